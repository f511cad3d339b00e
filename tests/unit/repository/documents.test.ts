import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(path, 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
/** Those that are asked for at installation, and the optional one. */
const permissions = [...read('wxt.config.ts').matchAll(/permissions: \[([^\]]*)\]/g)]
  .flatMap(([, names]) => names?.match(/\w+/g) ?? [])
  .sort();

test.each(['README.md', 'PRIVACY.md', 'store/review.md'])(
  '%s names exactly the permissions that the manifest asks for',
  (document) => {
    const named = [...read(document).matchAll(/^\| `(\w+)`(?:, optional)? +\|/gm)]
      .map(([, name]) => name)
      .sort();
    expect(named).toEqual(permissions);
  },
);

test.each(['README.md', 'CONTRIBUTING.md', 'SOURCE.md', 'store/README.md', 'store/review.md'])(
  'every command that %s tells to run exists',
  (document) => {
    const commands = [...read(document).matchAll(/\bnpm (?:run )?([a-z][\w:-]*)/g)].map(
      ([, name]) => name as string,
    );
    expect(commands.length).toBeGreaterThan(0);
    for (const command of commands) expect(['ci', 'install', ...Object.keys(scripts)]).toContain(command);
  },
);

test.each([
  'README.md',
  'CONTRIBUTING.md',
  'PRIVACY.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'components/README.md',
  'store/README.md',
  'store/review.md',
])('every file that %s links to is there', (document) => {
  const links = [...read(document).matchAll(/\]\((?!https?:)([^)#]+)\)|src="(?!https?:)([^"]+)"/g)];
  for (const [, link, source] of links) {
    const target = join(dirname(document), link ?? source ?? '');
    expect(existsSync(target), target).toBe(true);
  }
});

test('CONTRIBUTING is short enough to be read', () => {
  expect(read('CONTRIBUTING.md').split('\n').length).toBeLessThan(120);
});

test('the README’s map of the folders is of folders that are there', () => {
  const folders = [...read('README.md').matchAll(/^\| `(\w+)\/` +\|/gm)].map(
    ([, folder]) => folder as string,
  );
  expect(folders).toEqual(['entrypoints', 'components', 'public', 'tests', 'scripts', 'modules', 'store']);
  for (const folder of folders) expect(existsSync(folder)).toBe(true);
});

test('the README’s map has everything that the browser starts', () => {
  const row = read('README.md').match(/^\| `entrypoints\/` .*$/m)?.[0] ?? '';
  const named = [...row.matchAll(/`([\w.-]+?)\/?`/g)].map(([, name]) => name);
  expect(named).toEqual(expect.arrayContaining(readdirSync('entrypoints')));
});

test.each([
  ['README.md', /^- \*\*In your language\.\*\* (\d+) of them/m],
  ['CHANGELOG.md', /^- (\d+) languages\.$/m],
])('%s tells how many languages there are', (document, sentence) => {
  expect(Number(read(document).match(sentence)?.[1])).toBe(readdirSync('public/_locales').length);
});

test('CHANGELOG begins with what is not released, then the version of the packages, with its day', () => {
  const headings = [...read('CHANGELOG.md').matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
  const [, version] = headings[1]?.match(/^\[([\d.]+)\] - \d{4}-\d\d-\d\d$/) ?? [];
  const { version: packaged } = JSON.parse(read('package.json'));
  const lock = JSON.parse(read('package-lock.json'));
  expect(headings[0]).toBe('[Unreleased]');
  expect([version, lock.version, lock.packages[''].version]).toEqual([packaged, packaged, packaged]);
});

test('the README’s table of keys has those of the popup, with what they press', () => {
  const popup = read('entrypoints/popup/index.html');
  const english: Record<string, { message: string }> = JSON.parse(read('public/_locales/en/messages.json'));
  const buttons = [...popup.matchAll(/<button[^>]*aria-keyshortcuts="(.)"[^>]*data-message="(\w+)"/g)];
  const keys = new Map(buttons.map(([, key, name]) => [key, english[name as string]?.message]));
  keys.set('E', english.shortcutEdit?.message).set('?', 'lists these');
  // On a button that is not always there.
  keys.set('T', 'the video from where it is, and back');
  const section = read('README.md').match(/^## Keys$(.*?)^## /ms)?.[1] ?? '';
  const cells = [...section.matchAll(/\| ([A-Z?]) +\| ([^|]+?) +(?=\|)/g)].map(([, key, label]) => [
    key,
    label,
  ]);
  expect(new Map(cells as [string, string][])).toEqual(keys);
});

test('PRIVACY names every place where PageHop keeps something', () => {
  const sources = globSync('{components,entrypoints}/**/*.ts').map(read).join('\n');
  const areas = (text: string) => [
    ...new Set([...text.matchAll(/\bstorage\.(\w+)/g)].map(([, area]) => area)),
  ];
  const used = areas(sources).filter((area) => area !== 'onChanged');
  expect(areas(read('PRIVACY.md')).sort()).toEqual(used.sort());
  expect(sources).not.toMatch(
    /\b(localStorage|sessionStorage|indexedDB|caches|cookieStore)\b|document\.cookie/,
  );
});

test('the README’s figures are those of the bench, and of its day', () => {
  const section = read('README.md').match(/^## Figures$(.*?)^## /ms)?.[1] ?? '';
  const bench = read('tests/bench/README.md');
  const rows = [...section.matchAll(/^\|.*\|$/gm)].map(([row]) => row).slice(2);
  expect(rows.length).toBeGreaterThan(2);
  const figures = rows.flatMap((row) => [...row.matchAll(/\d+(,\d{3})*(\.\d+)?/g)].map(([figure]) => figure));
  for (const figure of figures) expect(bench).toMatch(new RegExp(`(?<![\\d.,])${figure}(?![\\d.]*\\d)`));
  const [, day] = bench.match(/^## Results of (\S+)$/m) ?? [];
  expect(section).toContain(day);
});

test('what the README says that PageHop says is what it says', () => {
  const english: Record<string, { message: string; placeholders?: { host?: { example: string } } }> =
    JSON.parse(read('public/_locales/en/messages.json'));
  const said = Object.values(english).map(({ message, placeholders }) =>
    message.replace('$HOST$', placeholders?.host?.example ?? ''),
  );
  const table = read('README.md').match(/^## What it notices$(.*?)^## /ms)?.[1] ?? '';
  const rows = [...table.matchAll(/^\| [^|]+\| ([^|]+?) +\|/gm)].map(([, sentence]) => sentence).slice(2);
  expect(rows.length).toBeGreaterThan(6);
  for (const sentence of rows) expect(said).toContain(sentence);
});
