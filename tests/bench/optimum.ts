import { _BYTES, _ECC_BLOCKS, _WORDS_PER_BLOCK } from 'qr';
import type { ErrorCorrectionLevel } from '../../components/qr/symbol.ts';

/** Bits of mode indicator and character count by mode, in versions up to `highest` (ISO/IEC 18004:2015 table 3). */
const BANDS = [
  { highest: 9, numeric: 14, alphanumeric: 13, byte: 12 },
  { highest: 26, numeric: 16, alphanumeric: 15, byte: 20 },
  { highest: 40, numeric: 18, alphanumeric: 17, byte: 20 },
] as const;

type Band = (typeof BANDS)[number];

const LEVELS = { L: 'low', M: 'medium', Q: 'quartile', H: 'high' } as const;

/**
 * Modules per side of the smallest symbol that holds `text` in numeric, alphanumeric and byte (UTF-8) segments, or
 * `undefined` when none does. Shares neither method nor tables with PageHop: it counts whole bits, character by
 * character, and takes the capacities from the package `qr`.
 */
export function optimalSize(text: string, level: ErrorCorrectionLevel): number | undefined {
  let version = 1;
  for (const band of BANDS) {
    const bits = fewestBits(text, band);
    for (; version <= band.highest; version++) {
      if (bits <= dataBits(version, level)) return 17 + 4 * version;
    }
  }
  return undefined;
}

function dataBits(version: number, level: ErrorCorrectionLevel): number {
  const { [LEVELS[level]]: blocks = [] } = _ECC_BLOCKS;
  const { [LEVELS[level]]: words = [] } = _WORDS_PER_BLOCK;
  return 8 * (_BYTES[version - 1]! - blocks[version - 1]! * words[version - 1]!);
}

/**
 * The cheapest bit stream that ends in each state: byte mode, alphanumeric mode with an even or odd number of
 * characters, numeric mode with a multiple of three digits or one or two more. The digits of a group cost 4, 3 and 3
 * bits and the characters of a pair 6 and 5, so that every cost is whole.
 */
function fewestBits(text: string, band: Band): number {
  let [byte, even, odd, zero, one, two] = new Array<number>(6).fill(Number.POSITIVE_INFINITY);
  let best = 0;
  for (const character of text) {
    const isDigit = /[0-9]/.test(character);
    const isAlphanumeric = /[0-9A-Z $%*+\-./:]/.test(character);
    byte = Math.min(byte!, best + band.byte) + 8 * new TextEncoder().encode(character).length;
    [even, odd] = isAlphanumeric
      ? [odd! + 5, Math.min(even!, best + band.alphanumeric) + 6]
      : [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    [zero, one, two] = isDigit
      ? [two! + 3, Math.min(zero!, best + band.numeric) + 4, one! + 3]
      : [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    best = Math.min(byte, even, odd, zero, one, two);
  }
  return best;
}
