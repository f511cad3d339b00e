/** Pictures with codes in them, for the tests of reading. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import qrcodegen from 'nayuki-qr-code-generator';
import { loadDecoder, type Pixels } from '../../../components/reading/decoder.ts';

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');

/** The decoder itself, as in the worker. */
export const decode = loadDecoder(new Uint8Array(readFileSync(wasm)).buffer);

export interface Grid {
  readonly size: number;
  getModule(x: number, y: number): boolean;
}

const { QrCode } = qrcodegen;

export function symbol(text: string, level: 'L' | 'H' = 'L'): Grid {
  return QrCode.encodeText(text, level === 'L' ? QrCode.Ecc.LOW : QrCode.Ecc.HIGH);
}

/** A blank picture, white or another gray. */
export function blank(width: number, height: number, gray = 255): Pixels {
  const pixels = new Uint32Array(width * height).fill(0xff000000 | (gray << 16) | (gray << 8) | gray);
  return { width, height, data: new Uint8ClampedArray(pixels.buffer) };
}

export interface Place {
  readonly left: number;
  readonly top: number;
  /** Pixels per module; may be fractional. */
  readonly module: number;
  readonly dark?: number;
  readonly light?: number;
}

/** Of each pixel, so many points to a side are looked at. */
const POINTS = 8;

/** Draws a symbol like a browser that scales a picture: pixels on a border between modules are mixed. */
export function draw(
  pixels: Pixels,
  grid: Grid,
  { left, top, module, dark = 0, light = 255 }: Place,
): Pixels {
  const side = grid.size * module;
  const columns = modulesAt(left, side, module, pixels.width);
  for (const [y, rows] of modulesAt(top, side, module, pixels.height)) {
    for (const [x, across] of columns) {
      let sum = 0;
      for (const row of rows)
        for (const { module: column, points } of across)
          sum += row.points * points * (grid.getModule(column, row.module) ? dark : light);
      const at = 4 * (y * pixels.width + x);
      for (let channel = 0; channel < 3; channel++) pixels.data[at + channel] = sum / POINTS ** 2;
    }
  }
  return pixels;
}

/** The pixels of a line that a symbol covers, each with the modules that its points are in and how many are in each. */
function modulesAt(start: number, side: number, size: number, end: number) {
  const pixels: [pixel: number, modules: { module: number; points: number }[]][] = [];
  for (let pixel = Math.max(0, Math.floor(start)); pixel < Math.min(start + side, end); pixel++) {
    const modules: { module: number; points: number }[] = [];
    for (let i = 0; i < POINTS; i++) {
      const module = Math.floor((pixel + (i + 0.5) / POINTS - start) / size);
      const last = modules.at(-1);
      if (last?.module === module) last.points++;
      else modules.push({ module, points: 1 });
    }
    pixels.push([pixel, modules]);
  }
  return pixels;
}

export function binarySymbol(bytes: number[]): Grid {
  return QrCode.encodeBinary(bytes, QrCode.Ecc.LOW);
}
