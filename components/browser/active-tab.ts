import { type Browser, browser } from 'wxt/browser';
import { type NoPayload, noPayloadAt, noPayloadBehind } from '../payload/no-payload.ts';
import type { Payload } from '../payload/payload.ts';

type Tabs = Pick<typeof browser.tabs, 'query' | 'setZoomSettings'>;

/** The tab that the person sees in the window this is called from. */
export async function activeTab(
  tabs: Pick<Tabs, 'query'> = browser.tabs,
): Promise<Browser.tabs.Tab | undefined> {
  const [tab] = await tabs.query({ active: true, currentWindow: true });
  return tab;
}

/** A tab's address exactly as the browser gives it, or why there is none to show. */
export async function contentOfTab(
  tab: Browser.tabs.Tab | undefined,
  tabs: Pick<Tabs, 'setZoomSettings'> = browser.tabs,
): Promise<Payload | NoPayload> {
  // Until the first page of a tab has begun to arrive, its address is only a pending one.
  const text = tab?.url || tab?.pendingUrl;
  if (!text) return noPayloadBehind(await refusalToTouch(tab, tabs));
  const missing = noPayloadAt(text);
  if (missing !== undefined && !(await isViewOfWebPage(text))) return missing;
  return {
    kind: 'page',
    text,
    ...(tab.title && { title: tab.title }),
    ...(tab.incognito && { isPrivate: true }),
  };
}

/** Whether it is a reader view or the like, of a page that advice then offers. */
async function isViewOfWebPage(address: string): Promise<boolean> {
  const { wrappedAddress } = await import('../text/wrapped-address.ts');
  return wrappedAddress(address) !== undefined;
}

/** Settings that contradict each other, so that nothing is ever changed: browsers refuse them on every page. */
const IMPOSSIBLE_ZOOM = { mode: 'manual', scope: 'per-origin' } as const;

/**
 * Of a page that it hides, Chromium tells an extension nothing, but the message with which it refuses to touch
 * the page's zoom names its kind.
 */
async function refusalToTouch(
  tab: Browser.tabs.Tab | undefined,
  tabs: Pick<Tabs, 'setZoomSettings'>,
): Promise<string | undefined> {
  if (tab?.id === undefined) return undefined;
  try {
    await tabs.setZoomSettings(tab.id, IMPOSSIBLE_ZOOM);
    return undefined;
  } catch (error) {
    return String(error);
  }
}
