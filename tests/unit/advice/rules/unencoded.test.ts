import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advise } from '../../../../components/advice/advise.ts';
import type { PayloadKind } from '../../../../components/payload/payload.ts';

const offers = (text: string, kind: PayloadKind = 'text') =>
  advise({ kind, text }, {})
    .filter((advice) => advice.kind === 'unencoded')
    .flatMap(({ fixes }) => fixes.map(({ payload }) => payload.text));

describe('written as the standard has it', () => {
  test.each<[string, string]>([
    // Blanks
    [
      'https://companyname.sharepoint.com/sites/co/Shared Documents/Q3 Final.pdf',
      'https://companyname.sharepoint.com/sites/co/Shared%20Documents/Q3%20Final.pdf',
    ],
    ['https://example.com/My Photo.JPG', 'https://example.com/My%20Photo.JPG'],
    ['https://example.com/Annual report 2026.docx', 'https://example.com/Annual%20report%202026.docx'],
    ['https://example.com/My Folder/Sub Folder/a.txt', 'https://example.com/My%20Folder/Sub%20Folder/a.txt'],
    ['https://example.com/search?q=hello world', 'https://example.com/search?q=hello%20world'],
    ['https://example.com/search?q=how to cook rice', 'https://example.com/search?q=how%20to%20cook%20rice'],
    ['https://example.com/x?a=1 2&b=3', 'https://example.com/x?a=1%202&b=3'],
    ['https://en.wikipedia.org/wiki/Albert Einstein', 'https://en.wikipedia.org/wiki/Albert%20Einstein'],
    ['mailto:?subject=Hello world', 'mailto:?subject=Hello%20world'],
    ['sms:+49301234?body=Hallo Welt', 'sms:+49301234?body=Hallo%20Welt'],
    [
      'mailto:kim@example.org?cc=lee@münchen.de,kim@köln.de&subject=a@köln.de',
      'mailto:kim@example.org?cc=lee@xn--mnchen-3ya.de,kim@xn--kln-sna.de&subject=a@k%C3%B6ln.de',
    ],
    ['mailto:kim@example.org?subject=Hello world', 'mailto:kim@example.org?subject=Hello%20world'],
    [
      'mailto:kim@example.org?subject=Hi&body=Line one\r\nLine two',
      'mailto:kim@example.org?subject=Hi&body=Line%20one%0D%0ALine%20two',
    ],
    ['upi://pay?pa=kim@bank&pn=Kim Meier&am=10', 'upi://pay?pa=kim@bank&pn=Kim%20Meier&am=10'],
    ['ftp://example.com/pub/read me.txt', 'ftp://example.com/pub/read%20me.txt'],
    ['https://example.com/my file.txt?x=1', 'https://example.com/my%20file.txt?x=1'],
    [
      'https://maps.example.com/place/Café Einstein/@52.5,13.3,17z',
      'https://maps.example.com/place/Caf%C3%A9%20Einstein/@52.5,13.3,17z',
    ],
    ['https://example.com/my page', 'https://example.com/my%20page'],
    // Raw letters
    ['https://ja.wikipedia.org/wiki/日本', 'https://ja.wikipedia.org/wiki/%E6%97%A5%E6%9C%AC'],
    ['https://example.com/über?q=ä#ö', 'https://example.com/%C3%BCber?q=%C3%A4#%C3%B6'],
    ['https://example.com/%c3%bc/é', 'https://example.com/%c3%bc/%C3%A9'],
    ['https://example.com/🙂', 'https://example.com/%F0%9F%99%82'],
    [
      'https://fa.wikipedia.org/wiki/می\u200Cخواهم',
      'https://fa.wikipedia.org/wiki/%D9%85%DB%8C%E2%80%8C%D8%AE%D9%88%D8%A7%D9%87%D9%85',
    ],
    // Hosts
    ['https://münchen.de/', 'https://xn--mnchen-3ya.de/'],
    ['https://straße.example/a', 'https://xn--strae-oqa.example/a'],
    ['https://例え.jp:8080/パス', 'https://xn--r8jz45g.jp:8080/%E3%83%91%E3%82%B9'],
    ['https://kim@münchen.de/x', 'https://kim@xn--mnchen-3ya.de/x'],
    ['http://пример.рф?x', 'http://xn--e1afmkfd.xn--p1ai?x'],
    ['mailto:kim@münchen.de', 'mailto:kim@xn--mnchen-3ya.de'],
    ['mailto:a@b.example,kim@münchen.de?cc=ö', 'mailto:a@b.example,kim@xn--mnchen-3ya.de?cc=%C3%B6'],
    ['mailto:jörg@example.org', 'mailto:j%C3%B6rg@example.org'],
    // What browsers leave
    ['http://www.example.org/events?tags=organ|choir', 'http://www.example.org/events?tags=organ%7Cchoir'],
    ['https://example.com/a|b', 'https://example.com/a%7Cb'],
    ['https://example.com/?a={b}', 'https://example.com/?a=%7Bb%7D'],
    ['https://example.com/a^b?c^d#e^f', 'https://example.com/a%5Eb?c%5Ed#e%5Ef'],
    ['https://example.com/?a=`b`', 'https://example.com/?a=%60b%60'],
    ['https://example.com/?a="b"', 'https://example.com/?a=%22b%22'],
    ['https://example.com/?a=<b>', 'https://example.com/?a=%3Cb%3E'],
    ['https://example.com/?a=b\\c', 'https://example.com/?a=b%5Cc'],
    ['https:\\\\example.com\\a\\b', 'https://example.com/a/b'],
    ['https://example.com/#a|b', 'https://example.com/#a%7Cb'],
    ['sms:+4930?body=Grüße', 'sms:+4930?body=Gr%C3%BC%C3%9Fe'],
  ])('%s', (text, standard) => {
    expect(offers(text)).toEqual([standard]);
    expect(offers(text, 'page')).toEqual([standard]);
  });
});

