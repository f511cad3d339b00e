import { browser } from 'wxt/browser';
import type { Payload } from '../payload/payload.ts';
import type { SheetSource } from '../payload/sheet-source.ts';
import { type Item, nextOrder, put, type SessionArea } from './mailbox.ts';
import { ownAddress } from './own-address.ts';
import { ownId } from './own-window.ts';
import { isPrivateWindow } from './windows.ts';

/** The pages for tabs, by their folders in `entrypoints`: the code as large as the window, a sheet of paper, a form, and many codes. */
export type OwnPage = 'present' | 'print' | 'new' | 'sheet';

/** The parts of a payload that such a page needs. */
export type PageContent = Pick<Payload, 'text' | 'title'> & {
  /** Of a sheet. Its text is lines. */
  source?: SheetSource;
};

interface Kept extends Item {
  shown: PageContent;
}

/** The parts of the browser needed to open a page. */
export interface OwnPageApi {
  tabs: Pick<typeof browser.tabs, 'create' | 'query'>;
  /** None in Firefox for Android. */
  windows?: Pick<typeof browser.windows, 'update'>;
  storage: Pick<typeof browser.storage, 'session'>;
}

/** A page cannot tell closing from reloading, so the oldest are dropped instead. */
const MOST_KEPT = 20;

const PREFIX = 'kept ';

/** All that a page's address says of the window it was opened from. Chromium opens our pages in no private window. */
const FOR_PRIVATE = '?private';

/** Shows something in a tab next to the active one; `false` if the browser refuses. */
export async function openPage(
  name: OwnPage,
  content: PageContent & Pick<Payload, 'isPrivate'>,
  api: OwnPageApi = browser,
): Promise<boolean> {
  const id = await keep(content, api.storage.session);
  return openTab(ownAddress(name, id, content.isPrivate ? FOR_PRIVATE : ''), api);
}

/**
 * Opens a page that needs nothing to begin with in a tab, beside the active one, and says whether the browser let it.
 *
 * @param isPrivate of the window in which it is asked for
 */
export async function openOwnPage(
  name: 'scan' | 'new' | 'sheet',
  isPrivate: boolean,
  api: Omit<OwnPageApi, 'storage'> = browser,
): Promise<boolean> {
  return openTab(`/${name}.html${isPrivate ? FOR_PRIVATE : ''}`, api);
}

/** Whether this page was opened from a private window, or is in one. */
export function isForPrivate(): boolean {
  return location.search === FOR_PRIVATE || isPrivateWindow();
}

async function openTab(url: string, api: Omit<OwnPageApi, 'storage'>): Promise<boolean> {
  try {
    const { windowId } = await createTab(url, api);
    await api.windows?.update(windowId, { focused: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * Next to the active tab, which becomes active again when the new one closes. Browsers refuse that if the new tab ends
 * up in another window: when opened from a small window or, in Chromium, from a private one.
 */
async function createTab(url: string, { tabs }: Pick<OwnPageApi, 'tabs'>): Promise<{ windowId: number }> {
  const [tab] = await tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return tabs.create({ url });
  return tabs.create({ url, openerTabId: tab.id, index: tab.index + 1 }).catch(() => tabs.create({ url }));
}

/** What this page was opened to show, also after a reload; `undefined` if that has been dropped. */
export async function openedWith(
  id: string = ownId(),
  session: Pick<SessionArea, 'get'> = browser.storage.session,
): Promise<PageContent | undefined> {
  const found = await session.get<Record<string, Kept>>(PREFIX + id);
  return found[PREFIX + id]?.shown;
}

/** Forgets it, for a page that keeps its own state. */
export async function forgetOpenedWith(
  id: string = ownId(),
  session: Pick<SessionArea, 'remove'> = browser.storage.session,
): Promise<void> {
  await session.remove(PREFIX + id);
}

/**
 * Stores what one of our pages is to show, also after a reload, and drops the oldest beyond twenty.
 *
 * @returns the id to open the page with
 */
export async function keep(
  { text, title, source }: PageContent,
  session: SessionArea = browser.storage.session,
): Promise<string> {
  const all = await session.get<Record<string, Item>>(null);
  const oldest = Object.entries(all)
    .filter(([key]) => key.startsWith(PREFIX))
    .sort(([, a], [, b]) => b.order - a.order)
    .slice(MOST_KEPT - 1);
  await session.remove(oldest.map(([key]) => key));
  const id = crypto.randomUUID();
  const shown = { text, ...(title && { title }), ...(source && { source }) };
  await put({ [PREFIX + id]: { order: nextOrder(all), shown } }, session);
  return id;
}
