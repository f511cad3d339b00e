import { browser } from 'wxt/browser';

/**
 * Opens an address of the web in a new tab next to this one, and says whether the browser let it. Anything but `http:` and
 * `https:` is a bug: whoever calls has to look first.
 */
export async function openAddress(
  address: string,
  { tabs }: { tabs: Pick<typeof browser.tabs, 'create' | 'query'> } = browser,
): Promise<boolean> {
  const { protocol, href } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:')
    throw new TypeError(`Not an address of the web: ${protocol}`);
  try {
    const [tab] = await tabs.query({ active: true, currentWindow: true });
    await tabs.create({ url: href, ...(tab && { index: tab.index + 1 }) });
    return true;
  } catch {
    return false;
  }
}
