import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** What two decoders that share no code read in a picture. */
export interface Decoded {
  zxing: string[];
  jsqr: string[];
}

let zxingReady: Promise<unknown> | undefined;

/** zxing-wasm would fetch its WebAssembly from a CDN; this gives it the package's own. */
function prepareZxing(): Promise<unknown> {
  zxingReady ??= (async () => {
    const wasm = await readFile(
      createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'),
    );
    return prepareZXingModule({
      overrides: { wasmBinary: new Uint8Array(wasm).buffer },
      fireImmediately: true,
    });
  })();
  return zxingReady;
}

/**
 * The texts of the QR codes in a PNG, read by zxing, or by jsQR where zxing finds none. Empty where neither does.
 */
export async function decodeQr(png: Uint8Array): Promise<string[]> {
  const { zxing, jsqr } = await decodeQrWithEach(png);
  return zxing.length > 0 ? zxing : jsqr;
}

/** The texts of the QR codes in a PNG as each decoder reads them; jsQR finds one at most. */
export async function decodeQrWithEach(png: Uint8Array): Promise<Decoded> {
  await prepareZxing();
  const results = await readBarcodes(png, { formats: ['QRCode'], tryHarder: true });
  const { width, height, data } = PNG.sync.read(Buffer.from(png));
  const found = jsQR(new Uint8ClampedArray(data), width, height);
  return { zxing: results.map((result) => result.text), jsqr: found === null ? [] : [found.data] };
}
