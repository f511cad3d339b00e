import { expect, test } from 'vitest';
import { type Box, grayOf, type Image } from '../../../components/reading/image.ts';
import { looksTooSmall } from '../../../components/reading/too-small.ts';
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

test('neither does anything on a ground that is not even, or nothing at all', () => {
  const image = drawn(symbol('https://example.com/'), 1.1);
  for (let x = 0; x < 160; x++) image.gray[x] = x;
  expect(looksTooSmall(image, WHOLE)).toBeUndefined();
  expect(looksTooSmall(grayOf(blank(160, 160)), WHOLE)).toBeUndefined();
});
