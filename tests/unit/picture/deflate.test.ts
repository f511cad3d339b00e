import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deflate } from '../../../components/picture/deflate.ts';
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
