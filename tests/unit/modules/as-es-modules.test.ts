import { expect, test } from 'vitest';
import { asEsModules } from '../../../modules/as-es-modules.ts';
import { bundle } from './bundle.ts';

const FILES = {
  'page.html': '<!doctype html><script type="module" src="./page.js"></script>',
  'page.js': 'import alone from "./alone.js"; import("./later.js"); console.log(alone.name);',
  'later.js': 'import other from "./other.js"; console.log(other.name);',
  'alone.js': 'module.exports = { name: "alone" };',
  'other.js': 'module.exports = { name: "other" };',
};

test('files that import nothing need none of the bundler’s code for CommonJS', async () => {
  const importedLater = async (files: RegExp) =>
    (await bundle(FILES, ['page.html'], () => asEsModules(files))).get('later')?.imports;
  expect(await importedLater(/none/)).toHaveLength(1);
  expect(await importedLater(/(?:alone|other)\.js$/)).toEqual([]);
});
