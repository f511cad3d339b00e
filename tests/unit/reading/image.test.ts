import { expect, test } from 'vitest';
import {
  crop,
  grayOf,
  type Image,
  pixelsOf,
  scale,
  sharpen,
  stretch,
} from '../../../components/reading/image.ts';

const image = (width: number, gray: number[]): Image => ({
  width,
  height: gray.length / width,
  gray: Uint8ClampedArray.from(gray),
});

test('gray becomes colors and gray again', () => {
  const before = image(3, [0, 1, 2, 128, 254, 255]);
  expect(grayOf(pixelsOf(before))).toEqual(before);
  expect([...pixelsOf(before).data.subarray(12, 16)]).toEqual([128, 128, 128, 255]);
});

test('what is cut out beyond the edge is white', () => {
  const cut = crop(image(2, [1, 2, 3, 4]), { left: 1, top: -1, width: 2, height: 3 });
  expect(cut).toEqual(image(2, [255, 255, 2, 255, 4, 255]));
});

test('an image is enlarged, and halved to what it was', () => {
  const before = image(4, [10, 60, 90, 200, 10, 60, 90, 200, 10, 60, 90, 200, 10, 60, 90, 200]);
  const twice = scale(before, 2);
  expect([twice.width, twice.height]).toEqual([8, 8]);
  const again = scale(twice, 0.5);
  expect([again.width, again.height]).toEqual([4, 4]);
  for (const [i, value] of again.gray.entries()) expect(Math.abs(value - before.gray[i]!)).toBeLessThan(20);
});

test.each([2, 3, 4, 5])('a slope that is enlarged %d times is a slope of the same grays', (factor) => {
  const slope = image(
    8,
    Array.from({ length: 64 }, (_, i) => 20 + 30 * (i % 8)),
  );
  const { width, height, gray } = scale(slope, factor);
  expect([width, height]).toEqual([8 * factor, 8 * factor]);
  for (const [i, value] of gray.entries()) {
    const x = ((i % width) + 0.5) / factor - 0.5;
    // At the ends it goes on level.
    if (x > 1 && x < 6) expect(Math.abs(value - (20 + 30 * x))).toBeLessThanOrEqual(1);
  }
});

test('what is dark becomes black and what is bright white, but for a few pixels that are darker or brighter', () => {
  const gray = [0, ...Array(50).fill(80), ...Array(50).fill(120), ...Array(50).fill(160), 255];
  expect([...new Set(stretch(image(gray.length, gray)).gray)]).toEqual([0, 128, 255]);
});

test('an image of one gray stays as it is, whatever is done with it', () => {
  const flat = image(5, Array(25).fill(77));
  for (const done of [sharpen(flat, 2), scale(flat, 3), scale(flat, 0.5), stretch(flat)])
    expect(new Set(done.gray)).toEqual(new Set([77]));
});

test('a dot that was blurred stands out again', () => {
  const blurred = image(3, [200, 180, 200, 180, 120, 180, 200, 180, 200]);
  expect(sharpen(blurred, 1).gray[4]).toBe(60);
});