describe('written so already, or no address', () => {
  test.each([
    'https://example.com/',
    "https://example.com/a!$&'()*+,;=:@-._~/?/?#/?%20",
    'https://example.com/?a[]=1&b[c]=2',
    'http://[::1]:8080/',
    'https://xn--mnchen-3ya.de/',
    'https://Example.COM/%7E',
    'https://example.com/100%',
    'mailto:kim@example.org?subject=Hello%20world',
    'mailto:kim@example.org for more',
    'https://example.com/page is the page that I meant',
    'https://example.com/page A great long article',
    'https://example.com/?id=1 is broken',
    'https://example.com/a and/or b',
    'https://example.com/a b.example.com',
    'https://example.com/ and https://example.org/a b.pdf',
    'https://example.com/page\nand/more text',
    'SMSTO:+4930:Grüße an alle|jeden',
    'WIFI:S:Café|x;T:nopass;;',
    'spotify:search:a|b',
    'javascript:alert("ü")',
    'data:text/html,<p>ü</p>',
    'file:///home/kim/ü.pdf',
    'Grüße|x',
    'a|b',
    '',
    ' ',
  ])('%o', (text) => {
    expect(offers(text)).toEqual([]);
  });
});

test('either is offered where words may be a part of the address as well as its title', () => {
  const offered = advise({ kind: 'selection', text: 'https://example.com/page Great article' }, {});
  expect(offered.flatMap(({ fixes }) => fixes.map(({ payload }) => payload.text))).toEqual([
    'https://example.com/page%20Great%20article',
    'https://example.com/page',
  ]);
});

test('what is offered is pure ASCII, leads where a browser would go, and nothing more of it is said', () => {
  const odd = fc.array(
    fc.oneof(
      fc.constantFrom(
        '|',
        '{',
        '}',
        '^',
        '`',
        '"',
        '<',
        '>',
        '\\',
        'ü',
        '日',
        '%',
        '%C3',
        '&',
        '=',
        '#',
        '?',
        '/',
      ),
      fc.constantFrom('\u00AD', '\u200D', '\uD800', '🙂', ' ', '\t', '\x7F', 'a\u0308'),
      fc.string({ maxLength: 2 }),
    ),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(
      fc.constantFrom('https://example.com/', 'http://münchen.de?', 'https://a.example/b#'),
      odd,
      (start, parts) => {
        const text = start + parts.join('');
        for (const standard of offers(text)) {
          expect(standard).toMatch(/^[!#-;=?-[\]_a-z~]+$/);
          expect(offers(standard)).toEqual([]);
          const decode = (of: string) => of.replace(/%(?:7C|7B|7D|5E|60|5C)/g, decodeURIComponent);
          const [before, after] = [URL.parse(text)?.href ?? '', URL.parse(standard)?.href ?? ''];
          if (
            !/[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFC\uD800-\uDFFF\s]/.test(
              text,
            )
          )
            expect(decode(after)).toBe(decode(before));
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('a selected address that a page has shortened is left alone', () => {
  expect(offers('https://example.com/page…', 'selection')).toEqual([]);
  expect(offers('https://example.com/page…', 'page')).toEqual(['https://example.com/page%E2%80%A6']);
});
