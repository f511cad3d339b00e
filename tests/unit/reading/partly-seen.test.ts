import { describe, expect, test } from 'vitest';
import { findersIn } from '../../../components/reading/finders.ts';
import { grayOf, type Image } from '../../../components/reading/image.ts';
import { partlySeen } from '../../../components/reading/partly-seen.ts';
import { blank, draw, symbol } from './draw.ts';

const GRID = symbol('https://example.com/a/path/of/some/length');
const MODULE = 5;
const SIDE = GRID.size * MODULE;

const seenIn = (image: Image) => partlySeen(image, findersIn(image));

describe('of a code of which no more is in the picture than', () => {
  test.each([
    ['its left half', 400 - SIDE / 2, 80],
    ['its right half', -SIDE / 2, 80],
    ['its upper half', 80, 400 - SIDE / 2],
    ['its lower half', 80, -SIDE / 2],
    ['all but the middle of a finder pattern', 400 - SIDE + 3 * MODULE, 80],
    ['its top left', 400 - 0.6 * SIDE, 400 - 0.6 * SIDE],
    ['its top right', -0.4 * SIDE, 400 - 0.6 * SIDE],
    ['its bottom left', 400 - 0.6 * SIDE, -0.4 * SIDE],
  ])('%s, it is said that it is cut off', (_name, left, top) => {
    const image = grayOf(draw(blank(400, 400), GRID, { left, top, module: MODULE }));
    expect(seenIn(image)).toMatchObject([{ isCutOff: true }]);
  });
});

test('of two of a code, the frame is where the code is', () => {
  const image = grayOf(draw(blank(400, 400), GRID, { left: 400 - SIDE / 2, top: 80, module: MODULE }));
  const [seen] = seenIn(image);
  expect(seen!.module).toBeCloseTo(MODULE, 0);
  const xs = seen!.corners.map(({ x }) => x);
  const ys = seen!.corners.map(({ y }) => y);
  expect(Math.min(...xs)).toBeCloseTo(400 - SIDE / 2, -1);
  expect(Math.min(...ys)).toBeCloseTo(80, -1);
  expect(Math.max(...ys)).toBeCloseTo(80 + SIDE, -1);
});

test('a code that is cut off by something in the page is cut off, and one that is covered is not', () => {
  const image = grayOf(draw(blank(400, 400), GRID, { left: 100, top: 100, module: MODULE }));
  const end = 100 + SIDE - 8 * MODULE;
  for (let y = end; y < 400; y++) image.gray.fill(255, y * 400, (y + 1) * 400);
  expect(seenIn(image)).toMatchObject([{ isCutOff: true }]);
  for (let y = end; y < 400; y++)
    for (let x = 90; x < 300; x++) image.gray[y * 400 + x] = x % 40 < 20 ? 60 : 200;
  expect(seenIn(image)).toMatchObject([{ isCutOff: false }]);
});

test('rings without a timing pattern are no part of a code, wherever they are', () => {
  const ring = (x: number, y: number) => Math.max(Math.abs(x - 3), Math.abs(y - 3));
  const rings = {
    size: 60,
    getModule: (x: number, y: number) =>
      [0, 1, 3].includes(ring(x, y)) || [0, 1, 3].includes(ring(x - 40, y)),
  };
  for (const [left, top] of [
    [20, 20],
    [20, 378],
    [-3, 50],
  ] as const) {
    const image = grayOf(draw(blank(400, 400), rings, { left, top, module: 3 }));
    expect(seenIn(image)).toEqual([]);
  }
});
