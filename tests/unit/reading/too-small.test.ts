import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, grayOf, type Image } from '../../../components/reading/image.ts';
import { looksTooSmall } from '../../../components/reading/too-small.ts';
import { seededRandom } from '../corpus.ts';
import { blank, draw, type Grid, symbol } from './draw.ts';

const WHOLE: Box = { left: 0, top: 0, width: 160, height: 160 };

const drawn = (grid: Grid, module: number): Image =>
  grayOf(draw(blank(160, 160), grid, { left: 30.4, top: 40.6, module }));

test.each([
  ['https://example.com/', 1],
  ['https://example.com/', 1.2],
  [`https://example.com/${'a longer path/'.repeat(10)}`, 0.9],
  [`https://example.com/${'a longer path/'.repeat(10)}`, 1.3],
])('%s with %d pixels a module looks like a code, where it is', (text, module) => {
  const grid = symbol(text);
  const corners = looksTooSmall(drawn(grid, module), WHOLE);
  expect(corners).toBeDefined();
  expect(Math.abs(corners![0].x - 30)).toBeLessThan(3);
  expect(Math.abs(corners![2].y - (40.6 + grid.size * module))).toBeLessThan(3);
});

const SIZE = 45;
const shape = (getModule: (x: number, y: number) => boolean): Grid => ({ size: SIZE, getModule });

test.each([
  ['a square', shape(() => true)],
  ['a ring', shape((x, y) => Math.abs(Math.hypot(x - 22, y - 22) - 18) < 3)],
  ['a bar that is striped', shape((x, y) => y < 20 && (x * 7 + y * 3) % 5 < 2)],
  ['what is dark on one side', shape((x, y) => (x * 7 + y * 11) % 45 > x)],
  ['a checkerboard', shape((x, y) => (x + y) % 2 === 0)],
  ['stripes', shape((x) => x % 3 === 0)],
  ['slanted stripes', shape((x, y) => (x + y) % 4 < 2)],
  ['a weave', shape((x, y) => Math.sin(x * 1.3) * Math.sin(y * 1.7) > 0)],
  ['lines', shape((x, y) => y % 12 < 6 && (x * 5 + y * 3) % 7 < 4)],
])('%s does not', (_name, grid) => {
  expect(looksTooSmall(drawn(grid, 1.2), WHOLE)).toBeUndefined();
});

// Neither is certain of every picture there may be, so they are the same ones in each run.
const PICTURES = { numRuns: 200, seed: 1 };

test('no noise does, however dense and however large its grains', () => {
  const noises = fc.record({
    size: fc.integer({ min: 21, max: 60 }),
    module: fc.double({ min: 0.7, max: 2, noNaN: true }),
    share: fc.double({ min: 0.35, max: 0.65, noNaN: true }),
    seed: fc.integer(),
  });
  for (const { size, module, share, seed } of fc.sample(noises, PICTURES)) {
    const random = seededRandom(seed);
    const dark = Array.from({ length: size * size }, () => random() < share);
    const noise: Grid = { size, getModule: (x, y) => dark[y * size + x] === true };
    expect(looksTooSmall(drawn(noise, module), WHOLE)).toBeUndefined();
  }
});

test('99 of 100 codes do, whatever they hold, light or dark, with 0.75 to 1.5 pixels a module, and where they are', () => {
  const codes = fc.record({
    text: fc.string({ minLength: 1, maxLength: 70, unit: 'binary-ascii' }),
    module: fc.double({ min: 0.75, max: 1.5, noNaN: true }),
    left: fc.double({ min: 10, max: 30, noNaN: true }),
    isInverted: fc.boolean(),
  });
  const told = fc.sample(codes, PICTURES).filter(({ text, module, left, isInverted }) => {
    const grid = symbol(text);
    const [dark, light] = isInverted ? [230, 20] : [20, 230];
    const pixels = draw(blank(160, 160, light), grid, { left, top: 25.3, module, dark, light });
    const corners = looksTooSmall(grayOf(pixels), WHOLE);
    if (corners === undefined) return false;
    return Math.max(Math.abs(corners[0].x - left), Math.abs(corners[2].x - left - grid.size * module)) < 2;
  });
  expect(told.length).toBeGreaterThanOrEqual(0.99 * PICTURES.numRuns);
});

test('what has no more than two of the three finder patterns of a code does not', () => {
  const grid = symbol('https://example.com/');
  const without: Grid = {
    size: grid.size,
    getModule: (x, y) => (x < 8 && y < 8 ? (x * 5 + y * 3) % 7 < 3 : grid.getModule(x, y)),
  };
  expect(looksTooSmall(drawn(grid, 1.1), WHOLE)).toBeDefined();
  expect(looksTooSmall(drawn(without, 1.1), WHOLE)).toBeUndefined();
});

test('neither does anything on a ground that is not even, or nothing at all', () => {
  const image = drawn(symbol('https://example.com/'), 1.1);
  for (let x = 0; x < 160; x++) image.gray[x] = x;
  expect(looksTooSmall(image, WHOLE)).toBeUndefined();
  expect(looksTooSmall(grayOf(blank(160, 160)), WHOLE)).toBeUndefined();
});
