import fc from 'fast-check';
import { expect, test } from 'vitest';
import { standardAddress, withAsciiDomain } from '../../../components/text/standard-address.ts';

test.each([
  ['https://münchen.de/ä b', 'https://xn--mnchen-3ya.de/%C3%A4%20b'],
  ['https://example.com/{a}|b', 'https://example.com/%7Ba%7D%7Cb'],
  ['https:\\\\example.com\\a', 'https://example.com/a'],
  ['mailto:kim@münchen.de', 'mailto:kim@xn--mnchen-3ya.de'],
  ['https://example.com/%20?a=b#c', undefined],
  ['WIFI:S:Café;;', undefined],
  ['words', undefined],
])('%s as the standard has it: %s', (text, expected) => expect(standardAddress(text)).toBe(expected));

test('what it gives is ASCII, an address, and stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (path) => {
      const standard = standardAddress(`https://example.com/${path}`);
      if (standard === undefined) return;
      expect(standard).toMatch(/^[!-~]+$/);
      expect(standardAddress(standard)).toBeUndefined();
    }),
  );
});

test('a mail address gets its domain in ASCII', () => {
  expect(withAsciiDomain('kim@münchen.de')).toBe('kim@xn--mnchen-3ya.de');
  expect(withAsciiDomain('kim')).toBe('kim');
});
