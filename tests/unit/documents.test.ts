import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(path, 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const permissions = read('wxt.config.ts')
  .match(/permissions: \[([^\]]*)\]/)?.[1]
  ?.match(/\w+/g)
  ?.sort();

test.each(['README.md', 'PRIVACY.md'])(
  '%s names exactly the permissions that the manifest asks for',
  (document) => {
    const named = [...read(document).matchAll(/^\| `(\w+)` +\|/gm)].map(([, name]) => name).sort();
    expect(named).toEqual(permissions);
  },
);

test.each(['README.md', 'CONTRIBUTING.md', 'SOURCE.md'])(
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
])('every file that %s links to is there', (document) => {
  const links = [...read(document).matchAll(/\]\((?!https?:)([^)#]+)\)|src="(?!https?:)([^"]+)"/g)];
  for (const [, link, source] of links) expect(existsSync(link ?? source ?? ''), link ?? source).toBe(true);
});

test('the README’s map of the folders is of folders that are there', () => {
  const folders = [...read('README.md').matchAll(/^\| `(\w+)\/` +\|/gm)].map(
    ([, folder]) => folder as string,
  );
  expect(folders).toEqual(['entrypoints', 'components', 'public', 'tests', 'scripts']);
  for (const folder of folders) expect(existsSync(folder)).toBe(true);
});

test('what the README says that PageHop says is what it says', () => {
  const english: Record<string, { message: string }> = JSON.parse(read('public/_locales/en/messages.json'));
  const said = Object.values(english).map(({ message }) => message.replace('$HOST$', 'localhost'));
  const table = read('README.md').match(/^## What it notices$(.*?)^## /ms)?.[1] ?? '';
  const rows = [...table.matchAll(/^\| [^|]+\| ([^|]+?) +\|/gm)].map(([, sentence]) => sentence).slice(2);
  expect(rows.length).toBeGreaterThan(6);
  for (const sentence of rows) expect(said).toContain(sentence);
});
