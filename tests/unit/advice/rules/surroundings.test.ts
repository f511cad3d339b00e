import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advise } from '../../../../components/advice/advise.ts';
import type { PayloadKind } from '../../../../components/payload/payload.ts';
import { trimmedAddress } from '../../../../components/text/surrounded-address.ts';

const offers = (text: string, kind: PayloadKind = 'selection') =>
  advise({ kind, text }, {})
    .filter((advice) => advice.kind === 'surroundings')
    .flatMap(({ fixes }) => fixes.map(({ payload }) => payload.text));

const PAGE = 'https://example.com/page';

describe('the address alone is offered', () => {
  test.each<[string, string]>([
    // Punctuation
    ['https://example.com/page.', PAGE],
    ['https://example.com/page,', PAGE],
    ['https://example.com/page;', PAGE],
    ['https://example.com/page:', PAGE],
    ['https://example.com/page!', PAGE],
    ['https://example.com/page?', PAGE],
    ['https://example.com/page?!', PAGE],
    ['https://example.com/page。', PAGE],
    ['https://example.com/page、', PAGE],
    ['https://example.com/page…', 'none'],
    // The quote that an address may have
    ["https://example.com/?q='x'", 'none'],
    ["'https://example.com/?q='x''", "https://example.com/?q='x'"],
    ["https://example.com/page'", PAGE],
    // Brackets
    ['(https://example.com/page)', PAGE],
    ['(https://example.com/a_(b)),', 'https://example.com/a_(b)'],
    ['https://example.com/a_(b).', 'https://example.com/a_(b)'],
    ['[https://example.com/page]', PAGE],
    ['{https://example.com/page}', PAGE],
    ['<https://example.com/page>', PAGE],
    ['（https://example.com/page）。', PAGE],
    ['【https://example.com/page】', PAGE],
    ['https://example.com/page)', PAGE],
    ['https://[2001:db8::1]:8080/x].', 'https://[2001:db8::1]:8080/x'],
    // Quotes
    ['“https://example.com/page”', PAGE],
    ['„https://example.com/page“', PAGE],
    ['«https://example.com/page»', PAGE],
    ['« https://example.com/page »', PAGE],
    ['‹https://example.com/page›', PAGE],
    ['「https://example.com/page」', PAGE],
    ['『https://example.com/page』', PAGE],
    ['《https://example.com/page》', PAGE],
    ['"https://example.com/page"', PAGE],
    ["'https://example.com/page'", PAGE],
    ['‘https://example.com/page’', PAGE],
    ['`https://example.com/page`', PAGE],
    // Blanks, line ends, what is not seen
    [' https://example.com/page', PAGE],
    ['https://example.com/page\n', PAGE],
    ['\r\n\thttps://example.com/page \u00A0', PAGE],
    ['\u3000https://example.com/page', PAGE],
    ['\u202Ahttps://example.com/page\u202C', PAGE],
    ['\u2066https://example.com/page\u2069', PAGE],
    ['\u200Ehttps://example.com/page\u200F', PAGE],
    ['https://example.com/page\u200B', PAGE],
    ['\uFEFFhttps://example.com/page', PAGE],
    ['https://exam\u00ADple.com/\u200Bpage', PAGE],
    ['https://example.com/page\u200D', PAGE],
    ['\u202A“https://example.com/page.”\u202C\n', PAGE],
    // Prefixes
    ['URL:https://example.com/page', PAGE],
    ['url: https://example.com/page', PAGE],
    ['<URL:https://example.com/page>', PAGE],
    ['<URL: https://example.com/page >', PAGE],
    ['Link: https://example.com/page', PAGE],
    ['Quelle:https://example.com/page', PAGE],
    ['网址：https://example.com/page', PAGE],
    ['→ https://example.com/page', PAGE],
    ['1. https://example.com/page', PAGE],
    ['- https://example.com/page', PAGE],
    ['URL=https://example.com/page', PAGE],
    // Markup
    ['[the page](https://example.com/page)', PAGE],
    ['[https://example.com/page](https://example.com/page)', PAGE],
    ['**https://example.com/page**', PAGE],
    ['_https://example.com/page_', PAGE],
    ['<a href="https://example.com/page">the page</a>', PAGE],
    ["<img src='https://example.com/a.png' alt=''>", 'https://example.com/a.png'],
    ['| https://example.com/page |', PAGE],
    ['<https://example.com/page?a=1&amp;b=2>', 'https://example.com/page?a=1&b=2'],
    ['&quot;https://example.com/page&quot;', PAGE],
    // A sentence
    ['See https://example.com/page for more.', PAGE],
    ['Is it (https://example.com/page)?', PAGE],
    ['https://example.com/page is the page that I meant', PAGE],
    ['Read it at https://example.com/page, then call.', PAGE],
    ['It is https://example.com/page — and no other', PAGE],
    ['请打开https://example.com/page查看详情', PAGE],
    ['请看 https://example.com/page，谢谢', PAGE],
    ['こちらhttps://example.com/pageです', PAGE],
    ['Visit www.example.org today', 'https://www.example.org'],
    ['Mail mailto:kim@example.org?subject=Hi, please', 'mailto:kim@example.org?subject=Hi'],
    ['The news of ftp://ftp.example.org/pub/.', 'ftp://ftp.example.org/pub/'],
    ['It is https://example.com/page—and no other', PAGE],
    ['Open http://nas/ or http://nas/', 'http://nas/'],
    ['Join: https://example.com/page\nPasscode: 123', PAGE],
    ["I like https://example.com/page's style", PAGE],
    // Broken into lines
    ['<https://example.com/very/\nlong/page>', 'https://example.com/very/long/page'],
    [
      'https://example.com/a/rather/long/path/that/goes/on/\nand/on?x=1',
      'https://example.com/a/rather/long/path/that/goes/on/and/on?x=1',
    ],
    // Blanks that belong to it
    [
      '“https://example.com/Shared Documents/Q3 Final.pdf”',
      'https://example.com/Shared Documents/Q3 Final.pdf',
    ],
    // Other schemes
    [' tel:+4930901820\n', 'tel:+4930901820'],
    ['\u200Bspotify:track:1', 'spotify:track:1'],
    [' bitcoin:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2 ', 'bitcoin:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2'],
  ])('%o', (text, alone) => {
    const expected = alone === 'none' ? [] : [alone];
    expect(offers(text)).toEqual(expected);
    expect(offers(text, 'text')).toEqual(expected);
  });
});

