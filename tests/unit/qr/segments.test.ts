import fc from 'fast-check';
import { L, M } from 'qrcode/lib/core/error-correction-level.js';
import { create } from 'qrcode/lib/core/qrcode.js';
import { describe, expect, test } from 'vitest';
import { encode } from '../../../components/qr/encode.ts';
import { BANDS, type Band, segment } from '../../../components/qr/segments.ts';
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
  if (mode === 'byte') return header + 8 * new TextEncoder().encode(data).length;
  const characters = mode === 'numeric' ? /^\d+$/ : /^[0-9A-Z $%*+\-./:]+$/;
  if (!characters.test(data)) return Number.POSITIVE_INFINITY;
  if (mode === 'numeric')
    return header + 10 * Math.floor(data.length / 3) + ([0, 4, 7][data.length % 3] ?? 0);
  return header + 11 * Math.floor(data.length / 2) + 6 * (data.length % 2);
}

/** The fewest bits over every way to cut `characters` into segments of every mode. */
function exhaustiveSearch(characters: readonly string[], band: Band): number {
  if (characters.length === 0) return 0;
  let fewest = Number.POSITIVE_INFINITY;
  for (let end = 1; end <= characters.length; end++) {
    const rest = exhaustiveSearch(characters.slice(end), band);
    for (const mode of MODES) {
      fewest = Math.min(fewest, segmentBits(mode, characters.slice(0, end).join(''), band) + rest);
    }
  }
  return fewest;
}

const band = fc.constantFrom(...BANDS);
const character = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...'0123456789') },
  { weight: 4, arbitrary: fc.constantFrom(...'ABZ $%*+-./:') },
  { weight: 3, arbitrary: fc.constantFrom(...'abz?&=_~') },
  { weight: 1, arbitrary: fc.constantFrom('é', '二', '😀') },
);

/** Runs of one kind, as long as those between which switching modes begins to pay. */
const runs = fc
  .array(fc.tuple(fc.constantFrom('7', 'A', 'a', '二', '😀'), fc.integer({ min: 1, max: 20 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => parts.map(([kind, length]) => kind.repeat(length)).join(''));

describe('the segments of a text', () => {
  test('need as few bits as the best of all segmentations, in every band', () => {
    fc.assert(
      fc.property(fc.array(character, { minLength: 1, maxLength: 9 }), band, (characters, band) => {
        expect(segment(characters.join(''), band)?.bits).toBe(exhaustiveSearch(characters, band));
      }),
      { seed: 1, numRuns: 400 },
    );
  });

  test('need as few bits as the best of all segmentations where runs are long enough for switching to pay', () => {
    const text = fc
      .tuple(fc.constantFrom('7', 'A', 'a'), fc.constantFrom('7', 'A', 'a'), fc.integer({ min: 5, max: 9 }))
      .map(([outer, inner, length]) => `${outer.repeat(2)}${inner.repeat(length)}${outer.repeat(2)}`);
    fc.assert(
      fc.property(text, band, (text, band) => {
        expect(segment(text, band)?.bits).toBe(exhaustiveSearch([...text], band));
      }),
      { seed: 2, numRuns: 60 },
    );
  });

  test('are the text, in order, in modes that can write it, and take the bits that were claimed', () => {
    fc.assert(
      fc.property(
        fc.oneof(runs, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 })),
        band,
        (text, band) => {
          const result = segment(text.toWellFormed(), band);
          expect(result?.segments.map(({ data }) => data).join('')).toBe(text.toWellFormed());
          const bits = result?.segments.map(({ mode, data }) => segmentBits(mode, data, band));
          expect(bits?.reduce((sum, each) => sum + each)).toBe(result?.bits);
        },
      ),
      { seed: 3, numRuns: 1000 },
    );
  });

  test('never begin inside a code point', () => {
    for (const text of ['😀123456789😀', '12345678😀', '😀😀', 'ABCDEFGHIJ👩‍👩‍👧0123456789']) {
      for (const band of BANDS) {
        for (const { data } of segment(text, band)?.segments ?? []) expect(data.isWellFormed()).toBe(true);
      }
    }
  });

  test('are not looked for beyond the limit', () => {
    const [band] = BANDS;
    expect(segment('12345', band, 31)).toMatchObject({ bits: 31 });
    expect(segment('12345', band, 30)).toBeUndefined();
  });
});

describe('a symbol', () => {
  test.each<[string, string, number]>([
    ['letters and digits in turn', 'a123456A'.repeat(29), 9],
    ['digits, capitals, punctuation and small letters', '529969119ACAB1??bcayz', 1],
  ])('is smaller than the one of `qrcode` for %s', (_, text, version) => {
    const result = encode(text);
    expect(result).toMatchObject({ ok: true, symbol: { version } });
    expect(create(text, { errorCorrectionLevel: L, maskPattern: 0 }).version).toBe(version + 1);
  });

  test('is never larger than the one of `qrcode`, for 10,000 texts', { timeout: 30_000 }, () => {
    const random = seededRandom(20_261_101);
    const larger: string[] = [];
    for (let i = 0; i < 10_000; i++) {
      const kind = TEXT_KINDS[i % TEXT_KINDS.length] ?? 'address';
      const text = seededText(random, kind, Math.ceil(6 / (random() + 0.02)));
      const result = encode(text, { errorCorrectionLevel: i % 2 ? 'M' : 'L' });
      const theirs = create(text, { errorCorrectionLevel: i % 2 ? M : L, maskPattern: 0 }).version;
      if (!result.ok || result.symbol.version > theirs) larger.push(text);
    }
    expect(larger).toEqual([]);
  });
});
