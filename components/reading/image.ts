import type { Pixels } from './decoder.ts';

/** Brightness from 0, black, to 255, row by row. */
export interface Image {
  readonly width: number;
  readonly height: number;
  readonly gray: Uint8ClampedArray;
}

/** In pixels; may lie beyond the image, which is then white there. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** As the decoder weighs colors. */
export function grayOf({ data, width, height }: Pixels): Image {
  const gray = new Uint8ClampedArray(width * height);
  for (let i = 0, at = 0; i < gray.length; i++, at += 4)
    gray[i] = (306 * data[at]! + 601 * data[at + 1]! + 117 * data[at + 2]! + 512) >> 10;
  return { width, height, gray };
}

export function pixelsOf({ width, height, gray }: Image): Pixels {
  const data = new Uint8ClampedArray(4 * gray.length);
  const words = new Uint32Array(data.buffer);
  for (let i = 0; i < gray.length; i++) words[i] = 0xff000000 | (gray[i]! * 0x010101);
  return { data, width, height };
}

export function crop({ width, height, gray }: Image, box: Box): Image {
  const cut = new Uint8ClampedArray(box.width * box.height).fill(255);
  const from = Math.max(0, box.left);
  const to = Math.min(width, box.left + box.width);
  for (let y = Math.max(0, box.top); y < Math.min(height, box.top + box.height); y++)
    cut.set(gray.subarray(y * width + from, y * width + to), (y - box.top) * box.width + from - box.left);
  return { width: box.width, height: box.height, gray: cut };
}

/** Undoes part of what a browser blurs when it scales a picture: each pixel goes away from the mean of its neighbors. */
export function sharpen({ width, height, gray }: Image, strength: number): Image {
  const sharp = new Uint8ClampedArray(gray);
  for (let y = 1; y < height - 1; y++) {
    for (let at = y * width + 1; at < (y + 1) * width - 1; at++) {
      const around = (gray[at - 1]! + gray[at + 1]! + gray[at - width]! + gray[at + width]!) / 4;
      sharp[at] = gray[at]! + strength * (gray[at]! - around);
    }
  }
  return { width, height, gray: sharp };
}

/** Enlarges by cubic interpolation (Catmull and Rom), or reduces by a half, a third … where `factor` is that. */
export function scale(image: Image, factor: number): Image {
  return factor < 1
    ? reduce(image, Math.round(1 / factor))
    : transposedEnlarge(transposedEnlarge(image, factor), factor);
}

/** Averages squares of pixels. */
function reduce({ width, height, gray }: Image, by: number): Image {
  const [columns, rows] = [Math.floor(width / by), Math.floor(height / by)];
  const sums = new Uint32Array(columns * rows);
  for (let y = 0; y < rows * by; y++) {
    const start = Math.floor(y / by) * columns;
    for (let x = 0; x < columns * by; x++) sums[start + Math.floor(x / by)]! += gray[y * width + x]!;
  }
  return { width: columns, height: rows, gray: Uint8ClampedArray.from(sums, (sum) => sum / by ** 2) };
}

/** Enlarges the rows, going on beyond either end as there, and gives columns for rows. */
function transposedEnlarge({ width, height, gray }: Image, factor: number): Image {
  const columns = Math.round(width * factor);
  const enlarged = new Uint8ClampedArray(columns * height);
  for (let column = 0; column < columns; column++) {
    const place = (column + 0.5) / factor - 0.5;
    const x = Math.floor(place);
    const t = place - x;
    const [a, b, c, d] = [x - 1, x, x + 1, x + 2].map((at) => Math.min(Math.max(at, 0), width - 1)) as [
      number,
      number,
      number,
      number,
    ];
    const [p, q, r, s] = [
      (-t * t * t + 2 * t * t - t) / 2,
      (3 * t * t * t - 5 * t * t + 2) / 2,
      (-3 * t * t * t + 4 * t * t + t) / 2,
      (t * t * t - t * t) / 2,
    ];
    for (let y = 0, row = 0; y < height; y++, row += width)
      enlarged[column * height + y] =
        p * gray[row + a]! + q * gray[row + b]! + r * gray[row + c]! + s * gray[row + d]!;
  }
  return { width: height, height: columns, gray: enlarged };
}
