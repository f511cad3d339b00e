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
  /** It may not read them. */
  | { ok: false };

/** Lets it see the addresses of all tabs. It is held for as long as it takes to read some. */
const PERMISSION: Browser.permissions.Permissions = { permissions: ['tabs'] };

/** The tabs that are selected in the window of the popup that asks, in their order, besides the one in front. */
export async function otherSelectedTabs(
  tabs: Pick<typeof browser.tabs, 'query'> = browser.tabs,
): Promise<number[]> {
  try {
    const selected = await tabs.query({ highlighted: true, currentWindow: true });
    return selected.flatMap(({ id, active }) => (id === undefined || active ? [] : [id]));
  } catch {
    // Firefox for Android does not know what it is to select several.
    return [];
  }
}

/**
 * Asks the person to let it read the addresses of tabs, reads those of some, and gives the permission back. Within a
 * click's own task, or browsers refuse.
 *
 * @returns not `ok` if the person or the browser says no, or another sheet has given the permission back meanwhile. A tab
 *   that is closed by now is passed over
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

/** For the background, too, when it starts and once a page is left: one that is gone while it reads tabs cannot. Never rejects. */
export async function giveTabsBack(
  permissions: Pick<typeof browser.permissions, 'remove'> = browser.permissions,
): Promise<void> {
  // What was read is of use even if the browser will not take it back.
  await permissions.remove(PERMISSION).catch(() => false);
}
