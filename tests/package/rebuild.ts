/** Makes the packages again, elsewhere and in other circumstances, to see whether the bytes are the same. */
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { Failure } from '../machine/command.ts';
import { run } from '../machine/processes.ts';

/** Where `npm run package` leaves them, in the folder of the project. */
export const PACKAGES = join('artifacts', 'packages');

/** Keys of messages that not every language has yet: English stands in for them. Packages for the stores wait for it. */
export const AWAITING_TRANSLATION = join('tests', 'package', 'awaiting-translation.json');

/** What should make no difference: time zone, language, character set. */
const ELSEWHERE = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };

/**
 * Runs `npm run package -- --untranslated` in a folder that holds the project, with files that only their owner may read.
 *
 * @param options further options of that command
 * @returns the SHA-256 sums of what it made, as {@link sums} gives them
 */
export async function rebuild(folder: string, options: string[] = []): Promise<Record<string, string>> {
  const starter = join(folder, 'scripts', 'with-packages.mjs');
  const umask = process.umask(0o077);
  const args = [starter, 'scripts/package.ts', '--untranslated', ...options];
  const packaging = run(process.execPath, args, { env: ELSEWHERE });
  process.umask(umask);
  const { code, output } = await packaging;
  if (code !== 0) throw new Failure(`The packages could not be made in ${folder}:\n${output.trim()}`);
  return sums(folder);
}

/** The SHA-256 sum of each package in a folder of the project, by file name. */
export function sums(folder: string): Record<string, string> {
  const names = globSync('*.zip', { cwd: join(folder, PACKAGES) }).sort();
  return Object.fromEntries(
    names.map((name) => {
      const bytes = readFileSync(join(folder, PACKAGES, name));
      return [name, createHash('sha256').update(bytes).digest('hex')];
    }),
  );
}

/** Unpacks Firefox's sources, which were packaged in one folder, into another. */
export function unpackSources(from: string, to: string): void {
  const [zip = ''] = globSync('*-sources.zip', { cwd: join(from, PACKAGES) });
  for (const [name, content] of Object.entries(unzipSync(readFileSync(join(from, PACKAGES, zip))))) {
    mkdirSync(dirname(join(to, name)), { recursive: true });
    writeFileSync(join(to, name), content);
  }
}
