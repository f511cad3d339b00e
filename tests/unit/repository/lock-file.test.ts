import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const { dependencies, devDependencies, overrides, allowScripts } = readJson('package.json');
const locked = Object.entries<{
  version: string;
  integrity?: string;
  optional?: boolean;
  hasInstallScript?: boolean;
}>(readJson('package-lock.json').packages).filter(([folder]) => folder !== '');

const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

test('package.json names exact versions', () => {
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies, ...overrides })) {
    expect(version, name).toMatch(EXACT);
  }
});

test('package-lock.json has the version and the hash of every package', () => {
  expect(locked.length).toBeGreaterThan(100);
  // npm writes hashes of what it has found in the registry: not of every platform’s program of the linter.
  const withoutHash = locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
  for (const [folder, { optional }] of withoutHash) {
    expect(folder).toMatch(/^node_modules\/@biomejs\/cli-/);
    expect(optional, folder).toBe(true);
  }
  for (const [folder, { version }] of locked) expect(version, folder).toMatch(EXACT);
});

test('only packages that package.json allows to run something as they are installed', () => {
  const running = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([folder]) => folder);
  expect(running).toEqual(Object.keys(allowScripts).map((name) => `node_modules/${name}`));
});
