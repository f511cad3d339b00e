/** `npm run package`: what goes to the stores, the same bytes wherever and by whomever it is made. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { command, Failure, ROOT } from '../tests/machine/command.ts';
import { run } from '../tests/machine/processes.ts';
import { buildOrFail, extensionFolder, TARGETS } from '../tests/machine/tools.ts';
import { AWAITING_TRANSLATION, PACKAGES, rebuild, sums, unpackSources } from '../tests/package/rebuild.ts';
import { archive } from './archive.ts';
import { readArguments } from './arguments.ts';

/** All that a package is made of. */
const SOURCES = [
  '.npmrc',
  'LICENSE',
  'PRIVACY.md',
  'SOURCE.md',
  'components',
  'entrypoints',
  'modules',
  'package-lock.json',
  'package.json',
  'public',
  'scripts',
  'tests/machine',
  'tests/package',
  'tsconfig.json',
  'wxt.config.ts',
];

await command('The packaging was stopped.', async () => {
  const { values } = readArguments('scripts/package.ts', {
    verify: { type: 'boolean' },
    untranslated: { type: 'boolean' },
    built: { type: 'boolean' },
  });
  if (!values.untranslated) nothingAwaitsTranslation();
  const changed = await uncommitted();
  if (values.verify && changed !== '')
    throw new Failure(`Only what has been committed can be verified.\n${changed}`);
  if (!values.built) await buildOrFail(TARGETS);
  makePackages();
  for (const [name, sum] of Object.entries(sums(ROOT))) console.log(`${sum}  ${PACKAGES}/${name}`);
  if (changed !== '') console.log(`These packages have changes in them that are not committed:\n${changed}`);
  if (values.verify) await verify();
  return 0;
});

/** A key that a language lacks is shown in English there. */
function nothingAwaitsTranslation(): void {
  const keys: string[] = JSON.parse(readFileSync(join(ROOT, AWAITING_TRANSLATION), 'utf8'));
  if (keys.length === 0) return;
  throw new Failure(
    `These messages await their translation: ${keys.join(', ')}.\n` +
      `Translate them and take them out of ${AWAITING_TRANSLATION}. To try a package without: npm run package -- --untranslated`,
  );
}

function makePackages(): void {
  const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const folder = join(ROOT, PACKAGES);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const save = (suffix: string, zip: Uint8Array) =>
    writeFileSync(join(folder, `${name}-${version}-${suffix}.zip`), zip);
  const chrome = archive(extensionFolder('chrome'), ['.']);
  save('chrome', chrome);
  save('edge', chrome); // What Chrome runs, Edge runs.
  save('firefox', archive(extensionFolder('firefox'), ['.']));
  save('firefox-sources', archive(ROOT, SOURCES));
}

/** What differs from the last commit, as git lists it; empty also where there is no git. */
async function uncommitted(): Promise<string> {
  const { code, output } = await run('git', ['-C', ROOT, 'status', '--porcelain']);
  return code === 0 ? output.trim() : '';
}

/** Each of the two installs the packages anew, from the registry and nowhere else. */
async function verify(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'verify-'));
  const clone = join(folder, 'clone');
  const unpacked = join(folder, 'sources', 'unpacked');
  const { code, output } = await run('git', ['clone', '--quiet', ROOT, clone]);
  if (code !== 0) throw new Failure(`The project could not be cloned: ${output.trim()}`);
  await same('a clean clone', clone);
  unpackSources(clone, unpacked);
  await same('Firefox’s sources', unpacked);
}

async function same(what: string, folder: string): Promise<void> {
  const made = await rebuild(folder);
  if (isDeepStrictEqual(made, sums(ROOT))) {
    console.log(`The same bytes from ${what}.`);
    return;
  }
  const differing = Object.entries(made).map(([name, sum]) => `${sum}  ${name}`);
  throw new Failure(`Other bytes from ${what}:\n${differing.join('\n')}`);
}
