import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deferredImports } from '../../../modules/deferred-imports.ts';

/** `main` imports `late` dynamically, which imports three more files, one of which `main` already has. */
const FILES = {
  'index.html': '<!doctype html><script type="module" src="/main.js"></script>',
  'main.js': "import './common.js'; await import('./late.js'); console.log('main');",
  'other.js': "import './first.js'; import './second.js'; import './common.js';",
  'third.js': "import './first.js';",
  'late.js': "import './second.js'; import './common.js'; console.log('late');",
  'second.js': "import './first.js'; console.log('second');",
  'first.js': "console.log('first');",
  'common.js': "console.log('common');",
};

/** Reports the files that Node loads, in order, with the folder as the root of the extension. */
const HOOKS = `
  import { registerHooks } from 'node:module';
  import { pathToFileURL } from 'node:url';
  registerHooks({
    resolve: (name, context, next) =>
      next(name.startsWith('/chunks/') ? pathToFileURL(process.cwd() + name).href : name, context),
    load: (url, context, next) => {
      if (url.includes('/chunks/')) console.log('load', /([a-z]+)[^/]*$/.exec(url)[1]);
      return next(url, context);
    },
  });`;

const root = mkdtempSync(join(tmpdir(), 'deferred-'));
let lines: string[];

beforeAll(async () => {
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(root, name), text);
  writeFileSync(join(root, 'hooks.mjs'), HOOKS);
  const input = ['main', 'other', 'third'].map((name) => join(root, `${name}.js`));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [deferredImports()],
    build: {
      outDir: join(root, 'out'),
      rolldownOptions: {
        input,
        output: { entryFileNames: 'chunks/[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  });
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(join(root, 'out', 'package.json'), '{ "type": "module" }');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', join(root, 'hooks.mjs'), 'chunks/main.js'],
    {
      cwd: join(root, 'out'),
      encoding: 'utf8',
    },
  );
  expect(stderr).toBe('');
  lines = stdout.trim().split('\n');
});

afterAll(() => rmSync(root, { recursive: true }));

test('what a deferred file imports is loaded before it, and first what imports nothing', () => {
  expect(lines.filter((line) => line.startsWith('load'))).toEqual([
    'load main',
    'load common',
    'load first',
    'load second',
    'load late',
  ]);
});

test('everything runs once, in the order of the language', () => {
  expect(lines.filter((line) => !line.startsWith('load'))).toEqual([
    'common',
    'first',
    'second',
    'late',
    'main',
  ]);
});
