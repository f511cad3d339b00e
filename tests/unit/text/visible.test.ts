import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOf } from '../../../components/text/address.ts';
import { type Piece, visiblePieces } from '../../../components/text/visible.ts';

const shown = (pieces: readonly Piece[]) =>
  pieces.map(({ text, isMark }) => (isMark ? `[${text}]` : text)).join('');

/** Characters that a person would not see. */
const UNSEEN = [
  ...'\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u200E\u200F\u061C\u200B\u2060\u00AD\uFEFF\u3164\u2800\0\x1B\x85\u2028\u{E0041}',
];

describe('a text', () => {
  test.each<[string, string]>([
    ['photo\u202Egnp.exe', 'photo[U+202E]gnp.exe'],
    ['a\u200B\u200B\u200Bb\u200B', 'a[U+200B ×3]b[U+200B]'],
    ['\u{E0041}\u{E0042}', '[U+E0041][U+E0042]'],
    ['one\r\ntwo\rthree\n\tfour', 'one\ntwo\nthree\n\tfour'],
    ['01\x1D21\x1D', '01[U+001D]21[U+001D]'],
    // Parts of words and emoji.
    ['می‌خواهم', 'می‌خواهم'],
    ['क्‍ष', 'क्‍ष'],
    [
      '👩‍💻 👍🏽 ❤️ 1️⃣ 🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}',
      '👩‍💻 👍🏽 ❤️ 1️⃣ 🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}',
    ],
    ['葛\u{E0100}', '葛\u{E0100}'],
    ['a\u00A0b\u3000c', 'a\u00A0b\u3000c'],
    // The same where there is nothing to shape.
    ['pay\u200Dpal\uFE0F', 'pay[U+200D]pal[U+FE0F]'],
  ])('%j is shown as %j', (text, expected) => {
    expect(shown(visiblePieces(text))).toBe(expected);
  });

  test('has nothing in it that turns its direction, and all else in its order', () => {
    const word = fc.constantFrom(...UNSEEN, 'a', 'Z', '/', ' ', '\n', 'é', 'ש', 'ب', '日');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const pieces = visiblePieces(words.join(''));
        const unmarked = pieces.filter(({ isMark }) => !isMark);
        expect(unmarked.map(({ text }) => text).join('')).toBe(
          words.filter((one) => !UNSEEN.includes(one)).join(''),
        );
        const marks = pieces.filter(({ isMark }) => isMark);
        const counted = marks.reduce((sum, { text }) => sum + Number(/×(\d+)/.exec(text)?.[1] ?? 1), 0);
        expect(counted).toBe(words.filter((one) => UNSEEN.includes(one)).length);
      }),
    );
  });
});

describe('an address', () => {
  const ofAddress = (text: string) => {
    const address = addressOf(text);
    return address && visiblePieces(text, address.host);
  };

  test('has its joiners, selectors and unusual blanks marked, too', () => {
    const pieces = ofAddress('https://example.com/می\u200Cخواهم\uFE0F\u00A0x') ?? [];
    expect(shown(pieces)).toBe('https://example.com/می[U+200C]خواهم[U+FE0F][U+00A0]x');
  });

  const hosts = fc.constantFrom(
    ...[
      'example.com',
      'EXAMPLE.com',
      'пример.рф',
      'bücher.example',
      '[::1]',
      '127.1',
      'a.b.c.d',
      'ex%61mple.com',
    ],
    ...['b\u00ADa.com', 'ﬁ.example', 'a。b.com'],
  );
  const users = fc.constantFrom('', 'bank.example@', 'user:pass@', 'a@b@', '\u202Ekim@', 'אבג@');
  const rests = fc.constantFrom(
    '',
    '/',
    '/@evil.example',
    '?@evil.example',
    '#@evil',
    ':8080/\u202E',
    '/אבג/\u200B',
  );
  const slashes = fc.constantFrom('//', '/', '', '\\\\', '////');

  test('has set off the host that a browser goes to, and nothing else', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', ' ', '\n'),
        fc.constantFrom('https:', 'HTTP:'),
        slashes,
        users,
        hosts,
        rests,
        (blank, scheme, slash, user, host, rest) => {
          const text = `${blank}${scheme}${slash}${user}${host}${rest}`;
          const pieces = ofAddress(text);
          fc.pre(pieces !== undefined);
          const setOff = (pieces ?? []).filter(({ isHost }) => isHost);
          const read = setOff
            .filter(({ isMark }) => !isMark)
            .map((piece) => piece.text)
            .join('');
          // Only the host, which has colons only in an IPv6 address.
          expect(read.replace(/^\[.*\]$/, '')).not.toMatch(/[/\\?#@:]/);
          expect(URL.parse(`https://${read}/`)?.hostname).toBe(URL.parse(text)?.hostname);
          expect(setOff.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 500 },
    );
  });
});
