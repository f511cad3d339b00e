import jsQR from 'jsqr';
import decodeQR from 'qr/decode.js';
import { readBarcodes } from '../browsers/zxing.ts';

/** Four bytes per pixel, row by row. */
export interface Photograph {
  width: number;
  height: number;
  data: Uint8ClampedArray<ArrayBuffer>;
}

/** The text of the QR code in a photograph, `undefined` when none is read. */
type Decoder = (photograph: Photograph) => string | undefined | Promise<string | undefined>;

/** Dark codes on light only, as every screen here shows. */
export const DECODERS = {
  'zxing-wasm': async (photograph) => {
    const [found] = await readBarcodes(
      { ...photograph, colorSpace: 'srgb' },
      { formats: ['QRCode'], tryInvert: false, maxNumberOfSymbols: 1, textMode: 'Plain' },
    );
    return found?.text;
  },
  jsqr: ({ data, width, height }) => jsQR(data, width, height, { inversionAttempts: 'dontInvert' })?.data,
  qr: (photograph) => {
    try {
      // By default it gives up after 16 ms, and so reads less on a busy machine.
      return decodeQR(photograph, { timeLimit: 60_000 });
    } catch {
      return undefined;
    }
  },
} satisfies Record<string, Decoder>;

export type DecoderName = keyof typeof DECODERS;

export const DECODER_NAMES = Object.keys(DECODERS) as DecoderName[];
