import { type Browser, browser } from 'wxt/browser';
import { noPayloadAt } from '../payload/no-payload.ts';
import { type Incoming, incomingOf, payloadFrom } from '../payload/payload.ts';

/** The active tab of the current window. */
export async function activeTab(
  tabs: Pick<typeof browser.tabs, 'query'> = browser.tabs,
): Promise<Browser.tabs.Tab | undefined> {
  const [tab] = await tabs.query({ active: true, currentWindow: true });
  return tab;
}

/** A tab's address, exactly as the browser has it, or why there is nothing to show. */
export async function incomingFromTab(tab: Browser.tabs.Tab | undefined): Promise<Incoming> {
  const isPrivate = tab?.incognito === true;
  // Until a new tab's first page begins to arrive, its address is only pending.
  const text = tab?.url || tab?.pendingUrl;
  if (!text) return { reason: 'hidden-page', isPrivate };
  const reason = noPayloadAt(text);
  if (reason !== undefined && !(await isViewOfWebPage(text))) return { reason, isPrivate };
  const content = { text, ...(tab.title && { title: tab.title }) };
  return incomingOf(payloadFrom('page', content, isPrivate));
}

/** Whether this is a reader view or the like of a web page. Advice then offers that page. */
async function isViewOfWebPage(address: string): Promise<boolean> {
  const { wrappedAddress } = await import('../text/wrapped-address.ts');
  return wrappedAddress(address) !== undefined;
}
