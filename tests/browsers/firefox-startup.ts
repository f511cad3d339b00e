import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../machine/command.ts';

/** What is kept of a profile: Firefox's own scripts, compiled, and its version. Firefox removes those of another version. */
const PARTS = ['startupCache', 'compatibility.ini'];

/** Beside the scripts, but about extensions. */
const OF_EXTENSIONS = 'webext.sc.lz4';

/** With these in its profile, Firefox starts in two thirds of the time. */
export function giveCompiledScripts(executable: string, profileDir: string): void {
  const kept = folderFor(executable);
  if (existsSync(kept)) cpSync(kept, profileDir, { recursive: true });
}

/** Keeps for the next starts what Firefox has compiled. It must have closed, because it may write until then. */
export function keepCompiledScripts(executable: string, profileDir: string): void {
  const kept = folderFor(executable);
  if (existsSync(kept) || PARTS.some((part) => !existsSync(join(profileDir, part)))) return;
  mkdirSync(dirname(kept), { recursive: true });
  const copy = mkdtempSync(`${kept}-`);
  const filter = (path: string) => !path.endsWith(OF_EXTENSIONS);
  try {
    for (const part of PARTS) cpSync(join(profileDir, part), join(copy, part), { recursive: true, filter });
    renameSync(copy, kept);
  } catch (error) {
    rmSync(copy, { recursive: true });
    // Unless another process was quicker.
    if (!existsSync(kept)) throw error;
  }
}

/** One for each Firefox: a new version has a new program. */
function folderFor(executable: string): string {
  const { size, mtimeMs } = statSync(realpathSync(executable));
  return join(ROOT, '.cache', 'firefox-startup', `${size}-${Math.round(mtimeMs)}`);
}
