import type { Segment } from 'qrcode/lib/core/qrcode.js';

/** Versions that share the widths of the character count indicators (ISO/IEC 18004:2015 table 3). */
export interface Band {
  readonly lowest: number;
  readonly highest: number;
  /** Bits of mode indicator and character count indicator together, by mode. */
  readonly headers: readonly [numeric: number, alphanumeric: number, byte: number];
}

export const BANDS: readonly [Band, Band, Band] = [
  { lowest: 1, highest: 9, headers: [14, 13, 12] },
  { lowest: 10, highest: 26, headers: [16, 15, 20] },
  { lowest: 27, highest: 40, headers: [18, 17, 20] },
];

/** In the order of their values in alphanumeric mode, digits first (table 5). */
const ALPHANUMERIC_CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

const MODES = ['numeric', 'alphanumeric', 'byte'] as const;
const [NUMERIC, ALPHANUMERIC, BYTE] = [0, 1, 2] as const;

/**
 * Splits `text` into the segments that need the fewest bits in the versions of `band`, or gives `undefined` when even
 * those need more than `limit` bits. Exact, and linear in the length of the text.
 *
 * Dynamic programming over UTF-16 units, keeping for each mode the lowest cost of a bit stream that ends in it. Costs
 * are sixths of a bit, which makes a digit (10/3 bits) and an alphanumeric character (11/2 bits) whole numbers; where a
 * segment ends, rounding up to a bit gives its shorter last group (7.4.3, 7.4.4). Rounding never swaps two costs, so no
 * cost but the lowest can lead to the optimum.
 *
 * `text` must be well-formed. The halves of a surrogate pair cost two of its four bytes each; only byte mode is open to
 * them, and entering it anew costs a header, so that no segment ever begins inside a code point.
 */
export function segment(
  text: string,
  band: Band,
  limit = Number.POSITIVE_INFINITY,
): { bits: number; segments: Segment[] } | undefined {
  const [numericHeader, alphanumericHeader, byteHeader] = band.headers;
  let numeric = Number.POSITIVE_INFINITY;
  let alphanumeric = Number.POSITIVE_INFINITY;
  let byte = Number.POSITIVE_INFINITY;
  let bits = 0;
  let last: 0 | 1 | 2 = BYTE;
  // For each unit, bits 0 to 2: the modes whose segment begins with it. Bits 3 and 4: the mode of the segment before.
  const steps = new Uint8Array(text.length);

  for (let i = 0; i < text.length; i++) {
    let step = last << 3;
    if (6 * (bits + numericHeader) < numeric) {
      numeric = 6 * (bits + numericHeader);
      step |= 1 << NUMERIC;
    }
    if (6 * (bits + alphanumericHeader) < alphanumeric) {
      alphanumeric = 6 * (bits + alphanumericHeader);
      step |= 1 << ALPHANUMERIC;
    }
    if (6 * (bits + byteHeader) < byte) {
      byte = 6 * (bits + byteHeader);
      step |= 1 << BYTE;
    }
    steps[i] = step;

    const value = ALPHANUMERIC_CHARACTERS.indexOf(text.charAt(i));
    numeric += value >= 0 && value < 10 ? 20 : Number.POSITIVE_INFINITY;
    alphanumeric += value >= 0 ? 33 : Number.POSITIVE_INFINITY;
    byte += 48 * utf8Bytes(text.charCodeAt(i));

    last = byte <= alphanumeric ? BYTE : ALPHANUMERIC;
    if (numeric < Math.min(byte, alphanumeric)) last = NUMERIC;
    bits = Math.ceil(Math.min(numeric, alphanumeric, byte) / 6);
    if (bits > limit) return undefined;
  }

  const segments: Segment[] = [];
  for (let i = text.length - 1, end = text.length, mode = last; i >= 0; i--) {
    const step = steps[i] ?? 0;
    if (((step >> mode) & 1) === 0) continue;
    segments.push({ mode: MODES[mode], data: text.slice(i, end) });
    end = i;
    mode = (step >> 3) as 0 | 1 | 2;
  }
  return { bits, segments: segments.reverse() };
}

/** Bytes of `text`, which must be well-formed, in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) bytes += utf8Bytes(text.charCodeAt(i));
  return bytes;
}

/** Bytes of UTF-8 that a UTF-16 unit stands for: half of the four of a surrogate pair at either half. */
function utf8Bytes(unit: number): number {
  if (unit < 0x80) return 1;
  return unit < 0x800 || (unit & 0xf800) === 0xd800 ? 2 : 3;
}
