/** What is surely a QR code, but so small that it cannot be read, and its finder patterns cannot be told one by one. */
import type { Box, Image } from './image.ts';
import type { Corners } from './reading.ts';

/** Gray levels by which a symbol differs from its ground. */
const CONTRAST = 24;

/** Pixels a module: below, finder patterns are like anything; above, they are told one by one. */
const LEAST_MODULE = 0.6;
const MOST_MODULE = 2;

/** Modules a side of the smallest and the largest version, and between one version and the next (ISO/IEC 18004, 6.3.1). */
const LEAST_SIZE = 21;
const MOST_SIZE = 177;
const SIZE_STEP = 4;

/**
 * How like finder patterns three corners are, from 0 to 1: all three together, each of them, and at most the fourth, which has
 * none. Codes have 0.84 and more together, noise and patterns less than 0.75.
 */
const TOGETHER = 0.8;
const EACH = 0.7;
const FOURTH = 0.7;

/**
 * The corners of what is in a box, if it is a square on an even ground that has finder patterns in three of its corners, all
 * of the size that one version has. Noise, pictures, text and patterns have not.
 */
export function looksTooSmall(image: Image, box: Box): Corners | undefined {
  const ground = groundOf(image, box);
  if (ground === undefined) return undefined;
  const square = extentOf(image, box, ground);
  if (Math.abs(square.width - square.height) > 2 || !hasThreeFinders(image, ground, square)) return undefined;
  const { left, top, width, height } = square;
  return [
    { x: left, y: top },
    { x: left + width, y: top },
    { x: left + width, y: top + height },
    { x: left, y: top + height },
  ];
}

/** The gray along the edge of a box, if it is the same all along. */
function groundOf({ width, gray }: Image, box: Box): number | undefined {
  const edge: number[] = [];
  for (let x = box.left; x < box.left + box.width; x++)
    for (const y of [box.top, box.top + box.height - 1]) edge.push(gray[y * width + x]!);
  for (let y = box.top; y < box.top + box.height; y++)
    for (const x of [box.left, box.left + box.width - 1]) edge.push(gray[y * width + x]!);
  const ground = edge.toSorted((a, b) => a - b)[edge.length >> 1]!;
  const others = edge.filter((value) => Math.abs(value - ground) > CONTRAST);
  return others.length < 0.02 * edge.length ? ground : undefined;
}

/** The smallest box round all that differs from the ground. */
function extentOf({ width, gray }: Image, box: Box, ground: number): Box {
  let [left, right] = [box.left + box.width, box.left];
  let [top, bottom] = [box.top + box.height, box.top];
  for (let y = box.top; y < box.top + box.height; y++) {
    for (let x = box.left; x < box.left + box.width; x++) {
      if (Math.abs(gray[y * width + x]! - ground) <= CONTRAST) continue;
      [left, right] = [Math.min(left, x), Math.max(right, x + 1)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y + 1)];
    }
  }
  return { left, top, width: right - left, height: bottom - top };
}

/** In any version that a square of this size may be. */
function hasThreeFinders(image: Image, ground: number, { left, top, width, height }: Box): boolean {
  // Half a pixel at either edge is the symbol's, on average.
  const side = (width + height) / 2 - 1;
  for (let size = LEAST_SIZE; size <= MOST_SIZE; size += SIZE_STEP) {
    const module = side / size;
    if (module < LEAST_MODULE || module > MOST_MODULE) continue;
    const corners = [
      likeness(image, ground, { x: left, y: top, right: 1, down: 1 }, module),
      likeness(image, ground, { x: left + width - 1, y: top, right: -1, down: 1 }, module),
      likeness(image, ground, { x: left, y: top + height - 1, right: 1, down: -1 }, module),
      likeness(image, ground, { x: left + width - 1, y: top + height - 1, right: -1, down: -1 }, module),
    ].sort((a, b) => shareOf(b) - shareOf(a));
    const [first, second, third, fourth] = corners as [Sums, Sums, Sums, Sums];
    if (
      shareOf(fourth) < FOURTH &&
      shareOf(third) > EACH &&
      shareOf(added(first, added(second, third))) > TOGETHER
    )
      return true;
  }
  return false;
}

/** The pixel at the corner of a square, and which way the square goes from there. */
interface Corner {
  readonly x: number;
  readonly y: number;
  readonly right: 1 | -1;
  readonly down: 1 | -1;
}

/** What a correlation coefficient is made of. */
interface Sums {
  readonly count: number;
  readonly seen: number;
  readonly seenSquared: number;
  readonly expected: number;
  readonly expectedSquared: number;
  readonly product: number;
}

/** The correlation coefficient. */
function shareOf({ count, seen, seenSquared, expected, expectedSquared, product }: Sums): number {
  const variances = (seenSquared - seen ** 2 / count) * (expectedSquared - expected ** 2 / count);
  return variances <= 0 ? 0 : (product - (seen * expected) / count) / Math.sqrt(variances);
}

const added = (a: Sums, b: Sums): Sums => ({
  count: a.count + b.count,
  seen: a.seen + b.seen,
  seenSquared: a.seenSquared + b.seenSquared,
  expected: a.expected + b.expected,
  expectedSquared: a.expectedSquared + b.expectedSquared,
  product: a.product + b.product,
});

/** Parts of a pixel by which the symbol may begin after the edge of the first pixel that differs from the ground. */
const BEGINNINGS = [0, 0.25, 0.5, 0.75, 1];

/** Of a corner with a finder pattern and the separator round it, wherever in its first pixel it begins. */
function likeness(image: Image, ground: number, corner: Corner, module: number): Sums {
  const side = Math.round(8 * module);
  const differences = new Float64Array(side * side);
  let [seen, seenSquared] = [0, 0];
  for (let y = 0, at = 0; y < side; y++) {
    for (let x = 0; x < side; x++, at++) {
      const pixel = (corner.y + corner.down * y) * image.width + corner.x + corner.right * x;
      const difference = Math.abs(image.gray[pixel]! - ground);
      differences[at] = difference;
      seen += difference;
      seenSquared += difference ** 2;
    }
  }
  const lines = BEGINNINGS.map((beginning) => ringsAlong(side, beginning, module));
  const all = lines.flatMap((across) =>
    lines.map((down): Sums => {
      let [expected, expectedSquared, product] = [0, 0, 0];
      for (let y = 0, at = 0; y < side; y++) {
        for (let x = 0; x < side; x++, at++) {
          // A dark square, on it a light one, and on that a dark one.
          const value =
            across.outer[x]! * down.outer[y]! -
            across.middle[x]! * down.middle[y]! +
            across.inner[x]! * down.inner[y]!;
          expected += value;
          expectedSquared += value ** 2;
          product += value * differences[at]!;
        }
      }
      return { count: side * side, seen, seenSquared, expected, expectedSquared, product };
    }),
  );
  return all.reduce((best, one) => (shareOf(one) > shareOf(best) ? one : best));
}

/** How much of each pixel in a row the three squares cover of which a finder pattern is made. */
function ringsAlong(side: number, beginning: number, module: number) {
  const cover = (from: number, to: number) =>
    Float64Array.from({ length: side }, (_, pixel) =>
      Math.max(0, Math.min(pixel + 1, beginning + to * module) - Math.max(pixel, beginning + from * module)),
    );
  return { outer: cover(0, 7), middle: cover(1, 6), inner: cover(2, 5) };
}
