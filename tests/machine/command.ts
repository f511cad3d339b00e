/** The rules for every command here: a plain sentence when it fails, and nothing left running or lying around. */
import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stopDescendants } from './processes.ts';

/** The folder of the project. */
export const ROOT = dirname(dirname(import.meta.dirname));

/** A failure whose message explains it to the person who ran the command. Anything else thrown is a bug. */
export class Failure extends Error {}

/** The first line of an error's message: the rest is for programmers. */
export function reason(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

/**
 * Runs a command's `main`. Until the process exits, the temporary files of this process and of everything it starts,
 * browsers included, are in one folder. However it exits, also by Ctrl-C, everything it started is stopped and the folder
 * is removed.
 *
 * @param stopped the sentence for Ctrl-C, such as `The tests were stopped.`
 * @param main gives the exit code
 */
export async function command(stopped: string, main: () => Promise<number>): Promise<void> {
  // Short, because macOS limits the path of a browser's socket in there to 103 characters.
  const temporary = mkdtempSync(join(tmpdir(), 'ph-'));
  Object.assign(process.env, { TMPDIR: temporary, TMP: temporary, TEMP: temporary });
  let lastWords = '';
  process.on('exit', () => {
    stopDescendants();
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
    if (lastWords) console.error(lastWords);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      lastWords = `\n${stopped}`;
      process.exit(128 + constants.signals[signal]);
    });
  }

  try {
    process.exit(await main());
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error);
    process.exit(1);
  }
}
