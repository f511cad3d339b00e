import jsqr from 'jsqr';
import { PNG } from 'pngjs';
import { readBarcodes } from './zxing.ts';

/** Pixels in RGBA, row by row. */
export interface Picture {
  data: Uint8ClampedArray<ArrayBuffer>;
  width: number;
  height: number;
}

/** The texts of the QR codes in a PNG or picture: all that zxing reads, or the one that jsQR does where zxing finds none. */
export async function decodeQr(seen: Uint8Array | Picture): Promise<string[]> {
  const image = seen instanceof Uint8Array ? seen : { ...seen, colorSpace: 'srgb' as const };
  const found = await readBarcodes(image, { formats: ['QRCode'], tryHarder: true });
  return found.length > 0 ? found.map(({ text }) => text) : decodeWithJsqr(seen);
}

function decodeWithJsqr(seen: Uint8Array | Picture): string[] {
  const { width, height, data } = seen instanceof Uint8Array ? PNG.sync.read(Buffer.from(seen)) : seen;
  const found = jsqr(new Uint8ClampedArray(data), width, height);
  return found === null ? [] : [found.data];
}
