import type { Pixels } from './decoder.ts';

/** Brightness, from 0 (black) to 255 (white), row by row. */
export interface Image {
  readonly width: number;
  readonly height: number;
  readonly gray: Uint8ClampedArray;
}

/** In pixels. What lies outside the image counts as white. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Weighs colors as the decoder does. */
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

/** Undoes part of the blur from a browser's scaling: moves each pixel away from the mean of its neighbors. */
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

/** Pixels that may be darker than black is taken to be, and as many brighter than white. */
const OUTLIERS = 0.02;

/** With what is dark as black and what is bright as white. */
export function stretch({ width, height, gray }: Image): Image {
  const counts = new Uint32Array(256);
  for (const value of gray) counts[value]!++;
  const outliers = OUTLIERS * gray.length;
  let [black, white] = [0, 255];
  for (let darker = counts[0]!; darker <= outliers && black < 255; ) darker += counts[++black]!;
  for (let brighter = counts[255]!; brighter <= outliers && white > black; ) brighter += counts[--white]!;
  if (white <= black) return { width, height, gray };
  const factor = 255 / (white - black);
  return { width, height, gray: gray.map((value) => (value - black) * factor) };
}

/** Enlarges so many times by cubic interpolation (Catmull and Rom), or reduces by a half, a third … where `factor` is that. */
export function scale(image: Image, factor: number): Image {
  if (factor === 1) return image;
  return factor < 1
    ? reduce(image, Math.round(1 / factor))
    : enlargeDown(enlargeAcross(image, factor), factor);
}

/** Averages squares of `by` × `by` pixels. */
function reduce({ width, height, gray }: Image, by: number): Image {
  const [columns, rows] = [Math.floor(width / by), Math.floor(height / by)];
  const sums = new Uint32Array(columns * rows);
  for (let y = 0; y < rows * by; y++) {
    const start = Math.floor(y / by) * columns;
    for (let x = 0; x < columns * by; x++) sums[start + Math.floor(x / by)]! += gray[y * width + x]!;
  }
  return { width: columns, height: rows, gray: Uint8ClampedArray.from(sums, (sum) => sum / by ** 2) };
}

/** Beyond either end, an image goes on as there: so many pixels are needed. */
const BEYOND = 2;

/** What four pixels in a row add to one that lies between the middle two. */
interface Weights {
  /** Of those four, the first, counted from the pixel that becomes several. */
  readonly first: number;
  /** In parts of 1,024, which are whole for a factor of 2 and of 4. */
  readonly of: readonly [number, number, number, number];
}

/** For each of the pixels that one becomes. */
function weightsFor(factor: number): Weights[] {
  return Array.from({ length: factor }, (_, index) => {
    const place = (index + 0.5) / factor - 0.5;
    const t = place - Math.floor(place);
    const parts = (share: number) => Math.round(512 * share);
    return {
      first: Math.floor(place) - 1,
      of: [
        parts(-t * t * t + 2 * t * t - t),
        parts(3 * t * t * t - 5 * t * t + 2),
        parts(-3 * t * t * t + 4 * t * t + t),
        parts(t * t * t - t * t),
      ],
    };
  });
}

function enlargeAcross({ width, height, gray }: Image, factor: number): Image {
  const weights = weightsFor(factor);
  const columns = width * factor;
  const enlarged = new Uint8ClampedArray(columns * height);
  const line = new Uint8Array(width + 2 * BEYOND);
  for (let y = 0; y < height; y++) {
    line.set(gray.subarray(y * width, (y + 1) * width), BEYOND);
    line.fill(line[BEYOND]!, 0, BEYOND);
    line.fill(line[width + BEYOND - 1]!, width + BEYOND);
    for (const [index, { first, of }] of weights.entries()) {
      const [p, q, r, s] = of;
      for (let from = first + BEYOND, to = y * columns + index; from < first + BEYOND + width; from++) {
        enlarged[to] =
          (p * line[from]! + q * line[from + 1]! + r * line[from + 2]! + s * line[from + 3]! + 512) >> 10;
        to += factor;
      }
    }
  }
  return { width: columns, height, gray: enlarged };
}

function enlargeDown({ width, height, gray }: Image, factor: number): Image {
  const weights = weightsFor(factor);
  const enlarged = new Uint8ClampedArray(width * height * factor);
  for (let y = 0, to = 0; y < height; y++) {
    for (const { first, of } of weights) {
      const [p, q, r, s] = of;
      const [a, b, c, d] = [0, 1, 2, 3].map(
        (row) => width * Math.min(Math.max(y + first + row, 0), height - 1),
      ) as [number, number, number, number];
      for (let x = 0; x < width; x++, to++)
        enlarged[to] =
          (p * gray[a + x]! + q * gray[b + x]! + r * gray[c + x]! + s * gray[d + x]! + 512) >> 10;
    }
  }
  return { width, height: height * factor, gray: enlarged };
}
