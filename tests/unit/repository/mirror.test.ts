import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Files without a test at the same path, and where they are tested instead. */
const ELSEWHERE: readonly [files: string, where: string][] = [
  // Types and constants alone.
  ['components/{formats/format,outputs/output,sources/source,qr/symbol,reading/reading}.ts', 'types'],
  ['components/{advice/offers/offer,formats/forms/form}.ts', 'types'],
  ['components/payload/{area,found-code,outcome,page-facts,sheet-source,tab-change}.ts', 'types'],
  ['components/picture/quiet-zone.ts', 'unit/picture/svg.test.ts'],
  ['components/text/like-punctuation.ts', 'unit/text/look-alike.test.ts'],
  // What needs a page, a canvas, or windows of a real browser.
  ['components/ui/*.ts', 'e2e/keyboard.test.ts'],
  ['components/outputs/{as-set,saved-picture}.ts', 'e2e/caption.test.ts'],
  ['components/browser/download.ts', 'e2e/outputs.test.ts'],
  ['components/browser/{fit-own-window,popup-room}.ts', 'e2e/screens.test.ts'],
  ['components/browser/options-page.ts', 'e2e/options.test.ts'],
  ['components/browser/picture-file.ts', 'e2e/scan.test.ts'],
  ['components/reading/pixels.ts', 'e2e/reading.test.ts'],
  ['entrypoints/background.ts', 'e2e/right-click.test.ts'],
  ['entrypoints/new/*.ts', 'e2e/new-code.test.ts'],
  ['entrypoints/options/*.ts', 'e2e/options.test.ts'],
  ['entrypoints/passage/*.ts', 'e2e/passage.test.ts'],
  ['entrypoints/place/*.ts', 'e2e/offers.test.ts'],
  ['entrypoints/popup/*.ts', 'e2e/toolbar.test.ts'],
  ['entrypoints/present/*.ts', 'e2e/present.test.ts'],
  ['entrypoints/print/*.ts', 'e2e/present.test.ts'],
  ['entrypoints/reading-worker.ts', 'e2e/reading.test.ts'],
  ['entrypoints/scan/*.ts', 'e2e/scan.test.ts'],
  ['entrypoints/sheet-worker.ts', 'e2e/sheet-files.test.ts'],
  ['entrypoints/sheet/*.ts', 'e2e/sheet.test.ts'],
];

const sources = globSync('{components,entrypoints,modules}/**/*.ts')
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.endsWith('.d.ts'));

/** `components/` and `entrypoints/` are left out of the path of a test: their folders have names of their own. */
const testOf = (file: string) =>
  `tests/unit/${file.replace(/^(?:components|entrypoints)\//, '').replace(/\.ts$/, '.test.ts')}`;

/** A row of a table is tested with its table: a kind, a source, an output. */
const isRow = (file: string) =>
  /satisfies Format<|: Source = |: (?:Code|Plain)Output = |= (?:inOwn|own)Page\(/.test(
    readFileSync(file, 'utf8'),
  );

const elsewhere = new Set(
  ELSEWHERE.flatMap(([files]) => globSync(files).map((file) => file.replaceAll('\\', '/'))),
);

test.each(sources.filter((file) => !elsewhere.has(file) && !isRow(file)))(
  '%s has a test at its own path',
  (file) => {
    expect(existsSync(testOf(file)), testOf(file)).toBe(true);
  },
);

test.each(ELSEWHERE)('%s are there, and so is what tests them: %s', (files, where) => {
  expect(globSync(files).length).toBeGreaterThan(0);
  expect(where === 'types' || existsSync(`tests/${where}`)).toBe(true);
});

test('every unit test is at the path of what it tests', () => {
  const known = new Set(sources.map(testOf));
  const tests = globSync('tests/unit/**/*.test.ts').map((file) => file.replaceAll('\\', '/'));
  const strays = tests.filter((file) => !known.has(file) && !file.startsWith('tests/unit/repository/'));
  // What holds of several files together and belongs to none of them.
  expect(strays.sort()).toEqual([
    'tests/unit/advice/mending.test.ts',
    'tests/unit/advice/properties.test.ts',
    'tests/unit/formats/forms/other-readers.test.ts',
    'tests/unit/qr/round-trip.test.ts',
  ]);
});
