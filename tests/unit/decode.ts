import jsqr from 'jsqr';
import type { QrSymbol } from '../../components/qr/symbol.ts';
import { readBarcodes } from '../browsers/zxing.ts';

/** A picture in the form that both decoders accept: four bytes per pixel, row by row. */
export interface Picture {
  data: Uint8ClampedArray<ArrayBuffer>;
  width: number;
  height: number;
}

/** `symbol` with a quiet zone of four modules, `moduleSize` pixels per module. */
export function picture({ size, modules }: QrSymbol, moduleSize: number): Picture {
  const width = (size + 8) * moduleSize;
  const pixels = new Uint32Array(width * width).fill(0xffffffff);
  for (let y = 0; y < size * moduleSize; y++) {
    const row = Math.floor(y / moduleSize) * size;
    const start = (y + 4 * moduleSize) * width + 4 * moduleSize;
    for (let x = 0; x < size * moduleSize; x++) {
      if (modules[row + Math.floor(x / moduleSize)]) pixels[start + x] = 0xff000000;
    }
  }
  return { data: new Uint8ClampedArray(pixels.buffer), width, height: width };
}

/** What zxing-wasm reads in a picture or the bytes of an image file; `undefined` if nothing. */
export async function decodeWithZxing(image: Picture | Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const input = image instanceof Uint8Array ? image : { ...image, colorSpace: 'srgb' as const };
  const [found] = await readBarcodes(input, {
    formats: ['QRCode'],
    isPure: !(image instanceof Uint8Array),
    maxNumberOfSymbols: 1,
    textMode: 'Plain',
  });
  return found?.isValid ? found.text : undefined;
}

/** What jsQR reads; `undefined` if nothing. */
export function decodeWithJsqr(image: Picture): string | undefined {
  return jsqr(image.data, image.width, image.height, { inversionAttempts: 'dontInvert' })?.data;
}
