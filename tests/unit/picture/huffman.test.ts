import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalCode, codeLengths } from '../../../components/picture/huffman.ts';

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
