import { setTimeout as pause } from 'node:timers/promises';
import { BrowserError, PATIENCE_MS } from './driver.ts';

/** In milliseconds. */
const BETWEEN_LOOKS_MS = 20;

/**
 * Calls a function again and again until it returns something, and returns that.
 *
 * @param what completes the sentence "Waited … seconds in vain for …"
 */
export async function until<T>(
  what: string,
  look: () => T | Promise<T>,
  patience = PATIENCE_MS,
): Promise<NonNullable<T>> {
  const end = performance.now() + patience;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (performance.now() > end)
      throw new BrowserError(`Waited ${patience / 1000} seconds in vain for ${what}.`);
    await pause(BETWEEN_LOOKS_MS);
  }
}
