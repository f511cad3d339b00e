import jsqr from 'jsqr';
import { PNG } from 'pngjs';
import { readBarcodes } from './zxing.ts';

/** The texts of the QR codes in a PNG: all that zxing reads, or the one that jsQR does where zxing finds none. */
export async function decodeQr(png: Uint8Array): Promise<string[]> {
  const found = await readBarcodes(png, { formats: ['QRCode'], tryHarder: true });
  return found.length > 0 ? found.map(({ text }) => text) : decodeWithJsqr(png);
}

function decodeWithJsqr(png: Uint8Array): string[] {
  const { width, height, data } = PNG.sync.read(Buffer.from(png));
  const found = jsqr(new Uint8ClampedArray(data), width, height);
  return found === null ? [] : [found.data];
}
