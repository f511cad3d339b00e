import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { extensionFolder } from '../machine/tools.ts';

const BUILDS = ['chrome', 'firefox'] as const;

/** Bytes of script and style, uncompressed, that a click may have to wait for. */
const MOST = 45_000;

test.each(BUILDS)('the popup of the build for %s loads no more than 45 kB of script and style', (target) => {
  const folder = extensionFolder(target);
  const html = readFileSync(join(folder, 'popup.html'), 'utf8');
  const loaded = filesNamedIn(html).flatMap((file) => [file, ...importedBy(folder, file)]);
  const bytes = [...new Set(loaded)].map((file) => readFileSync(join(folder, file)).length);
  expect(bytes.length).toBeGreaterThanOrEqual(2);
  expect(bytes.reduce((sum, length) => sum + length)).toBeLessThanOrEqual(MOST);
});

test.each(BUILDS)(
  'of the build for %s, nothing that is loaded later imports what is not loaded by then',
  (target) => {
    const folder = extensionFolder(target);
    const chains = globSync('chunks/*.js', { cwd: folder }).flatMap((file) => {
      const loaded = [file, ...importedBy(folder, file)];
      return importedLater(folder, file).map((chain) => ({ loaded, chain }));
    });
    expect(chains.length).toBeGreaterThanOrEqual(3);
    for (const { loaded, chain } of chains) {
      for (const [index, file] of chain.entries()) {
        expect([...loaded, ...chain.slice(0, index)]).toEqual(
          expect.arrayContaining(importedBy(folder, file)),
        );
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

/** What a script imports at once, and what that imports. */
function importedBy(folder: string, file: string): string[] {
  const source = readFileSync(join(folder, file), 'utf8');
  const direct = [...source.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)].map(
    ([, name]) => `chunks/${name}`,
  );
  return direct.flatMap((imported) => [imported, ...importedBy(folder, imported)]);
}

/** What a script imports when it is needed: of each, the files that it has imported for that, in their order. */
function importedLater(folder: string, file: string): string[][] {
  const source = readFileSync(join(folder, file), 'utf8');
  const chains = source.match(/import\([^)]*\)(?:\.then\(\(\)=>import\([^)]*\)\))*/g) ?? [];
  return chains.map((chain) =>
    [...chain.matchAll(/import\([`'"]\.\/([^`'"]+)[`'"]\)/g)].map(([, name]) => `chunks/${name}`),
  );
}