describe('and here it is not', () => {
  test.each([
    PAGE,
    'https://example.com/',
    'https://example.com/a_(b)',
    'https://example.com/(a)',
    'https://en.wikipedia.org/wiki/Washington,_D.C.',
    'https://en.wikipedia.org/wiki/Apple_Inc.',
    'https://en.wikipedia.org/wiki/Yahoo!',
    'https://example.com/?q=a,b;c',
    'https://example.com/a*b*',
    'https://example.com/~kim',
    'https://web.archive.org/web/2020/https://example.com/',
    'https://example.com/?u=https://example.org/a',
    'https://fa.wikipedia.org/wiki/می\u200Cخواهم',
    'https://example.com/Shared Documents/Q3 Final.pdf',
    'https://example.com/search?q=how to cook rice',
    'mailto:kim@example.org?subject=Hello world',
    'view-source:https://example.com/page',
    'microsoft-edge:https://example.com/page',
    'blob:https://example.com/0a1b',
    'moz-extension://a/s.html#https://example.com/',
    'See https://example.com/a and https://example.com/b',
    'https://example.com/articles/a-long-na…',
    'see https://example.com/articles/a-long-na... for more',
    'MECARD:N:Doe,Jo;URL:https://example.com;;',
    'BEGIN:VCARD\nURL:https://example.com/\nEND:VCARD',
    'BEGIN:VEVENT\nSUMMARY:A\nDESCRIPTION:See https://example.com/\nEND:VEVENT',
    'WIFI:S:https://example.com/;T:nopass;;',
    'SMSTO:+49301:see https://example.com/page',
    'https://example .com/x',
    'https://example.com/my file.txt?x=1',
    'BCD\n002\n1\nSCT\n\nKim\nDE89370400440532013000\nEUR1\n\n\nhttps://example.com/page',
    'no address at all',
    'https://',
    'http:// is how it begins',
    'www.',
    'see example.com/x for more',
    'hello\n',
    '',
    `${'word '.repeat(100)}https://example.com/page`,
  ])('%o', (text) => {
    expect(offers(text)).toEqual([]);
  });

  test('nor where a browser gave the address', () => {
    expect(offers('https://example.com/page.', 'page')).toEqual([]);
    expect(offers('https://example.com/page.', 'link')).toEqual([]);
  });
});

describe('a pasted address', () => {
  test.each<[string, string]>([
    ['https://example.com/page\n', PAGE],
    [' \r\n https://example.com/page \t', PAGE],
    ['https://example.com/page', PAGE],
    [' tel:+4930901820 ', 'tel:+4930901820'],
  ])('loses blanks and line ends at its ends: %o', (text, trimmed) => {
    expect(trimmedAddress(text)).toBe(trimmed);
  });

  test.each([
    ' hello ',
    'https://example.com/page.',
    ' see https://example.com/page ',
    '\u200Bhttps://example.com/',
    '\n',
  ])('is all that is changed: %o', (text) => expect(trimmedAddress(text)).toBe(text));
});

test('what is offered is in the text, letter by letter, and nothing more of it is said', () => {
  const around = fc.array(
    fc.constantFrom(
      '(',
      ')',
      '[',
      ']',
      '“',
      '”',
      '"',
      "'",
      '.',
      ',',
      ';',
      '!',
      '?',
      ' ',
      '\n',
      '\u202A',
      '\u200B',
      '*',
      '<',
      '>',
      '是',
      '。',
    ),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(
      around,
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      around,
      (before, url, after) => {
        const text = before.join('') + url + after.join('');
        for (const alone of offers(text)) {
          // Line ends within angle brackets are no part of the address (RFC 3986, appendix C).
          expect(text.replace(/[\n\u200B\u202A]/g, '')).toContain(alone);
          expect(alone).toMatch(/^https?:\/\//);
          expect(offers(alone)).toEqual([]);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('brackets stay where they balance', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z]{1,8}$/),
      fc.constantFrom('()', '[]', '{}'),
      (word, [open, close]) => {
        const address = `https://example.com/${word}_${open}${word}${close}`;
        expect(offers(address)).toEqual([]);
        expect(offers(`${open}${address}${close}.`)).toEqual([address]);
      },
    ),
  );
});
