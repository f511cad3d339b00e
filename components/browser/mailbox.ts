import { browser } from 'wxt/browser';
import type { Incoming, Payload } from '../payload/payload.ts';

/**
 * What was clicked waits in `storage.session` until a popup or a small window takes it. That area is memory only, so
 * nothing is ever written to disk, not even from a private window.
 *
 * Items are ordered by a counter, not a clock: clocks get changed, stop while a computer sleeps, and disagree.
 */
export type SessionArea = Pick<typeof browser.storage.session, 'get' | 'set' | 'remove' | 'clear'>;

/** Who may take an item: the popup of a browser window, or the small window opened for that item. */
export type Recipient = `popup ${number}` | `window ${string}`;

export interface Item {
  /** Greater than that of every earlier item. */
  order: number;
}

interface Waiting extends Item {
  incoming: Incoming;
}

/** In UTF-16 units: far more than a code holds, far less than `storage.session` does. */
const MAX_TEXT_LENGTH = 1_000_000;

const FOR_POPUPS = 'popup ';

/** The last order this process assigned: items still being written are not in storage yet. */
let lastOrder = 0;

/** Leaves a payload for a recipient, and returns its key. */
export async function leave(
  payload: Payload,
  recipient: Recipient,
  session: SessionArea = browser.storage.session,
): Promise<string> {
  const isPrivate = payload.isPrivate === true;
  const incoming: Incoming =
    payload.text.length > MAX_TEXT_LENGTH ? { reason: 'too-large', isPrivate } : { payload, isPrivate };
  const order = nextOrder(await session.get<Record<string, Item>>(null));
  // One key per item: two right-clicks never overwrite each other, and taking one never removes another.
  const key = `${recipient} ${order}`;
  await put({ [key]: { order, incoming } }, session);
  return key;
}

/**
 * Takes the newest item for a recipient, and removes all of them.
 *
 * @param recipient may be a promise, so that storage is read in the meantime
 */
export async function take(
  recipient: Recipient | Promise<Recipient>,
  session: Pick<SessionArea, 'get' | 'remove'> = browser.storage.session,
): Promise<Incoming | undefined> {
  const [all, to] = await Promise.all([session.get<Record<string, Waiting>>(null), recipient]);
  const waiting = Object.entries(all)
    .filter(([key]) => key.startsWith(`${to} `))
    .sort(([, a], [, b]) => a.order - b.order);
  if (waiting.length > 0) await session.remove(waiting.map(([key]) => key));
  return waiting.at(-1)?.[1].incoming;
}

/** Whether nobody has taken an item yet. */
export async function isWaiting(
  key: string,
  session: Pick<SessionArea, 'get'> = browser.storage.session,
): Promise<boolean> {
  return key in (await session.get(key));
}

/** Removes an item that nobody has taken. */
export async function takeBack(
  key: string,
  session: Pick<SessionArea, 'remove'> = browser.storage.session,
): Promise<void> {
  await session.remove(key);
}

/**
 * Removes items left for popups. For the background when it starts: an earlier run left them and was stopped before it
 * could remove them, and no popup opened from now on is meant for them.
 */
export async function takeBackLeftovers(
  session: Pick<SessionArea, 'get' | 'remove'> = browser.storage.session,
): Promise<void> {
  const keys = Object.keys(await session.get(null)).filter((key) => key.startsWith(FOR_POPUPS));
  if (keys.length > 0) await session.remove(keys);
}

/** @param all everything in storage */
export function nextOrder(all: Record<string, Item>): number {
  lastOrder = Math.max(lastOrder, ...Object.values(all).map(({ order }) => order ?? 0)) + 1;
  return lastOrder;
}

/** Stores items. If storage is full, everything else in it makes way: it would be gone after the session anyway. */
export async function put<Kind extends Item>(
  items: Record<string, Kind>,
  session: Pick<SessionArea, 'set' | 'clear'>,
): Promise<void> {
  try {
    await session.set(items);
  } catch {
    await session.clear();
    await session.set(items);
  }
}
