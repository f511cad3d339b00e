import { browser } from 'wxt/browser';
import type { Payload } from '../payload/payload.ts';
import { type Item, nextOrder, put, type SessionArea } from './mailbox.ts';
import { ownAddress, ownId } from './windows.ts';

/** The pages for tabs, by their folders in `entrypoints`: the code as large as the window, and a sheet of paper. */
export type OwnPage = 'present' | 'print';

/** No more of a payload than such a page needs. */
export type Shown = Pick<Payload, 'text' | 'title'>;

interface Kept extends Item {
  shown: Shown;
}

/** What opening a page takes of the browser. */
export interface Opening {
  tabs: Pick<typeof browser.tabs, 'create' | 'query'>;
  /** None in Firefox for Android. */
  windows?: Pick<typeof browser.windows, 'update'>;
  storage: Pick<typeof browser.storage, 'session'>;
}

/** A page cannot know whether it is being closed or reloaded, so the oldest go. */
const MOST_KEPT = 20;

const PREFIX = 'kept ';

/** Shows a payload in a tab, beside the active one, and says whether the browser let it. */
export async function openPage(name: OwnPage, payload: Payload, api: Opening = browser): Promise<boolean> {
  const id = await keep(payload, api.storage.session);
  const url = ownAddress(name, id);
  try {
    const { windowId } = await createTab(url, api);
    await api.windows?.update(windowId, { focused: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * Next to the active tab, which comes back when the new one is closed. Browsers refuse that where the new one will be in
 * another window: opened from a small window, or, in Chromium, which shows no page of an extension there, a private one.
 */
async function createTab(url: string, { tabs }: Opening): Promise<{ windowId: number }> {
  const [tab] = await tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return tabs.create({ url });
  return tabs.create({ url, openerTabId: tab.id, index: tab.index + 1 }).catch(() => tabs.create({ url }));
}

/** What this page was opened to show, also when it is loaded again, or `undefined` where that is forgotten. */
export async function openedWith(
  id: string = ownId(),
  session: Pick<SessionArea, 'get'> = browser.storage.session,
): Promise<Shown | undefined> {
  const found = await session.get<Record<string, Kept>>(PREFIX + id);
  return found[PREFIX + id]?.shown;
}

/**
 * Keeps what a page of PageHop's own is to show, also when it is loaded again, and forgets the oldest beyond twenty.
 *
 * @returns the id under which it is kept
 */
export async function keep(
  { text, title }: Shown,
  session: SessionArea = browser.storage.session,
): Promise<string> {
  const all = await session.get<Record<string, Item>>(null);
  const oldest = Object.entries(all)
    .filter(([key]) => key.startsWith(PREFIX))
    .sort(([, a], [, b]) => b.order - a.order)
    .slice(MOST_KEPT - 1);
  await session.remove(oldest.map(([key]) => key));
  const id = crypto.randomUUID();
  const shown = { text, ...(title && { title }) };
  await put({ [PREFIX + id]: { order: nextOrder(all), shown } }, session);
  return id;
}
