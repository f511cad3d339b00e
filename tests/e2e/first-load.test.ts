import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/** Bytes of scripts and styles that are loaded before the popup can be painted. */
const BUDGET = 45_000;

/** A script and all that it imports at once; what it imports when needed is not among them. */
function scripts(path: string, found = new Set<string>()): Set<string> {
  if (found.has(path)) return found;
  found.add(path);
  const imports = readFileSync(path, 'utf8').matchAll(
    /(?:^|[;}])import(?:[^"'`(;]*from)?\s*["']([^"']+)["']/g,
  );
  for (const [, name = ''] of imports) scripts(join(dirname(path), name), found);
  return found;
}

test.each(['chrome-mv3', 'firefox-mv3'])('the popup of %s begins with little', (folder) => {
  const html = readFileSync(`.output/${folder}/popup.html`, 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, path]) =>
    join('.output', folder, path as string),
  );
  const styles = named.filter((path) => path.endsWith('.css'));
  const loaded = [
    ...styles,
    ...named.filter((path) => path.endsWith('.js')).flatMap((path) => [...scripts(path)]),
  ];
  expect(styles).toHaveLength(1);
  const bytes = loaded.reduce((sum, path) => sum + readFileSync(path).length, 0);
  // The encoder alone is more than half of it: less would mean that not everything was counted.
  expect(bytes).toBeGreaterThan(30_000);
  expect(bytes).toBeLessThan(BUDGET);
});
