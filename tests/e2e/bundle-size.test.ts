import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const BUILDS = ['chrome', 'firefox'];

/** Bytes of script and style, uncompressed, that a click may have to wait for. */
const MOST = 45_000;

test.each(BUILDS)('the popup of the build for %s loads no more than 45 kB of script and style', (target) => {
  const folder = join('.output', `${target}-mv3`);
  const html = readFileSync(join(folder, 'popup.html'), 'utf8');
  const loaded = filesNamedIn(html).flatMap((file) => [file, ...importedBy(folder, file)]);
  const bytes = [...new Set(loaded)].map((file) => readFileSync(join(folder, file)).length);
  expect(bytes.length).toBeGreaterThanOrEqual(2);
  expect(bytes.reduce((sum, length) => sum + length)).toBeLessThanOrEqual(MOST);
});

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
