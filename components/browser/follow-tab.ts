import { browser } from 'wxt/browser';
import type { TabChange } from '../payload/tab-change.ts';
import { incomingFromTab, type Tab } from './active-tab.ts';

/** The parts of the browser that tell what becomes of a tab. */
export type Following = Pick<typeof browser.tabs, 'get' | 'onActivated' | 'onRemoved' | 'onUpdated'>;

/**
 * Calls back with what becomes of a tab, from when it was as given. `activeTab` ends with the page: Chromium goes on telling
 * the address as long as that is of the same origin, Firefox as long as it is the same document. After that all that is
 * told is that something was loaded.
 */
export function followTab(
  first: Tab,
  receive: (change: TabChange) => void,
  tabs: Following = browser.tabs,
): void {
  const { id, windowId } = first;
  if (id === undefined) return;
  // On its way somewhere it is from the start: no browser tells when it sets out.
  let { pendingUrl: _, ...last }: Tab = first;
  /** One look after the other, in the order of what they are for. */
  let looks = Promise.resolve();
  const look = (status?: Tab['status']) => {
    looks = looks.then(async () => {
      // It may be closed by now, which is told as well.
      const found = await tabs.get(id).catch(() => undefined);
      if (found === undefined) return;
      // What was loaded in between is over already.
      const now = status === undefined ? found : { ...found, status };
      const change = await changeOf(last, now);
      last = now;
      if (change !== undefined) receive(change);
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
  // Something may have become of it before anybody listened.
  look();
}

/** What became of a tab between two looks, if it is of any interest. */
export async function changeOf(before: Tab, now: Tab): Promise<TabChange | undefined> {
  const wasLoading = before.status === 'loading';
  if (!now.url) {
    const isAnother = Boolean(before.url) || (wasLoading && now.status === 'complete');
    const isPrivate = now.incognito;
    return isAnother ? { type: 'gone-on', incoming: { reason: 'went-on', isPrivate } } : undefined;
  }
  // A page gets its title after its address.
  if (now.url !== before.url || (wasLoading && now.title !== before.title))
    return { type: 'gone-on', incoming: await incomingFromTab(now) };
  const { pendingUrl } = now;
  return pendingUrl && pendingUrl !== before.pendingUrl ? { type: 'leaving' } : undefined;
}
