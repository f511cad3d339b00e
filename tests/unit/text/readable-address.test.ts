import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exact, readable } from '../../../components/text/readable-address.ts';

describe('shown as it is read', () => {
  test.each<[string, string]>([
    ['https://ja.wikipedia.org/wiki/%E6%97%A5%E6%9C%AC%E8%AA%9E', 'https://ja.wikipedia.org/wiki/日本語'],
    ['https://ru.wikipedia.org/wiki/%D0%9A%D0%BB%D1%8E%D1%87', 'https://ru.wikipedia.org/wiki/Ключ'],
    ['https://ar.wikipedia.org/wiki/%D9%85%D9%81%D8%AA%D8%A7%D8%AD', 'https://ar.wikipedia.org/wiki/مفتاح'],
    [
      'https://de.wikipedia.org/wiki/Schl%C3%BCssel?a=%C3%A9&b#%C3%A0',
      'https://de.wikipedia.org/wiki/Schlüssel?a=é&b#à',
    ],
    ['https://example.com/%E0%A4%95%E0%A5%81%E0%A4%82%E0%A4%9C%E0%A5%80', 'https://example.com/कुंजी'],
    ['https://example.com/?q=%E4%B8%AD%20%E6%96%87%2F%26', 'https://example.com/?q=中%20文%2F%26'],
    ['https://example.com/%2F%D0%9A%D0%BB%D1%8E%D1%87', 'https://example.com/%2FКлюч'],
    ['https://example.com/%E6%97%A5%E3%80%80%E6%97%A5', 'https://example.com/日%E3%80%80日'],
    ['https://example.com/%E6%97%A5%E2%80%AE%E6%97%A5', 'https://example.com/日%E2%80%AE日'],
    // In small letters.
    ['https://baike.example.com/item/%e7%bb%8f%e6%b5%8e', 'https://baike.example.com/item/经济'],
    ['https://example.com/%d0%9a%d0%bb?a=%c3%a9%2f%E%2F#%e4%b8%ad', 'https://example.com/Кл?a=é%2f%E%2F#中'],
    ['https://example.com/%e6%97%a5%e2%80%ae', 'https://example.com/日%e2%80%ae'],
  ])('%s', (address, shown) => {
    expect(readable(address)).toBe(shown);
    expect(exact(shown, address)).toBe(address);
  });
});

describe('left encoded', () => {
  test.each([
    'https://example.com/',
    // Reserved, white space, invisible, direction, control, private use, not assigned.
    'https://example.com/%2F%3F%23%25%26%20%00%7E',
    'https://example.com/%C2%A0%E2%80%8B%E2%80%8D%E2%80%AE%E2%81%A6%EF%BB%BF%C2%85%EE%80%80%EF%BF%BE',
    // Hangul filler, a slash from a click letter, full-width slash and letter, a mark on a slash.
    'https://example.com/%E3%85%A4%C7%80%C7%83%EF%BC%8F%EF%BD%81/%CC%B8',
    // Cyrillic in a Latin word.
    'https://example.com/p%D0%B0ypal',
    // Not the shortest UTF-8, cut, small and capital letters in one, Latin-1.
    'https://example.com/%C0%AF%E6%97%e6%97%A5%FC',
    'https://example.com/p%d0%b0ypal/%fc',
    // Some in capitals, some in small letters: not to be written again as they were.
    'https://example.com/%e6%97%a5/%E6%97%A5',
    // The host and the user.
    'https://xn--wgv71a119e.example/',
    'https://%E6%97%A5@example.com/',
    'https://%E6%97%A5.example.com/',
    // Not addresses of pages, or not encoded at all.
    'mailto:%E6%97%A5@example.com',
    '%E6%97%A5',
    'https://example.com/日/%E6%97%A5',
    'see https://example.com/%E6%97%A5',
  ])('%s', (address) => {
    expect(readable(address)).toBeUndefined();
  });
});

const encodedText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3 }).map((text) => encodeURIComponent(text.toWellFormed())),
      fc.constantFrom(
        '%E6',
        '%97',
        '%a5',
        '%C3%A4',
        '%c3%a4',
        '%e6%97%a5',
        '%CC%81',
        '%D0%B0',
        '%2F',
        'a',
        '/',
        '?',
        '#',
        '&',
        '=',
        '%',
      ),
    ),
  )
  .map((parts) => `https://example.com/${parts.join('')}`);

test('what is shown is that address, byte for byte', () => {
  fc.assert(
    fc.property(fc.oneof(encodedText, fc.string({ unit: 'binary' })), (address) => {
      const shown = readable(address);
      if (shown !== undefined) expect(exact(shown, address)).toBe(address);
    }),
    { numRuns: 2000 },
  );
});

test('an edit of one is the same edit of the other', () => {
  fc.assert(
    fc.property(
      encodedText,
      fc.nat(),
      fc.nat(4),
      fc.string({ unit: 'grapheme' }),
      (address, at, length, typed) => {
        const shown = Array.from(readable(address) ?? address);
        const start = at % (shown.length + 1);
        const [before, after] = [shown.slice(0, start).join(''), shown.slice(start + length).join('')];
        const edited = exact(before + typed + after, address);
        const [beginning, end] = [exact(before, address), exact(after, address)];
        expect(edited).toBe(beginning + exact(typed, address) + end);
        expect(address.startsWith(beginning)).toBe(true);
        expect(address.endsWith(end)).toBe(true);
      },
    ),
  );
});

test('what is typed leads where a browser would go with it', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true }), fc.string({ unit: 'grapheme' }), (url, typed) => {
      const shown = `${url}${url.includes('?') ? '' : '?'}${typed}`;
      fc.pre(!/['#]/.test(typed));
      expect(URL.parse(exact(shown))?.href).toBe(URL.parse(shown)?.href);
    }),
  );
});
