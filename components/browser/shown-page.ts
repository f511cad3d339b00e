import { browser } from 'wxt/browser';
import type { Payload } from '../payload/payload.ts';
import { putInSession } from './put-in-session.ts';

/**
 * What a tab of PageHop's own shows is kept in `storage.session`, which is memory only: it survives a reload, and
 * nothing of it is ever written to disk. The tab's address, which the browser may write down, holds only an id; nor
 * may its title tell what is shown, for the same reason.
 */
type SessionArea = Pick<typeof browser.storage.session, 'get' | 'set' | 'remove' | 'clear'>;

/** No more of a payload than such a page needs. */
export type Shown = Pick<Payload, 'text' | 'title'>;

interface Kept {
  shown: Shown;
  /** Milliseconds since 1970. */
  at: number;
}

/** A page cannot know whether it is being closed or reloaded, so it is the oldest that go. */
const MOST_KEPT = 20;

const PREFIX = 'shown ';

/** What this page was opened for, or `undefined` where that is forgotten. */
export async function shownHere(
  id: string = location.hash.slice(1),
  session: Pick<SessionArea, 'get'> = browser.storage.session,
): Promise<Shown | undefined> {
  const found = await session.get<Record<string, Kept>>(PREFIX + id);
  return found[PREFIX + id]?.shown;
}

/** Keeps what is to be shown, forgets the oldest beyond a number, and gives the id under which it is found. */
export async function keep(
  { text, title }: Shown,
  session: SessionArea = browser.storage.session,
  now: number = Date.now(),
): Promise<string> {
  const all = Object.entries(await session.get<Record<string, Kept>>(null));
  const oldest = all
    .filter(([key]) => key.startsWith(PREFIX))
    .sort(([, a], [, b]) => b.at - a.at)
    .slice(MOST_KEPT - 1);
  await session.remove(oldest.map(([key]) => key));
  const id = crypto.randomUUID();
  const kept: Kept = { shown: { text, ...(title && { title }) }, at: now };
  await putInSession({ [PREFIX + id]: kept }, session);
  return id;
}
