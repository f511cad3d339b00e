/** What loads at a click on the button. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extensionFolder } from '../machine/tools.ts';

/** Bytes of script and style, uncompressed, that a click may have to wait for. */
const MOST = 45_000;

const COMPILE_ALL = '//# allFunctionsCalledOnLoad';

describe.each(['chrome', 'firefox'] as const)('the popup of the build for %s', (target) => {
  const folder = extensionFolder(target);
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const named = filesNamedIn(read('popup.html'));
  const loaded = [...new Set(named.flatMap((file) => [file, ...importedBy(file, read)]))];
  const scripts = loaded.filter((file) => file.endsWith('.js'));

  test('loads no more than 45 kB of script and style', () => {
    const bytes = loaded.map((file) => readFileSync(join(folder, file)).length);
    expect(bytes.length).toBeGreaterThanOrEqual(2);
    expect(bytes.reduce((sum, length) => sum + length)).toBeLessThanOrEqual(MOST);
  });

  test('loads one script', () => {
    expect(scripts).toHaveLength(1);
  });

  test('has V8 keep all functions of it compiled', () => {
    for (const file of scripts) expect(read(file).startsWith(COMPILE_ALL), file).toBe(true);
  });

  test('has nothing of Vite’s own way to load what comes later', () => {
    for (const file of scripts) expect(read(file), file).not.toContain('preloadError');
  });

  test('has nothing of what its packages split texts into segments with', () => {
    for (const file of scripts) expect(read(file), file).not.toMatch(/single_source_shortest_paths/);
  });

  test('asks for all its scripts at once', () => {
    expect(named).toEqual(expect.arrayContaining(scripts));
  });
});

test.each(['chrome', 'firefox'] as const)(
  'of the build for %s, nothing that is loaded later imports what is not loaded by then',
  (target) => {
    const folder = extensionFolder(target);
    const read = (file: string) => readFileSync(join(folder, file), 'utf8');
    const deferred = globSync('chunks/*.js', { cwd: folder }).flatMap((file) => {
      const loaded = [file, ...importedBy(file, read)];
      return importedLater(file, read).map((chain) => ({ loaded, chain }));
    });
    expect(deferred.length).toBeGreaterThanOrEqual(3);
    for (const { loaded, chain } of deferred) {
      for (const [index, file] of chain.entries()) {
        expect([...loaded, ...chain.slice(0, index)]).toEqual(expect.arrayContaining(importedBy(file, read)));
      }
    }
  },
);

/** Scripts and style sheets, by their paths in the extension. */
function filesNamedIn(html: string): string[] {
  return [...html.matchAll(/<(?:script|link)\b[^>]* (?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(
    ([, file]) => file as string,
  );
}

/** The static imports of a script, and theirs. */
function importedBy(file: string, read: (file: string) => string): string[] {
  const direct = [...read(file).matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)].map(
    ([, name]) => `chunks/${name}`,
  );
  return direct.flatMap((imported) => [imported, ...importedBy(imported, read)]);
}

/** The dynamic imports of a script: for each, the files that are imported for it, in order. */
function importedLater(file: string, read: (file: string) => string): string[][] {
  const chains = read(file).match(/import\([^)]*\)(?:\.then\(\(\)=>import\([^)]*\)\))*/g) ?? [];
  return chains.map((chain) =>
    [...chain.matchAll(/[`'"]\.\/([^`'"]+)[`'"]/g)].map(([, name]) => `chunks/${name}`),
  );
}
