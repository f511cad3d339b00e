import fc from 'fast-check';
import { H, L, type Level, M, Q } from 'qrcode/lib/core/error-correction-level.js';
import { create } from 'qrcode/lib/core/qrcode.js';
import { fromString, rawSplit } from 'qrcode/lib/core/segments.js';
import { getBestVersionForData } from 'qrcode/lib/core/version.js';
import { describe, expect, test } from 'vitest';
import { encode } from '../../../components/qr/encode.ts';
import { BANDS, type Band, fewestBits, fewestSegments, runsOf } from '../../../components/qr/segments.ts';
import { seededRandom, seededText, TEXT_KINDS } from '../corpus.ts';

type Mode = 'numeric' | 'alphanumeric' | 'byte';
const MODES: readonly Mode[] = ['numeric', 'alphanumeric', 'byte'];

/** Widths of the character count indicators by the lowest version that has them (ISO/IEC 18004:2015 table 3). */
const COUNT_BITS: Record<number, Record<Mode, number>> = {
  1: { numeric: 10, alphanumeric: 9, byte: 8 },
  10: { numeric: 12, alphanumeric: 11, byte: 16 },
  27: { numeric: 14, alphanumeric: 13, byte: 16 },
};

/** Bits of one segment, from the tables of the standard; infinite where the mode cannot write the characters. */
function segmentBits(mode: Mode, data: string, band: Band): number {
  const header = 4 + (COUNT_BITS[band.lowest]?.[mode] ?? Number.NaN);
  if (mode === 'byte') return header + 8 * Buffer.byteLength(data);
  const characters = mode === 'numeric' ? /^\d+$/ : /^[0-9A-Z $%*+\-./:]+$/;
  if (!characters.test(data)) return Number.POSITIVE_INFINITY;
  if (mode === 'numeric')
    return header + 10 * Math.floor(data.length / 3) + ([0, 4, 7][data.length % 3] ?? 0);
  return header + 11 * Math.floor(data.length / 2) + 6 * (data.length % 2);
}

/**
 * The fewest bits over all ways to split `characters` into segments, by number of segments. The rest of a text costs the
 * same whatever precedes it, so each rest is computed once.
 */
function exhaustiveSearch(characters: readonly string[], band: Band): number[] {
  const ofRest: number[][] = [];
  ofRest[characters.length] = [0];
  for (let start = characters.length - 1; start >= 0; start--) {
    const fewest = new Array<number>(characters.length - start + 1).fill(Number.POSITIVE_INFINITY);
    for (let end = start + 1; end <= characters.length; end++) {
      const data = characters.slice(start, end).join('');
      const first = Math.min(...MODES.map((mode) => segmentBits(mode, data, band)));
      for (const [others, bits] of (ofRest[end] ?? []).entries()) {
        fewest[others + 1] = Math.min(fewest[others + 1] ?? 0, first + bits);
      }
    }
    ofRest[start] = fewest;
  }
  return ofRest[0] ?? [];
}

function total(segments: readonly { mode: Mode; data: string }[], band: Band): number {
  return segments.reduce((sum, { mode, data }) => sum + segmentBits(mode, data, band), 0);
}

const band = fc.constantFrom(...BANDS);
const character = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...'0123456789') },
  { weight: 4, arbitrary: fc.constantFrom(...'ABZ $%*+-./:') },
  { weight: 3, arbitrary: fc.constantFrom(...'abz?&=_~') },
  { weight: 1, arbitrary: fc.constantFrom('é', '二', '😀') },
);

