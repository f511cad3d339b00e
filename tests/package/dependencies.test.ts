import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bundledPackages } from './bundled-packages.ts';
import { describe as described, thirdPartyLicenses } from './third-party-licenses.ts';

/** How far a package may grow or shrink before CONTRIBUTING.md has to say so. */
const LEEWAY = (kilobytes: number) => Math.max(0.15, kilobytes / 20);

const bundled = bundledPackages();

test('CONTRIBUTING names what is bundled, with its size and license', () => {
  const section = readFileSync('CONTRIBUTING.md', 'utf8').match(/^## Dependencies$(.*?)^## /ms)?.[1] ?? '';
  const rows = [...section.matchAll(/^\| `([^`]+)` +\| +([\d.]+) kB +\| ([^|]+?) +\| [^|]+\|$/gm)];
  expect(rows.map(([, name]) => name)).toEqual([...bundled.keys()]);
  for (const [, name = '', size, license] of rows) {
    const kilobytes = (bundled.get(name) ?? 0) / 1000;
    expect(Math.abs(Number(size) - kilobytes), `${name}: ${kilobytes} kB`).toBeLessThan(LEEWAY(kilobytes));
    expect(license).toBe(described(name).license);
  }
});

test('every dependency of package.json is bundled', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const name of Object.keys(dependencies)) expect([...bundled.keys()]).toContain(name);
});

test('the package has the licenses of what is bundled (npm run licenses writes them)', () => {
  expect(readFileSync('public/THIRD_PARTY_LICENSES.txt', 'utf8')).toBe(thirdPartyLicenses(bundled.keys()));
});
