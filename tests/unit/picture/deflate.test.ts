import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deflate } from '../../../components/picture/deflate.ts';
import { canonicalCode, codeLengths } from '../../../components/picture/huffman.ts';
import { seededRandom } from '../corpus.ts';

/** `inflateSync` checks the header, every code and the checksum. */
function restored(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(inflateSync(deflate(bytes)));
}

describe('a zlib stream', () => {
  test('is inflated to the same bytes, whatever they are', () => {
    const few = fc.uint8Array({ maxLength: 400, max: 3 });
    const repeated = fc
      .tuple(fc.uint8Array({ minLength: 1, maxLength: 70 }), fc.integer({ min: 1, max: 40 }))
      .map(([part, times]) =>
        Uint8Array.from({ length: part.length * times }, (_, i) => part[i % part.length] ?? 0),
      );
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 600 }), few, repeated), (bytes) => {
        expect(restored(bytes)).toEqual(bytes);
      }),
      { seed: 1, numRuns: 400 },
    );
  });

  test.each([0, 1, 2, 3, 257, 258, 259, 260, 261, 516, 517, 32_768, 32_769, 33_100, 70_000])(
    'is inflated to the same %i equal bytes',
    (length) => {
      const bytes = new Uint8Array(length).fill(0xff);
      expect(restored(bytes)).toEqual(bytes);
      expect(deflate(bytes).length).toBeLessThan(30 + length / 500);
    },
  );

  test('reaches back as far as it may and no farther', () => {
    const random = seededRandom(1);
    const part = Uint8Array.from({ length: 300 }, () => 256 * random());
    for (const apart of [32_467, 32_768, 32_769]) {
      const bytes = new Uint8Array(apart + part.length);
      for (let i = 0; i < apart; i++) bytes[i] = i % 251;
      bytes.set(part);
      bytes.set(part, apart);
      expect(restored(bytes)).toEqual(bytes);
    }
  });

  test('holds bytes without any order', () => {
    const random = seededRandom(2);
    const bytes = Uint8Array.from({ length: 20_000 }, () => 256 * random());
    expect(restored(bytes)).toEqual(bytes);
    expect(deflate(bytes).length).toBeLessThan(20_400);
  });
});

describe('a prefix code', () => {
  test('uses up the code space, keeps to its limit and gives rarer symbols no shorter codes', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5000), { minLength: 2, maxLength: 19 }), (frequencies) => {
        const lengths = codeLengths(frequencies, 7);
        expect(lengths.reduce((sum, length) => sum + (length && 2 ** -length), 0)).toBe(1);
        expect(Math.max(...lengths)).toBeLessThanOrEqual(7);
        for (const [a, more] of frequencies.entries()) {
          for (const [b, fewer] of frequencies.entries()) {
            if (fewer > 0 && more > fewer) expect(lengths[a]).toBeLessThanOrEqual(lengths[b] ?? 0);
          }
        }
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test('is the Huffman code where the limit leaves room', () => {
    expect(codeLengths([1, 1, 2, 4, 8, 0], 15)).toEqual([4, 4, 3, 2, 1, 0]);
  });

  test('is cut to the limit where frequencies double from symbol to symbol', () => {
    const lengths = codeLengths(
      Array.from({ length: 24 }, (_, i) => 2 ** i),
      15,
    );
    expect(Math.max(...lengths)).toBe(15);
    expect(lengths.reduce((sum, length) => sum + 2 ** -length, 0)).toBe(1);
  });

  test('is the canonical one of the example in RFC 1951 3.2.2', () => {
    const reversed = (code: number, length: number): string =>
      [...code.toString(2).padStart(length, '0')].reverse().join('');
    const lengths = [3, 3, 3, 3, 3, 2, 4, 4];
    const codes = canonicalCode(lengths).map((code, i) => reversed(code, lengths[i] ?? 0));
    expect(codes).toEqual(['010', '011', '100', '101', '110', '00', '1110', '1111']);
  });
});