/** Runs of one kind, of the lengths at which switching modes begins to pay. */
const runs = fc
  .array(fc.tuple(fc.constantFrom('7', 'A', 'a', '二', '😀'), fc.integer({ min: 1, max: 12 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.map(([kind, length]) => kind.repeat(length)).join(''));

describe('the fewest bits of a text', () => {
  test('are those of the best of all segmentations, in every band', { timeout: 30_000 }, () => {
    const characters = fc.oneof(
      fc.array(character, { minLength: 1, maxLength: 9 }),
      runs.map((text) => [...text]),
    );
    fc.assert(
      fc.property(characters, band, (characters, band) => {
        const bits = fewestBits(runsOf(characters.join('')), band);
        expect(bits).toBe(Math.min(...exhaustiveSearch(characters, band)));
      }),
      { seed: 1, numRuns: 400 },
    );
  });
});

describe('the segments of a text', () => {
  test('are as few as any within the capacity, and of those that few take the fewest bits', {
    timeout: 30_000,
  }, () => {
    const characters = fc.oneof(
      fc.array(character, { minLength: 1, maxLength: 9 }),
      runs.map((text) => [...text]),
    );
    fc.assert(
      fc.property(characters, band, (characters, band) => {
        const byCount = exhaustiveSearch(characters, band);
        const runs = runsOf(characters.join(''));
        // Every capacity at which the best answer may change, and one bit more and less.
        const least = Math.min(...byCount);
        const capacities = byCount.filter(Number.isFinite).flatMap((bits) => [bits - 1, bits, bits + 1]);
        for (const capacity of capacities.filter((capacity) => capacity >= least)) {
          const segments = fewestSegments(runs, band, capacity);
          const fewest = byCount.findIndex((bits, count) => count > 0 && bits <= capacity);
          expect(segments).toHaveLength(fewest);
          expect(total(segments, band)).toBe(byCount[fewest]);
        }
      }),
      { seed: 4, numRuns: 400 },
    );
  });

  test('are the text, in order, in modes that can write it, within the capacity', () => {
    const text = fc.oneof(runs, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }));
    fc.assert(
      fc.property(text, band, fc.nat(40), (text, band, more) => {
        const runs = runsOf(text.toWellFormed());
        const capacity = fewestBits(runs, band) + more;
        const segments = fewestSegments(runs, band, capacity);
        expect(segments.map(({ data }) => data).join('')).toBe(text.toWellFormed());
        expect(total(segments, band)).toBeLessThanOrEqual(capacity);
        if (more === 0) expect(total(segments, band)).toBe(capacity);
        for (const { data } of segments) expect(data.isWellFormed()).toBe(true);
      }),
      { seed: 3, numRuns: 1000 },
    );
  });

  test.each(['https://youtu.be/dQw4w9WgXcQ?t=1234567', 'https://example.com/orders/20261101123456'])(
    'are one where one fits the same version and level: %s',
    (text) => {
      const symbol = encode(text);
      if (!symbol.ok) throw new Error(symbol.reason);
      const { version, errorCorrectionLevel } = symbol.symbol;
      const level = { L, M, Q, H }[errorCorrectionLevel];
      const built = create([{ mode: 'byte', data: text }], {
        version,
        errorCorrectionLevel: level,
        maskPattern: symbol.symbol.mask,
      });
      expect(symbol.symbol.modules).toEqual(built.modules.data);
    },
  );

  test('are as many as it takes where a text fits only when it is cut at every run', () => {
    const text = 'a123456789'.repeat(311);
    const runs = runsOf(text);
    const fewest = fewestBits(runs, BANDS[2]);
    expect(fewestSegments(runs, BANDS[2], fewest)).toHaveLength(622);
    expect(encode(text).ok).toBe(true);
  });
});

/** The version that `qrcode` takes for a text, by the same functions, without building the symbol. */
function theirVersion(text: string, level: Level): number {
  const estimated = getBestVersionForData(rawSplit(text), level) ?? 40;
  return getBestVersionForData(fromString(text, estimated), level) ?? 41;
}

describe('a symbol', () => {
  test.each<[string, string, number]>([
    ['letters and digits in turn', 'a123456A'.repeat(29), 9],
    ['digits, capitals, punctuation and small letters', '529969119ACAB1??bcayz', 1],
  ])('is smaller than the one of `qrcode` for %s', (_, text, version) => {
    const result = encode(text);
    expect(result).toMatchObject({ ok: true, symbol: { version } });
    expect(create(text, { errorCorrectionLevel: L, maskPattern: 0 }).version).toBe(version + 1);
    expect(theirVersion(text, L)).toBe(version + 1);
  });

  test('is never larger than the one of `qrcode`, for 10,000 texts', { timeout: 30_000 }, () => {
    const random = seededRandom(20_261_101);
    const larger: string[] = [];
    for (let i = 0; i < 10_000; i++) {
      const kind = TEXT_KINDS[i % TEXT_KINDS.length] ?? 'address';
      const text = seededText(random, kind, Math.ceil(6 / (random() + 0.02)));
      const result = encode(text, { errorCorrectionLevel: i % 2 ? 'M' : 'L' });
      if (!result.ok || result.symbol.version > theirVersion(text, i % 2 ? M : L)) larger.push(text);
    }
    expect(larger).toEqual([]);
  });
});
