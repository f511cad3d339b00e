import { browser } from 'wxt/browser';

/** The parts of the browser needed to open an address. */
interface OpenApi {
  tabs: Pick<typeof browser.tabs, 'create' | 'query'>;
  windows: Pick<typeof browser.windows, 'create' | 'update'>;
}

/** What a small window was opened for. */
export interface Opener {
  /** Unknown after a reload. */
  readonly windowId: number | undefined;
  readonly isPrivate: boolean;
}

/**
 * Opens an address of the web in a new tab, and says whether the browser let it. Anything but `http:` and `https:` is a bug:
 * the caller has to check first.
 *
 * @param opener of the small window that this page is in; without one, the tab opens next to this page's
 */
export async function openAddress(
  address: string,
  opener?: Opener,
  api: OpenApi = browser,
): Promise<boolean> {
  const { protocol, href } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:')
    throw new TypeError(`Not an address of the web: ${protocol}`);
  try {
    await (opener === undefined ? openHere(href, api) : openFor(opener, href, api));
    return true;
  } catch {
    return false;
  }
}

async function openHere(url: string, { tabs }: OpenApi): Promise<void> {
  const [tab] = await tabs.query({ active: true, currentWindow: true });
  await tabs.create({ url, ...(tab && { index: tab.index + 1 }) });
}

/** In Chromium a small window is never private. A private address must not get into the history. */
async function openFor(
  { windowId, isPrivate }: Opener,
  url: string,
  { tabs, windows }: OpenApi,
): Promise<void> {
  if (windowId !== undefined) {
    await tabs.create({ url, windowId });
    await windows.update(windowId, { focused: true });
  } else if (isPrivate) await windows.create({ url, incognito: true });
  else await tabs.create({ url });
}
