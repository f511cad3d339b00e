import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';

import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import addonsLinter from 'addons-linter';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { extensionFolder } from '../machine/tools.ts';
import { PACKAGES, rebuild, unpackSources } from './rebuild.ts';

const folder = mkdtempSync(join(tmpdir(), 'packages-'));
const copy = join(folder, 'copy');
const unpacked = join(folder, 'elsewhere', 'unpacked');
let made: Record<string, string>;

/** Not in a clone, but for the builds. */
const OURS = ['.cache', '.git', '.wxt', 'artifacts', 'node_modules'];

/** Like a clone, but with the packages that are installed here, with uncommitted changes, and with the builds that the tests test. */
beforeAll(async () => {
  for (const name of readdirSync('.').filter((name) => !OURS.includes(name))) {
    cpSync(name, join(copy, name), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  made = await rebuild(copy, ['--built']);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The path of one of the packages. */
const zip = (suffix: string) => {
  const [name = ''] = globSync(`*-${suffix}.zip`, { cwd: join(copy, PACKAGES) });
  return join(copy, PACKAGES, name);
};

test('there is a package for Chrome, Edge and Firefox, and Firefox’s sources', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const suffixes = ['chrome', 'edge', 'firefox-sources', 'firefox'];
  expect(Object.keys(made)).toEqual(suffixes.map((suffix) => `pagehop-${version}-${suffix}.zip`));
});

test('Firefox’s sources make the same bytes in another folder, time zone and language', async () => {
  mkdirSync(unpacked, { recursive: true });
  symlinkSync(resolve('node_modules'), join(unpacked, 'node_modules'));
  unpackSources(copy, unpacked);
  expect(await rebuild(unpacked)).toEqual(made);
});

test.each(['chrome', 'firefox'] as const)('the package for %s is what the tests test', (target) => {
  const build = extensionFolder(target);
  const files = globSync('**/*', { cwd: build, withFileTypes: true }).filter((entry) => entry.isFile());
  const packed = unzipSync(readFileSync(zip(target)));
  expect(Object.keys(packed)).toHaveLength(files.length);
  for (const [name, content] of Object.entries(packed)) {
    expect(readFileSync(join(build, name)).equals(content), name).toBe(true);
  }
});

test('Mozilla’s linter finds nothing to say about the package for Firefox', async () => {
  const linter = addonsLinter.createInstance({
    config: { _: [zip('firefox')], output: 'none', logLevel: 'fatal' },
  });
  const { errors, warnings, notices } = await linter.run();
  expect({ errors, warnings, notices }).toEqual({ errors: [], warnings: [], notices: [] });
});
