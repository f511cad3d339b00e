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

/** How long a page looks for itself before it answers that there is nothing yet, and how long between two looks, in milliseconds. */
const IN_PAGE = { patience: 1000, pause: 5 };

/**
 * A script that calls a function in a page until it gives something, be it a list with something in it, and gives that as JSON. It ends after a second, or at
 * once in a page that is out of sight, whose timers browsers slow down: `until` then asks again. To ask each time from here
 * would take the browser longer than what it is asked.
 */
export function lookScript(run: (...args: never[]) => unknown, args: unknown[]): string {
  return `(${look})(${run}, ${JSON.stringify(args)}, ${JSON.stringify(IN_PAGE)})`;
}

async function look(
  run: (...args: unknown[]) => unknown,
  args: unknown[],
  { patience, pause }: typeof IN_PAGE,
): Promise<string | undefined> {
  const end = performance.now() + patience;
  for (;;) {
    const seen = await run(...args);
    const isNothing = !seen || (Array.isArray(seen) && seen.length === 0);
    if (!isNothing || document.visibilityState === 'hidden' || performance.now() > end)
      return JSON.stringify(seen);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
