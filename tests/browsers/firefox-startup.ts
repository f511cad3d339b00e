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

/**
 * What of a profile is kept: Firefox's own scripts as it compiled them when it first started, and the version that they are
 * of. Firefox removes those of another version. Nothing else of the profile is in there.
 */
const PARTS = ['startupCache', 'compatibility.ini'];

/** With these in its profile, Firefox starts in two thirds of the time. */
export function giveCompiledScripts(executable: string, profileDir: string): void {
  const kept = folderFor(executable);
  if (existsSync(kept)) cpSync(kept, profileDir, { recursive: true });
}

/** Keeps what Firefox has compiled for the next starts. To be called when it has closed, because it may write until then. */
export function keepCompiledScripts(executable: string, profileDir: string): void {
  const kept = folderFor(executable);
  if (existsSync(kept) || PARTS.some((part) => !existsSync(join(profileDir, part)))) return;
  mkdirSync(dirname(kept), { recursive: true });
  const copy = mkdtempSync(`${kept}-`);
  for (const part of PARTS) cpSync(join(profileDir, part), join(copy, part), { recursive: true });
  try {
    renameSync(copy, kept);
  } catch (error) {
    // Another process was quicker.
    rmSync(copy, { recursive: true });
    if (!existsSync(kept)) throw error;
  }
}

/** One for each Firefox: a new version has a new program. */
function folderFor(executable: string): string {
  const { size, mtimeMs } = statSync(realpathSync(executable));
  return join(ROOT, '.cache', 'firefox-startup', `${size}-${Math.round(mtimeMs)}`);
}
