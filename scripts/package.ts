/** `npm run package`: what goes to the stores, the same bytes wherever and by whomever it is made. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { command, Failure, ROOT } from '../tests/machine/command.ts';
import { run } from '../tests/machine/processes.ts';
import { type BuildTarget, extensionFolder } from '../tests/machine/tools.ts';
import { PACKAGES, rebuild, sums, unpackSources } from '../tests/package/rebuild.ts';
import { archive } from './archive.ts';
import { freshBuild } from './test-steps.ts';

const HELP = `npm run package               the Chrome, Edge and Firefox packages and Firefox's sources, in artifacts/packages
npm run package -- --verify   the same, and once more from a clean clone and from Firefox's sources, to compare`;

/** All that a package is made of. */
const SOURCES = [
  '.npmrc',
  'LICENSE',
  'SOURCE.md',
  'components',
  'entrypoints',
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
  const [option] = process.argv.slice(2);
  if (option === '--help') {
    console.log(HELP);
    return 0;
  }
  if (option !== undefined && option !== '--verify') {
    throw new Failure(`There is no such option. What there is:\n${HELP}`);
  }
  if (option === '--verify') await nothingUncommitted();
  await makePackages();
  for (const [name, sum] of Object.entries(sums(ROOT))) console.log(`${sum}  ${PACKAGES}/${name}`);
  if (option === '--verify') await verify();
  return 0;
});

async function makePackages(): Promise<void> {
  const [chrome, firefox] = await Promise.all([packageFor('chrome'), packageFor('firefox')]);
  const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const folder = join(ROOT, PACKAGES);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const save = (suffix: string, zip: Uint8Array) =>
    writeFileSync(join(folder, `${name}-${version}-${suffix}.zip`), zip);
  save('chrome', chrome);
  save('edge', chrome); // What Chrome runs, Edge runs.
  save('firefox', firefox);
  save('firefox-sources', archive(ROOT, SOURCES));
}

async function packageFor(target: BuildTarget): Promise<Uint8Array> {
  const { failed, output } = await freshBuild(target);
  if (failed > 0) throw new Failure(`${output}\nPageHop could not be built, for the reason given above.`);
  return archive(extensionFolder(target), ['.']);
}

async function nothingUncommitted(): Promise<void> {
  const { code, output } = await run('git', ['-C', ROOT, 'status', '--porcelain']);
  if (code !== 0 || output !== '') {
    throw new Failure(`Only what has been committed can be verified.\n${output.trim()}`);
  }
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
