import { existsSync } from 'node:fs';
import { BrowserError } from './driver.ts';

/** One sentence on why a browser did not start with the extension. */
export function launchError(name: string, executable: string, error: unknown): BrowserError {
  const why = existsSync(executable) ? reasonIn((error as Error).message) : 'there is no such program';
  return new BrowserError(`${name} (${executable}) did not start: ${why}.`, { cause: error });
}

/** The most telling of the several lines in puppeteer's message. */
function reasonIn(message: string): string {
  if (/Target closed|Connection closed/.test(message)) return 'it ended at once';
  if (/Missing X server|no DISPLAY|cannot open display/.test(message))
    return 'there is no display to show its window on';
  const [first = '', ...rest] = message
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^(TROUBLESHOOTING|stderr):/.test(line));
  const telling = first.startsWith('Failed to launch') ? (rest[0] ?? 'it ended at once') : first;
  return telling.replace(/\.$/, '');
}
