/** What looks like a QR code so small that not even its finder patterns can be told. */
import type { Box, Image } from './image.ts';
import type { Corners } from './reading.ts';

/** Sides of a symbol with about a pixel a module, in pixels: of version 1 and of version 40. */
const LEAST_SIDE = 19;
const MOST_SIDE = 240;

/** Gray levels by which a symbol differs from its ground. */
const CONTRAST = 24;

/** About as many pixels as a finder pattern is wide: a mask leaves no area of that size dark or light (ISO/IEC 18004, 7.8). */
const CELL = 7;

/** Pixels after which a pattern may repeat: more than a module that is too small has. */
const LEAST_LAG = 4;
const MOST_LAG = 12;

/**
 * The corners of what is in a box, if it is a square on an even ground that is full of detail, and about as dark in one part
 * as in the next, and does not repeat. Pictures, text and patterns are not.
 */
export function looksTooSmall(image: Image, box: Box): Corners | undefined {
  const ground = groundOf(image, box);
  if (ground === undefined) return undefined;
  const { left, top, width, height } = extentOf(image, box, ground);
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  if (short < LEAST_SIDE || long > MOST_SIDE || long - short > Math.max(2, 0.06 * long)) return undefined;
  const differences = new Float64Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      differences[y * width + x] = Math.abs(image.gray[(top + y) * image.width + left + x]! - ground);
  if (!isEven(differences, width, height) || repeats(differences, width)) return undefined;
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

/** Whether cells of a square are alike, though the pixels in them are not. Limits found by measuring. */
function isEven(differences: Float64Array, width: number, height: number): boolean {
  const count = Math.floor(Math.max(width, height) / CELL);
  const sums = new Float64Array(count * count);
  const pixels = new Uint32Array(count * count);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const cell = Math.floor((y * count) / height) * count + Math.floor((x * count) / width);
      sums[cell]! += differences[y * width + x]!;
      pixels[cell]!++;
    }
  }
  const mean = meanOf(differences);
  const most = differences.toSorted()[Math.floor(0.98 * differences.length)]!;
  const spread = meanOf(differences.map((value) => Math.abs(value - mean)));
  return (
    mean > 0.3 * most &&
    mean < 0.75 * most &&
    spread > 0.3 * mean &&
    sums.every((sum, cell) => {
      const share = sum / pixels[cell]! / mean;
      return share > 0.4 && share < 1.65;
    })
  );
}

/** Whether a square is like itself a few pixels farther to the right or down, as checks, stripes and weaves are. */
function repeats(differences: Float64Array, width: number): boolean {
  const mean = meanOf(differences);
  const spread = meanOf(differences.map((value) => Math.abs(value - mean)));
  const height = differences.length / width;
  const changeAfter = (across: number, down: number) => {
    let sum = 0;
    for (let y = 0; y < height - down; y++)
      for (let x = 0; x < width - across; x++)
        sum += Math.abs(differences[(y + down) * width + x + across]! - differences[y * width + x]!);
    return sum / ((width - across) * (height - down));
  };
  for (let lag = LEAST_LAG; lag <= MOST_LAG; lag++)
    if (Math.min(changeAfter(lag, 0), changeAfter(0, lag)) < 0.5 * spread) return true;
  return false;
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
