import { browser } from 'wxt/browser';
import type { Incoming } from '../payload/payload.ts';
import type { Recipient, SessionArea, Waiting } from './mailbox.ts';

/**
 * Takes what waits for a recipient, the latest if there are several, and leaves nothing.
 *
 * @param recipient may still be on its way: storage is read meanwhile
 */
export async function take(
  recipient: Recipient | Promise<Recipient>,
  session: Pick<SessionArea, 'get' | 'remove'> = browser.storage.session,
): Promise<Incoming | undefined> {
  const [all, to] = await Promise.all([session.get<Record<string, Waiting>>(null), recipient]);
  const waiting = Object.entries(all)
    .filter(([key]) => key.startsWith(`${to} `))
    .sort(([, a], [, b]) => a.order - b.order);
  // Not awaited: the first paint would come a frame later.
  if (waiting.length > 0) void session.remove(waiting.map(([key]) => key));
  return waiting.at(-1)?.[1].incoming;
}
