import { browser } from 'wxt/browser';
import type { TabChange } from '../payload/tab-change.ts';
import { incomingFromTab, type Tab } from './active-tab.ts';

/** The parts of the browser that tell what becomes of a tab. */
export type Following = Pick<typeof browser.tabs, 'get' | 'onActivated' | 'onRemoved' | 'onUpdated'>;

/**
 * Calls back with each change of a tab since `first`. `activeTab` ends with the page: Chromium tells new addresses
 * of the same origin, Firefox those of the same document. After that, browsers only tell that something was loaded.
 */
export function followTab(
  first: Tab,
  receive: (change: TabChange) => void,
  tabs: Following = browser.tabs,
): void {
  const { id, windowId } = first;
  if (id === undefined) return;
  // The tab may already be loading another page: no browser tells when that begins.
  let { pendingUrl: _, ...last }: Tab = first;
  /** One look after the other, in the order of the events. */
  let looks = Promise.resolve();
  const look = (status?: Tab['status']) => {
    looks = looks.then(async () => {
      // The tab may be closed by now; another event tells that.
      const found = await tabs.get(id).catch(() => undefined);
      if (found === undefined) return;
      // This load is already over.
      const now = status === undefined ? found : { ...found, status };
      const [before, change] = [last, await changeOf(last, now)];
      last = now;
      if (change !== undefined) receive(change);
      // The same page, with another title: no later look tells that it has loaded.
      const isSame = Boolean(now.url) && now.url === before.url;
      if (change?.type === 'gone-on' && isSame && hasLoaded(before, now)) receive({ type: 'stayed' });
    });
  };
  tabs.onUpdated.addListener((updated, { status }) => {
    if (updated === id) look(status);
  });
  tabs.onRemoved.addListener((removed) => {
    if (removed === id) receive({ type: 'left' });
  });
  tabs.onActivated.addListener((active) => {
    if (active.windowId === windowId && active.tabId !== id) receive({ type: 'left' });
  });
  // Before the listeners were there, the tab may have changed or been closed.
  tabs.get(id).then(
    () => look(),
    () => receive({ type: 'left' }),
  );
}

/** What became of a tab between two looks, if it matters. */
export async function changeOf(before: Tab, now: Tab): Promise<TabChange | undefined> {
  const wasLoading = before.status === 'loading';
  if (!now.url) {
    const isAnother = Boolean(before.url) || hasLoaded(before, now);
    const isPrivate = now.incognito;
    return isAnother ? { type: 'gone-on', incoming: { reason: 'went-on', isPrivate } } : undefined;
  }
  const incoming = await incomingFromTab(now);
  // A blank tab that begins to load a page.
  const isAnother = now.url !== before.url || incoming.reason !== (await incomingFromTab(before)).reason;
  // A page gets its title after its address.
  if (isAnother || (wasLoading && now.title !== before.title)) return { type: 'gone-on', incoming };
  if (isLeaving(now, before)) return { type: 'leaving' };
  return hasLoaded(before, now) ? { type: 'stayed' } : undefined;
}

function hasLoaded(before: Tab, now: Tab): boolean {
  return before.status === 'loading' && now.status === 'complete';
}

/** Chromium tells where to. Firefox tells only that something is loaded, which may be the same page again. */
function isLeaving({ pendingUrl, status }: Tab, before: Tab): boolean {
  if (import.meta.env.FIREFOX) return status === 'loading' && before.status === 'complete';
  return Boolean(pendingUrl) && pendingUrl !== before.pendingUrl;
}
