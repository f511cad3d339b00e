import { type Browser, browser } from 'wxt/browser';
import { noPayloadAt } from '../payload/no-payload.ts';

/** The parts of the browser that tell of tabs. */
export interface TabsApi {
  tabs: Pick<typeof browser.tabs, 'get'>;
  permissions: Pick<typeof browser.permissions, 'request' | 'remove'>;
}

export interface SharedTab {
  address: string;
  title: string;
}

export type TabsRead =
  | {
      ok: true;
      /** In the order asked for. */
      tabs: readonly SharedTab[];
      /** Titles of those that no other device can show, such as the browser's own pages. */
      leftOut: readonly string[];
    }
  /** PageHop may not read them. */
  | { ok: false };

/** Allows reading the addresses of all tabs. Held only while some are read. */
const PERMISSION: Browser.permissions.Permissions = { permissions: ['tabs'] };

/** The tabs that are selected in the window of the popup that asks, in their order, besides the one in front. */
export async function otherSelectedTabs(
  tabs: Pick<typeof browser.tabs, 'query'> = browser.tabs,
): Promise<number[]> {
  try {
    const selected = await tabs.query({ highlighted: true, currentWindow: true });
    return selected.flatMap(({ id, active }) => (id === undefined || active ? [] : [id]));
  } catch {
    // Firefox for Android cannot select several tabs.
    return [];
  }
}

/**
 * Asks the person for permission to read the addresses of tabs, reads those of some, and gives the permission back. Must be
 * called in the click's own task, or browsers refuse.
 *
 * @returns not `ok` if the person or the browser refuses, or another sheet gave the permission back meanwhile. Tabs that are
 *   closed by now are left out
 */
export async function readTabs(ids: readonly number[], api: TabsApi = browser): Promise<TabsRead> {
  const isAllowed = await api.permissions.request(PERMISSION).catch(() => false);
  if (!isAllowed) return { ok: false };
  try {
    const found = await Promise.all(ids.map((id) => api.tabs.get(id).catch(() => undefined)));
    const tabs: SharedTab[] = [];
    const leftOut: string[] = [];
    for (const tab of found) {
      if (tab === undefined) continue;
      // Empty as long as nothing is loaded, but there.
      if (tab.url === undefined) return { ok: false };
      const address = tab.url || tab.pendingUrl || '';
      const title = tab.title ?? '';
      if (address !== '' && noPayloadAt(address) === undefined) tabs.push({ address, title });
      else leftOut.push(title || address);
    }
    return { ok: true, tabs, leftOut };
  } finally {
    await giveTabsBack(api.permissions);
  }
}

/** The background also does this when it starts and when a page is left, because a page may close while reading. Never rejects. */
export async function giveTabsBack(
  permissions: Pick<typeof browser.permissions, 'remove'> = browser.permissions,
): Promise<void> {
  // What was read is of use even if the browser will not take it back.
  await permissions.remove(PERMISSION).catch(() => false);
}
