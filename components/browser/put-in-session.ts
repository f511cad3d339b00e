import type { browser } from 'wxt/browser';

/**
 * Puts items into `storage.session`. Where that is full, everything else there, which is forgotten at the end of the session
 * anyway, gives way to what the person has just asked for.
 */
export async function putInSession(
  items: Record<string, unknown>,
  session: Pick<typeof browser.storage.session, 'set' | 'clear'>,
): Promise<void> {
  try {
    await session.set(items);
  } catch {
    await session.clear();
    await session.set(items);
  }
}
