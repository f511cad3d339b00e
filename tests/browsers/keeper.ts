import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * A browser's temporary folder. Neither the folder nor the browser outlives this process, however it ends: another process
 * waits for that, because a killed process cannot clean up.
 */
export interface Keeper {
  /** Contains the two folders below, and has room for more. */
  folder: string;
  profileDir: string;
  downloadDir: string;
  /** Registers a process that is to end with this one. */
  keep(pid: number | undefined): void;
  /** Ends the registered processes and removes the folder. */
  close(): Promise<void>;
}

export function startKeeper(): Keeper {
  const folder = mkdtempSync(join(tmpdir(), 'pagehop-'));
  const profileDir = join(folder, 'profile');
  const downloadDir = join(folder, 'downloads');
  for (const part of [profileDir, downloadDir]) mkdirSync(part);

  const script = fileURLToPath(new URL('keeper-process.ts', import.meta.url));
  const keeper = spawn(process.execPath, [script, folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // This process does not wait for it.
  keeper.unref();
  (keeper.stdin as Socket).unref();
  return {
    folder,
    profileDir,
    downloadDir,
    keep: (pid) => {
      if (pid !== undefined) keeper.stdin.write(`${pid}\n`);
    },
    close: async () => {
      keeper.ref();
      keeper.stdin.end();
      if (keeper.exitCode === null) await once(keeper, 'exit');
    },
  };
}
