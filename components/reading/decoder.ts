import {
  type PrepareZXingModuleOptions,
  prepareZXingModule,
  type ReaderOptions,
  type ReadResult,
  readBarcodes,
} from 'zxing-wasm/reader';
import { isUtf8, mixedText } from './kanji.ts';
import type { Corners, Symbology } from './reading.ts';

/** RGBA, four bytes a pixel, row by row. */
export interface Pixels {
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

/** What the decoder makes of one symbol. */
export interface Decoded {
  readonly text: string;
  readonly bytes: Uint8Array;
  /** Whether the bytes are not text in any character set. */
  readonly isBinary: boolean;
  readonly symbology: Symbology;
  readonly corners: Corners;
  /** How many rows a linear symbol was read in; 0 for other symbols. */
  readonly lines: number;
  /** Structured append: which part this is, from 0, how many there are, and the id that they share. */
  readonly sequence?: { readonly index: number; readonly size: number; readonly id: string };
}

export type DecodeOptions = Pick<
  ReaderOptions,
  'binarizer' | 'formats' | 'tryHarder' | 'tryRotate' | 'tryInvert' | 'tryDownscale' | 'isPure'
>;

export type Decode = (pixels: Pixels, options: DecodeOptions) => Promise<Decoded[]>;

/** Starts the decoder. @param wasm the address of its WebAssembly, or its bytes */
export function loadDecoder(wasm: string | ArrayBuffer): Decode {
  const overrides: PrepareZXingModuleOptions['overrides'] =
    typeof wasm === 'string' ? { locateFile: () => wasm } : { wasmBinary: wasm };
  const module = prepareZXingModule({ overrides, fireImmediately: true });
  return async (pixels, options) => {
    await module;
    const results = await readBarcodes({ ...pixels, colorSpace: 'srgb' } as ImageData, {
      ...options,
      textMode: 'Plain',
    });
    return results.filter(isRead).map(decoded);
  };
}

type Read = ReadResult & { format: Symbology };

function isRead(result: ReadResult): result is Read {
  return result.isValid && result.format !== 'None';
}

function decoded(result: Read): Decoded {
  const { topLeft, topRight, bottomRight, bottomLeft } = result.position;
  const { sequenceSize, sequenceIndex, sequenceId } = result;
  return {
    text: textOf(result),
    bytes: result.bytes,
    isBinary: result.contentType === 'Binary' || result.contentType === 'UnknownECI',
    symbology: result.format,
    corners: [topLeft, topRight, bottomRight, bottomLeft],
    lines: result.lineCount,
    ...(sequenceSize > 1 && {
      sequence: { index: sequenceIndex, size: sequenceSize, id: sequenceId },
    }),
  };
}

/** The ECI escape sequence for UTF-8. */
const UTF8_FOLLOWS = '\\000026';

function textOf({ text, bytes, bytesECI, symbology }: Read): string {
  const isMixed =
    symbology === 'QRCode' && String.fromCharCode(...bytesECI).includes(UTF8_FOLLOWS) && !isUtf8(bytes);
  return (isMixed && mixedText(bytes)) || text;
}
