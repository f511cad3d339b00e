import { browser } from 'wxt/browser';
import type { Incoming } from '../payload/payload.ts';

/**
 * What was clicked waits in `storage.session` on its way to a popup or a small window. That is memory only, so nothing, a
 * private window's included, is ever written to disk.
 *
 * Items are put in order by counting, not by a clock: clocks are set, stop while a computer sleeps, and disagree.
 */
export type SessionArea = Pick<typeof browser.storage.session, 'get' | 'set' | 'remove' | 'clear'>;

/** Who may take an item: the popup of a browser window, or a small window that was opened for it alone. */
export type Recipient = `popup ${number}` | `window ${string}`;

export interface Item {
  /** Greater than that of every item that was there before. */
  order: number;
}

export interface Waiting extends Item {
  incoming: Incoming;
}

/** UTF-16 units: far more than any code holds, far less than `storage.session` does. */
const MAX_TEXT_LENGTH = 1_000_000;

const FOR_POPUPS = 'popup ';

/** The greatest that this process has given. An item that is on its way is not in storage yet. */
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
  const { payload, isPrivate } = incoming;
  if (payload === undefined || payload.text.length <= MAX_TEXT_LENGTH) return incoming;
  return { reason: 'too-large', isPrivate };
}

/** Whether an item still waits. */
export async function isWaiting(
  key: string,
  session: Pick<SessionArea, 'get'> = browser.storage.session,
): Promise<boolean> {
  return key in (await session.get(key));
}

/** Takes back an item that nobody has taken. */
export async function takeBack(
  key: string,
  session: Pick<SessionArea, 'remove'> = browser.storage.session,
): Promise<void> {
  await session.remove(key);
}

/**
 * Takes back what waits for popups, for the background when it starts: it was left by one that was stopped before it
 * could, and no popup that opens from now on is for it.
 */
export async function takeBackLeftovers(
  session: Pick<SessionArea, 'get' | 'remove'> = browser.storage.session,
): Promise<void> {
  const keys = Object.keys(await session.get(null)).filter((key) => key.startsWith(FOR_POPUPS));
  if (keys.length > 0) await session.remove(keys);
}

/** @param all that is in storage */
export function nextOrder(all: Record<string, Item>): number {
  lastOrder = Math.max(lastOrder, ...Object.values(all).map(({ order }) => order ?? 0)) + 1;
  return lastOrder;
}

/**
 * Puts items into storage. Where that is full, everything else there, which is forgotten at the end of the session
 * anyway, gives way to what the person has just asked for.
 */
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
