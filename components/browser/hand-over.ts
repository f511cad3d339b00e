import { browser } from 'wxt/browser';
import type { NoPayload } from '../payload/no-payload.ts';
import type { Payload } from '../payload/payload.ts';
import { putInSession } from './put-in-session.ts';

/**
 * What was right-clicked waits here on its way from the background to the popup: in `storage.session`, which is
 * memory only, so that nothing of it, a private window's included, is ever written to disk.
 */
type SessionArea = Pick<typeof browser.storage.session, 'get' | 'set' | 'remove' | 'clear'>;

/** Who may take it: the popup of one browser window, or a window that was opened for it alone. */
export type Recipient = `window ${number}` | `alone ${string}`;

interface HandOver {
  content: Payload | NoPayload;
  /** Milliseconds since 1970: of several, the latest is the one to show. */
  at: number;
}

/** A popup that has not opened by then never will: the next click on the toolbar button is for the page. */
const MAX_AGE_MS = 10_000;

/** UTF-16 units: far more than any code holds, far less than `storage.session` does. */
const MAX_TEXT_LENGTH = 1_000_000;

/** Leaves a payload for a recipient. The write is under way when this returns; the promise tells when it is done. */
export async function handOver(
  payload: Payload,
  recipient: Recipient,
  session: Pick<SessionArea, 'set' | 'clear'> = browser.storage.session,
): Promise<void> {
  const content = payload.text.length > MAX_TEXT_LENGTH ? 'too-large' : payload;
  const at = performance.timeOrigin + performance.now();
  // A key for each: two right-clicks never write over one another, and taking one never removes another.
  await putInSession({ [`${recipient} ${at}`]: { content, at } satisfies HandOver }, session);
}

/** Whether something waits for a recipient. */
export async function isWaiting(
  recipient: Recipient,
  session: Pick<SessionArea, 'get'> = browser.storage.session,
): Promise<boolean> {
  return Object.keys(await session.get(null)).some((key) => key.startsWith(`${recipient} `));
}

/**
 * Takes what waits for a recipient, the latest if there are several, and leaves nothing.
 *
 * @param recipient may still be on its way: storage is read meanwhile
 */
export async function takeHandOver(
  recipient: Recipient | Promise<Recipient>,
  session: Pick<SessionArea, 'get' | 'remove'> = browser.storage.session,
): Promise<Payload | NoPayload | undefined> {
  const [all, prefix] = await Promise.all([session.get<Record<string, HandOver>>(null), recipient]);
  const waiting = Object.entries(all).filter(([key]) => key.startsWith(`${prefix} `));
  if (waiting.length > 0) await session.remove(waiting.map(([key]) => key));
  const [latest] = waiting.map(([, value]) => value).sort((a, b) => b.at - a.at);
  if (latest === undefined || latest.at < Date.now() - MAX_AGE_MS) return undefined;
  return latest.content;
}
