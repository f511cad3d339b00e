import { join } from 'node:path';
import { expect, test } from 'vitest';
import { firstPaint } from '../../../modules/first-paint.ts';
import { bundle } from './bundle.ts';

/** Parts that the popup shares with other pages: by default, each becomes a separate chunk. */
const FILES = {
  'popup.html': '<!doctype html><script type="module" src="./popup.js"></script>',
  'popup.js': 'import "./one.js"; import "./two.js"; import("./later.js");',
  'later.js': 'import "./shared-one.js"; import "./shared-two.js"; console.log("later");',
  'page.html': '<!doctype html><script type="module" src="./page.js"></script>',
  'page.js': 'import "./one.js"; import "./shared-one.js"; import "./shared-three.js";',
  'third.html': '<!doctype html><script type="module" src="./third.js"></script>',
  'third.js': 'import "./two.js"; import "./shared-two.js";',
  'one.js': 'console.log("one"); import("./later-still.js");',
  'later-still.js': 'import "./shared-three.js"; console.log("later still");',
  'two.js': 'console.log("two");',
  'shared-one.js': 'console.log("shared one");',
  'shared-two.js': 'console.log("shared two");',
  'shared-three.js': 'console.log("shared three");',
};

const chunks = await bundle(FILES, ['popup.html', 'page.html', 'third.html'], (root) =>
  firstPaint({ page: join(root, 'popup.html'), entry: join(root, 'popup.js') }),
);

test('what the popup imports at once is in one chunk', () => {
  const code = chunks.get('first-paint')?.code ?? '';
  expect(['one', 'two'].map((name) => code.includes(`"${name}"`) || code.includes(`\`${name}\``))).toEqual([
    true,
    true,
  ]);
  expect(code).not.toMatch(/shared (one|two|three)/);
});

test('what it, or a part of it, imports later and others have, too, is in another', () => {
  const code = chunks.get('shared')?.code ?? '';
  for (const part of ['one', 'two', 'three']) expect(code).toContain(`shared ${part}`);
});
