import { bech32, bech32m } from 'bech32';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBech32 } from '../../../components/text/bech32.ts';

const words = fc.array(fc.integer({ min: 0, max: 31 }), { minLength: 20, maxLength: 60 });

test('what the package bech32 encodes is right, and with one character changed it is not', () => {
  fc.assert(
    fc.property(words, fc.constantFrom('lnbc25u', 'lnurl'), fc.nat(), (words, prefix, at) => {
      const text = bech32.encode(prefix, words, 2000);
      expect(isBech32(text)).toBe(true);
      expect(isBech32(text.toUpperCase())).toBe(true);
      const place = prefix.length + 1 + (at % words.length);
      const other = text[place] === 'q' ? 'p' : 'q';
      expect(isBech32(text.slice(0, place) + other + text.slice(place + 1))).toBe(false);
    }),
  );
});

test('addresses of version 0 are Bech32, those from 1 on Bech32m', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 0, max: 16 }), (words, version) => {
      const [right, wrong] = version === 0 ? [bech32, bech32m] : [bech32m, bech32];
      expect(isBech32(right.encode('bc', [version, ...words]))).toBe(true);
      expect(isBech32(wrong.encode('bc', [version, ...words]))).toBe(false);
    }),
  );
});

test.each(['', 'bc1', '1qqqqqqqq', 'bc1qqqqqqb', 'Bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq'])(
  '%j is none',
  (text) => {
    expect(isBech32(text)).toBe(false);
  },
);
