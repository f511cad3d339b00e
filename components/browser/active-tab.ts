import { type Browser, browser } from 'wxt/browser';
import { noPayloadAt } from '../payload/no-payload.ts';
import { type Incoming, incomingOf, payloadFrom } from '../payload/payload.ts';

export type Tab = Browser.tabs.Tab;

/** The tab that the person sees in the window this is called from. */
export async function activeTab(
  tabs: Pick<typeof browser.tabs, 'query'> = browser.tabs,
): Promise<Tab | undefined> {
  const [tab] = await tabs.query({ active: true, currentWindow: true });
  return tab;
}

/** A tab's address exactly as the browser gives it, or why there is none to show. */
export async function incomingFromTab(tab: Tab | undefined): Promise<Incoming> {
  const isPrivate = tab?.incognito === true;
  // Until a new tab's first page begins to arrive, its address is only pending.
  const text = tab?.url || tab?.pendingUrl;
  // In Chromium a new tab has no address at all until then, and in Firefox this one.
  const isBlank = !text || text === 'about:blank';
  if (isBlank && tab?.status === 'loading') return { reason: 'loading', isPrivate };
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
