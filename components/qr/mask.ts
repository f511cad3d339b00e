import type { Level } from 'qrcode/lib/core/error-correction-level.js';
import { getEncodedBits } from 'qrcode/lib/core/format-info.js';
import type { Built } from 'qrcode/lib/core/qrcode.js';
import { type Lines, penalty } from './penalty.ts';

/** A mask inverts the module at row i, column j where its condition gives 0 (ISO/IEC 18004:2015 table 10). */
const CONDITIONS: readonly ((i: number, j: number) => number)[] = [
  (i, j) => (i + j) % 2,
  (i) => i % 2,
  (_, j) => j % 3,
  (i, j) => (i + j) % 3,
  (i, j) => ((i >> 1) + Math.floor(j / 3)) % 2,
  (i, j) => ((i * j) % 2) + ((i * j) % 3),
  (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2,
  (i, j) => (((i + j) % 2) + ((i * j) % 3)) % 2,
];

/** Every condition repeats after so many rows and so many columns. */
const PERIOD = 12;

/**
 * Replaces mask 0, with which `matrix` was built at `level`, by the mask with the lowest penalty (the lowest number
 * among equals), and gives its number. Changes `matrix.data`.
 *
 * `qrcode` builds the symbol once and the eight masks are scored here, 32 modules at a time, which is several times as
 * fast as having `qrcode` choose.
 */
export function chooseMask({ size, data, reservedBit }: Built['modules'], level: Level): number {
  const words = Math.ceil(size / 32);
  const rows: Lines = new Int32Array(words * size);
  const columns: Lines = new Int32Array(words * size);
  // The modules that masks apply to. Function patterns and format and version information mirror each other along the
  // diagonal of the symbol, so these are the same by rows and by columns.
  const free: Lines = new Int32Array(words * size);
  for (let i = 0, at = 0; i < size; i++) {
    for (let j = 0; j < size; j++, at++) {
      const word = (j >> 5) * size + i;
      if (!reservedBit[at]) free[word]! |= 1 << j;
      if (!data[at]) continue;
      rows[word]! |= 1 << j;
      columns[(i >> 5) * size + j]! |= 1 << i;
    }
  }

  const formatOfBuilt = getEncodedBits(level, 0);
  const remask = (lines: Lines, mask: number, transposed: boolean): Lines => {
    const remasked = invert(lines, free, size, inversions(mask, transposed));
    rewriteFormat(remasked, size, getEncodedBits(level, mask) ^ formatOfBuilt, transposed);
    return remasked;
  };

  let best = 0;
  let lowest = Number.POSITIVE_INFINITY;
  for (let mask = 0; mask < CONDITIONS.length; mask++) {
    const points = penalty(remask(rows, mask, false), remask(columns, mask, true), size);
    if (points >= lowest) continue;
    lowest = points;
    best = mask;
  }

  const remasked = remask(rows, best, false);
  for (let i = 0, at = 0; i < size; i++) {
    for (let j = 0; j < size; j++, at++) data[at] = (remasked[(j >> 5) * size + i]! >>> j) & 1;
  }
  return best;
}

/**
 * What `mask` inverts and mask 0 does not, or the reverse: for each of three words and twelve lines, after which the
 * pattern repeats in either direction, the 32 bits of word × 12 + line. By columns when `transposed`.
 */
function inversions(mask: number, transposed: boolean): Int32Array {
  const built = CONDITIONS[0]!;
  const condition = CONDITIONS[mask]!;
  const words = new Int32Array(3 * PERIOD);
  for (let line = 0; line < PERIOD; line++) {
    let period = 0;
    for (let k = 0; k < PERIOD; k++) {
      const i = transposed ? k : line;
      const j = transposed ? line : k;
      if ((condition(i, j) === 0) !== (built(i, j) === 0)) period |= 1 << k;
    }
    for (let word = 0; word < 3; word++) {
      const phase = (32 * word) % PERIOD;
      const shifted = (period >> phase) | ((period << (PERIOD - phase)) & 0xfff);
      words[word * PERIOD + line] = shifted | (shifted << PERIOD) | (shifted << (2 * PERIOD));
    }
  }
  return words;
}

function invert(lines: Lines, free: Lines, size: number, inverted: Int32Array): Lines {
  const result = lines.slice();
  for (let start = 0, word = 0; start < lines.length; start += size, word = (word + 1) % 3) {
    for (let line = 0; line < size; line++) {
      result[start + line]! ^= inverted[word * PERIOD + (line % PERIOD)]! & free[start + line]!;
    }
  }
  return result;
}

/** Inverts, in both copies of the format information (7.9.1), the bits that are set in `difference`. */
function rewriteFormat(lines: Lines, size: number, difference: number, transposed: boolean): void {
  const flip = (row: number, column: number): void => {
    const line = transposed ? column : row;
    const position = transposed ? row : column;
    lines[(position >> 5) * size + line]! ^= 1 << position;
  };
  for (let bit = 0; bit < 15; bit++) {
    if (((difference >> bit) & 1) === 0) continue;
    // Beside the upper left finder pattern the copies step over the timing patterns; then they go on at the other two.
    flip(bit < 6 ? bit : bit < 8 ? bit + 1 : size - 15 + bit, 8);
    flip(8, bit < 8 ? size - 1 - bit : bit < 9 ? 7 : 14 - bit);
  }
}
