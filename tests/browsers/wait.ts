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

/** For how long a page looks by itself, and for how long it waits between two looks, in milliseconds. */
const IN_PAGE = { patience: 1000, pause: 20 };

/**
 * A script that calls a function in a page until it returns something, and gives that as JSON. It gives up after a second,
 * and after the first look in a page that is out of sight, because browsers slow down its timers: `until` then asks again.
 * Asking for each look from here would cost the browser more than the look itself.
 */
export function lookScript(run: (...args: never[]) => unknown, args: unknown[]): string {
  return `(${look})(${run}, ${JSON.stringify(args)}, ${JSON.stringify(IN_PAGE)})`;
}

/** The source text of a function's call. */
export function callOf(run: (...args: never[]) => unknown, args: unknown[]): string {
  return `(${run})(${args.map((arg) => JSON.stringify(arg)).join(', ')})`;
}

async function look(
  run: (...args: unknown[]) => unknown,
  args: unknown[],
  { patience, pause }: typeof IN_PAGE,
): Promise<string | undefined> {
  const end = performance.now() + patience;
  for (;;) {
    const seen = await run(...args);
    if (seen || document.visibilityState === 'hidden' || performance.now() > end) return JSON.stringify(seen);
    await new Promise<void>((resolve) => {
      const wake = () => {
        document.removeEventListener('visibilitychange', wake);
        resolve();
      };
      // By the timer alone, a page that has just gone out of sight would look again only after a second.
      document.addEventListener('visibilitychange', wake);
      setTimeout(wake, pause);
    });
  }
}
