/** What `npm start` and the other commands say when they fail. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** The project without its packages. */
const bare = mkdtempSync(join(tmpdir(), 'bare-'));
cpSync('scripts', join(bare, 'scripts'), { recursive: true });
afterAll(() => rmSync(bare, { recursive: true }));

function run(command: string, args: string[], folder = '.') {
  const [, ...words] = (scripts[command] as string).split(' ');
  const { status, stdout, stderr } = spawnSync(process.execPath, [...words, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' },
  });
  return { status, stdout, stderr };
}

test.each(Object.keys(scripts))('npm run %s -- --help answers before anything is installed', (command) => {
  const { status, stdout, stderr } = run(command, ['--help'], bare);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(
    command === 'abuse' ? /^npm test/ : new RegExp(`^npm (run )?${command.split(':')[0]}\\b`),
  );
});

test.each([
  ['start', ['--frob'], 'There is no option --frob.'],
  ['start', [''], 'The address is empty.'],
  ['start', ['example.com'], '"example.com" is not the address of a page.'],
  [
    'start',
    ['https://example.com/', 'https://example.org/'],
    'There is no place for "https://example.org/".',
  ],
  ['dev', ['--frob'], 'There is no option --frob.'],
  ['build', ['chrome'], 'There is no place for "chrome".'],
  ['check', ['unit'], 'There is no place for "unit".'],
  ['test', ['--frob'], 'There is no option --frob.'],
  ['test', ['unit', 'no-such-file'], 'No test file in tests/unit has "no-such-file" in its path.'],
  ['test', ['no-such-file'], 'No test file in tests has "no-such-file" in its path.'],
  ['test', ['-t'], '-t needs a value.'],
  ['package', ['--frob'], 'There is no option --frob.'],
  ['screenshots', ['popup'], 'There is no place for "popup".'],
  ['store', ['--frob'], 'There is no option --frob.'],
  ['bench', ['frob'], 'There is no part frob.'],
])('npm run %s %j is answered in a sentence', (command, args, sentence) => {
  const { status, stdout, stderr } = run(command, args);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr.slice(0, sentence.length)).toBe(sentence);
  expect(stderr).not.toMatch(/^\s+at /m);
});
