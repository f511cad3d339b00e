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

const MODES = ['numeric', 'alphanumeric', 'byte'] as const;
const [NUMERIC, ALPHANUMERIC, BYTE] = [0, 1, 2] as const;
type Mode = typeof NUMERIC | typeof ALPHANUMERIC | typeof BYTE;

/** What is not a digit but has a value in alphanumeric mode (table 5). */
const ALPHANUMERIC_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/**
 * A text as its longest runs of characters with the same densest mode. Segments only ever begin where a run does: of two
 * neighboring segments that share a run, the denser mode writes each of its characters in fewer bits, whatever rounding
 * does to the last group.
 */
export interface Runs {
  readonly text: string;
  /** Where each run ends, in UTF-16 units. */
  readonly ends: readonly number[];
  /**
   * What each run costs by mode, three numbers a run; infinite where the mode cannot write it. Sixths of a bit make a
   * digit (10/3 bits) and an alphanumeric character (11/2 bits) whole numbers. Rounding up to a bit where a segment ends
   * gives its shorter last group (7.4.3, 7.4.4).
   */
  readonly costs: readonly number[];
}

/** `text` must be well-formed. The halves of a surrogate pair count as two of its four bytes each. */
export function runsOf(text: string): Runs {
  const ends: number[] = [];
  const costs: number[] = [];
  for (let i = 0; i < text.length; ) {
    const mode = densestMode(text.charCodeAt(i));
    const start = i;
    let bytes = 0;
    for (; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (densestMode(unit) !== mode) break;
      bytes += utf8Bytes(unit);
    }
    ends.push(i);
    costs.push(
      mode === NUMERIC ? 20 * (i - start) : Number.POSITIVE_INFINITY,
      mode === BYTE ? Number.POSITIVE_INFINITY : 33 * (i - start),
      48 * bytes,
    );
  }
  return { text, ends, costs };
}

/**
 * The fewest bits that any segments need in the versions of `band`, or `undefined` when that is more than `limit`.
 *
 * Exact, and linear: dynamic programming over the runs, keeping for each mode the lowest cost of a bit stream that ends
 * in it. Rounding never swaps two costs, so no cost but the lowest can lead to the optimum.
 */
export function fewestBits(
  { ends, costs }: Runs,
  { headers }: Band,
  limit = Number.POSITIVE_INFINITY,
): number | undefined {
  let numeric = Number.POSITIVE_INFINITY;
  let alphanumeric = Number.POSITIVE_INFINITY;
  let byte = Number.POSITIVE_INFINITY;
  let bits = 0;
  for (let run = 0; run < ends.length; run++) {
    numeric = Math.min(numeric, 6 * (bits + headers[NUMERIC])) + costs[3 * run + NUMERIC]!;
    alphanumeric =
      Math.min(alphanumeric, 6 * (bits + headers[ALPHANUMERIC])) + costs[3 * run + ALPHANUMERIC]!;
    byte = Math.min(byte, 6 * (bits + headers[BYTE])) + costs[3 * run + BYTE]!;
    bits = Math.ceil(Math.min(numeric, alphanumeric, byte) / 6);
    if (bits > limit) return undefined;
  }
  return bits;
}

/** What one more segment makes of a text, run by run. */
interface Layer {
  /** Fewest bits up to the start of each run, and up to the end of the text, in exactly this many segments. */
  bits: Float64Array;
  /** The mode that the last of those segments is in. */
  last: Uint8Array;
  /** The modes, a bit each, in which it is cheapest to begin the last segment with this run. */
  begins: Uint8Array;
}

/**
 * The fewest segments that need at most `capacity` bits in the versions of `band`, and of those that are as few the ones
 * with the fewest bits. Some apps and hand scanners give back the first segment alone.
 *
 * `capacity` must be at least {@link fewestBits}. Exact: the dynamic programming of `fewestBits`, once for one segment,
 * then for two and so on until they fit. Each pass is linear. Most addresses fit as one.
 */
export function fewestSegments(runs: Runs, band: Band, capacity: number): Segment[] {
  const { length } = runs.ends;
  const layers: Layer[] = [];
  let before: Float64Array = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
  before[0] = 0;
  do {
    const layer = withOneMore(runs, band, before);
    layers.push(layer);
    before = layer.bits;
  } while (before[length]! > capacity);

  const segments: Segment[] = [];
  let end = length;
  for (const { last, begins } of layers.reverse()) {
    const mode = last[end] as Mode;
    let first = end - 1;
    while (((begins[first]! >> mode) & 1) === 0) first--;
    const data = runs.text.slice(runs.ends[first - 1] ?? 0, runs.ends[end - 1]);
    segments.push({ mode: MODES[mode], data });
    end = first;
  }
  return segments.reverse();
}

function withOneMore({ ends, costs }: Runs, { headers }: Band, before: Float64Array): Layer {
  const bits = new Float64Array(ends.length + 1).fill(Number.POSITIVE_INFINITY);
  const last = new Uint8Array(ends.length + 1);
  const begins = new Uint8Array(ends.length);
  const open = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let run = 0; run < ends.length; run++) {
    let lowest = Number.POSITIVE_INFINITY;
    for (let mode = 0; mode < 3; mode++) {
      const begun = 6 * (before[run]! + headers[mode]!);
      if (begun < open[mode]!) {
        open[mode] = begun;
        begins[run]! |= 1 << mode;
      }
      open[mode]! += costs[3 * run + mode]!;
      if (open[mode]! > lowest) continue;
      lowest = open[mode]!;
      last[run + 1] = mode;
    }
    bits[run + 1] = Math.ceil(lowest / 6);
  }
  return { bits, last, begins };
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

function densestMode(unit: number): Mode {
  if (unit >= 0x30 && unit <= 0x39) return NUMERIC;
  return ALPHANUMERIC_CHARACTERS.includes(String.fromCharCode(unit)) ? ALPHANUMERIC : BYTE;
}
