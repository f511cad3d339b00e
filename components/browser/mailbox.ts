import { browser } from 'wxt/browser';
import type { Incoming } from '../payload/payload.ts';
import type { Content } from '../sources/source.ts';

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

export interface Waiting extends Item {
  incoming: Incoming;
}

/** In UTF-16 units: far more than a code holds, far less than `storage.session` does. */
const MAX_TEXT_LENGTH = 1_000_000;

const FOR_POPUPS = 'popup ';

/** The last order this process assigned: items still being written are not in storage yet. */
let lastOrder = 0;

/**
 * Leaves something for a recipient, and gives the key under which it waits.
 *
 * @param incoming may still be on its way: storage is read meanwhile
 */
export async function leave(
  incoming: Incoming | Promise<Incoming>,
  recipient: Recipient,
  session: SessionArea = browser.storage.session,
): Promise<string> {
  const [all, known] = await Promise.all([session.get<Record<string, Item>>(null), incoming]);
  const order = nextOrder(all);
  // A key for each: two right-clicks never write over one another, and taking one never removes another.
  const key = `${recipient} ${order}`;
  await put({ [key]: { order, incoming: withoutTooLarge(known) } }, session);
  return key;
}

function withoutTooLarge(incoming: Incoming): Incoming {
  const { payload, reason: _, ...place } = incoming;
  // An image may be all in its address. Without it, all that can be seen is read.
  if (isTooLarge(place.read?.image)) place.read = {};
  return isTooLarge(payload) ? { ...place, reason: 'too-large' } : { ...incoming, ...place };
}

function isTooLarge(content: Content | undefined): boolean {
  return content !== undefined && content.text.length > MAX_TEXT_LENGTH;
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
