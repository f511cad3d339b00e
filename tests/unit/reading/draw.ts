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
  const data = new Uint8ClampedArray(4 * width * height).fill(255);
  for (let i = 0; i < data.length; i++) if (i % 4 < 3) data[i] = gray;
  return { width, height, data };
}

export interface Place {
  readonly left: number;
  readonly top: number;
  /** Pixels per module; may be fractional. */
  readonly module: number;
  readonly dark?: number;
  readonly light?: number;
}

/** Draws a symbol like a browser that scales a picture: pixels on a border between modules are mixed. */
export function draw(
  pixels: Pixels,
  grid: Grid,
  { left, top, module, dark = 0, light = 255 }: Place,
): Pixels {
  const parts = 8;
  const side = grid.size * module;
  for (let y = Math.floor(top); y < top + side; y++) {
    for (let x = Math.floor(left); x < left + side; x++) {
      if (x < 0 || y < 0 || x >= pixels.width || y >= pixels.height) continue;
      let sum = 0;
      for (let i = 0; i < parts ** 2; i++) {
        const column = Math.floor((x + ((i % parts) + 0.5) / parts - left) / module);
        const row = Math.floor((y + (Math.floor(i / parts) + 0.5) / parts - top) / module);
        sum += grid.getModule(column, row) ? dark : light;
      }
      pixels.data.fill(sum / parts ** 2, 4 * (y * pixels.width + x), 4 * (y * pixels.width + x) + 3);
    }
  }
  return pixels;
}

export function binarySymbol(bytes: number[]): Grid {
  return QrCode.encodeBinary(bytes, QrCode.Ecc.LOW);
}
