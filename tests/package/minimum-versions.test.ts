import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { extensionFolder } from '../machine/tools.ts';
import { featuresOf, since } from './features.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const chrome = featuresOf(extensionFolder('chrome'));
const firefox = featuresOf(extensionFolder('firefox'));

/** The first version that has a feature of the build for Chrome or Firefox. Edge runs the one for Chrome. */
const SINCE = {
  Chrome: (name: string) =>
    Math.max(...(['chrome', 'edge'] as const).map((browser) => since(chrome.get(name) ?? [], browser))),
  // Mozilla applies the requirements for manifests to Android, too, even for extensions that are not for Android.
  Firefox: (name: string) =>
    Math.max(
      since(firefox.get(name) ?? [], 'firefox'),
      name.startsWith('browser_specific_settings.') ? since(firefox.get(name) ?? [], 'firefox_android') : 0,
    ),
};

const MINIMUM = {
  Chrome: JSON.parse(read(join(extensionFolder('chrome'), 'manifest.json'))).minimum_chrome_version,
  Firefox: JSON.parse(read(join(extensionFolder('firefox'), 'manifest.json'))).browser_specific_settings.gecko
    .strict_min_version,
};

/** The table of CONTRIBUTING.md: the feature, then the version of Chrome, then of Firefox, or a dash. */
const ROWS = [...read('CONTRIBUTING.md').matchAll(/^\| `([^`]+)` +\| (\d+|–) +\| (\d+|–) +\| [^|]+\|$/gm)];

test.each([
  ['Chrome', [...chrome.keys()], 2],
  ['Firefox', [...firefox.keys()], 3],
] as const)(
  'the manifest asks for the oldest %s that has all that PageHop uses',
  (browser, names, column) => {
    expect(names.length).toBeGreaterThan(200);
    const newest = Math.max(...names.map(SINCE[browser]));
    const needing = names.filter((name) => SINCE[browser](name) === newest);
    expect(Number.parseInt(MINIMUM[browser], 10), needing.join(', ')).toBe(newest);

    const rows = ROWS.filter((row) => row[column] !== '–').map((row) => [row[1], Number(row[column])]);
    expect(rows.filter(([, version]) => version === newest).map(([name]) => name)).toEqual(needing);
    for (const [name, version] of rows) expect([name, SINCE[browser](String(name))]).toEqual([name, version]);
  },
);

test('the README asks for the same versions', () => {
  expect(read('README.md')).toContain(
    `It needs Chrome or Edge ${MINIMUM.Chrome}, or Firefox ${Number.parseInt(MINIMUM.Firefox, 10)}, or newer.`,
  );
});
