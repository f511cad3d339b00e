import { expect, test } from 'vitest';
import { denseBlocks } from '../../../components/reading/blocks.ts';
import { type Box, grayOf } from '../../../components/reading/image.ts';
import { blank, draw, symbol } from './draw.ts';

const GRID = symbol('https://example.com/a/path/of/some/length');

const area = (boxes: readonly Box[]) => boxes.reduce((sum, { width, height }) => sum + width * height, 0);

test.each([1, 1.3, 2, 3])('a code of %d pixels a module is in a block, and little else is', (module) => {
  const [left, top] = [200.3, 120.7];
  const blocks = denseBlocks(grayOf(draw(blank(640, 480), GRID, { left, top, module })));
  const side = GRID.size * module;
  const around = blocks.find(
    (box) =>
      box.left <= left &&
      box.top <= top &&
      box.left + box.width >= left + side &&
      box.top + box.height >= top + side,
  );
  expect(around).toBeDefined();
  expect(area(blocks)).toBeLessThan((side + 40) ** 2);
});

test('codes far apart are in blocks of their own, and those side by side in one', () => {
  const pixels = blank(400, 400);
  for (const [left, top] of [
    [20, 20],
    [300, 300],
  ] as const)
    draw(pixels, GRID, { left, top, module: 1.5 });
  expect(denseBlocks(grayOf(pixels))).toHaveLength(2);
  draw(pixels, GRID, { left: 75, top: 20, module: 1.5 });
  expect(denseBlocks(grayOf(pixels))).toHaveLength(2);
});

test('lines of text, stripes and an even ground are in no block', () => {
  const image = grayOf(blank(400, 400));
  expect(denseBlocks(image)).toEqual([]);
  for (let y = 0; y < 200; y++) if (y % 20 < 10) image.gray.fill(0, y * 400, y * 400 + 400);
  for (let y = 0; y < 200; y++)
    for (let x = 0; x < 400; x++) if (y % 20 < 10 && x % 3 === 0) image.gray[y * 400 + x] = 255;
  for (let y = 200; y < 400; y++) if (y % 16 < 8) image.gray.fill(0, y * 400, y * 400 + 400);
  expect(denseBlocks(image)).toEqual([]);
});

test('blocks are within the picture, whatever its size', () => {
  for (const [width, height] of [
    [1, 1],
    [3, 50],
    [61, 47],
  ] as const) {
    let seed = 1;
    const gray = Uint8ClampedArray.from({ length: width * height }, () => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return seed >>> 24;
    });
    for (const box of denseBlocks({ width, height, gray })) {
      expect(box.left + box.width).toBeLessThanOrEqual(width);
      expect(box.top + box.height).toBeLessThanOrEqual(height);
    }
  }
});
