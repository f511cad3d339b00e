import { describe, expect, test } from 'vitest';
import { advise } from '../../../../components/advice/advise.ts';
import type { PayloadKind } from '../../../../components/payload/payload.ts';

const offers = (text: string, kind: PayloadKind = 'selection') =>
  advise({ kind, text }, {})
    .filter((advice) => advice.kind === 'reads-as-address')
    .flatMap(({ fixes }) => fixes.map(({ payload }) => payload.text));

describe('selected text stands for an address', () => {
  test.each<[string, string]>([
    ['example.com/x', 'https://example.com/x'],
    ['Example.com', 'https://Example.com'],
    [' www.example.co.uk. ', 'https://www.example.co.uk'],
    ['“example.org/a?b=c#d”', 'https://example.org/a?b=c#d'],
    ['(example.com:8080/x)', 'https://example.com:8080/x'],
    ['example.com:8080', 'https://example.com:8080'],
    ['localhost:3000/x', 'http://localhost:3000/x'],
    ['192.168.1.20:8080', 'http://192.168.1.20:8080'],
    ['例え.jp/パス', 'https://例え.jp/パス'],
    ['пример.рф', 'https://пример.рф'],
    ['readme.md/x', 'https://readme.md/x'],
    ['example.net', 'https://example.net'],
    ['www.example.photography', 'https://www.example.photography'],
    ['example.photography/x', 'https://example.photography/x'],
    ['例え.コム', 'https://例え.コム'],
    ['en.wikipedia.org/wiki/Hop_(plant)', 'https://en.wikipedia.org/wiki/Hop_(plant)'],
    ['(en.wikipedia.org/wiki/Hop_(plant)).', 'https://en.wikipedia.org/wiki/Hop_(plant)'],
    ['（example.com/x）。', 'https://example.com/x'],
    ['10.0.0.1/24x', 'http://10.0.0.1/24x'],
    ['kim@example.pl', 'mailto:kim@example.pl'],
    ['kim@example.photography', 'mailto:kim@example.photography'],
    ['kim@example.com', 'mailto:kim@example.com'],
    ["<kim.o'neil+qr@mail.example.org>", "mailto:kim.o'neil+qr@mail.example.org"],
    ['a&b?c=d%e@example.com', 'mailto:a%26b%3Fc%3Dd%25e@example.com'],
    ['+49 (0)30 123 456-78', 'tel:+493012345678'],
    ['+46 8 123 456 78', 'tel:+46812345678'],
    ['+1 (555) 010-0199', 'tel:+15550100199'],
    ['+81-3-1234-5678', 'tel:+81312345678'],
    ['0049 30 123456', 'tel:+4930123456'],
    ['00 44 20 7946 0958', 'tel:+442079460958'],
    ['＋86 138 0013 8000', 'tel:+8613800138000'],
    ['48.8584, 2.2945', 'geo:48.8584,2.2945'],
    ['(48.8584, 2.2945)', 'geo:48.8584,2.2945'],
    ['39.9042，116.4074', 'geo:39.9042,116.4074'],
    ['48.86° N 2.29° E', 'geo:48.86,2.29'],
    ['-33.8568,151.2153', 'geo:-33.8568,151.2153'],
    ['48.8584° N, 2.2945° W', 'geo:48.8584,-2.2945'],
    ['48°51′30″N 2°17′40″E', 'geo:48.858333,2.294444'],
    ['33°51\'31.2"S, 151°12\'51.5"E', 'geo:-33.858667,151.214306'],
  ])('%s', (text, address) => {
    expect(offers(text)).toEqual([address]);
    expect(offers(text, 'text')).toEqual([address]);
  });
});

describe('and here it does not', () => {
  test.each([
    'https://example.com/',
    'mailto:kim@example.com',
    'hello',
    'e.g.',
    'the end.Then',
    'end.Then',
    'readme.md',
    'main.py',
    'package.json',
    'version 1.2.3',
    'photo.heic',
    'archive.rar',
    'app.apk',
    'lib.so',
    'a.out',
    'Node.js/Express',
    'Math.max',
    'Math.max/Math.min',
    'document.cookie',
    'user.name',
    'array.map',
    'and.then',
    'hello.how',
    'THE.END',
    'JFK.LAX',
    '今天.明天',
    '你好.世界',
    'example.com-',
    '192.168.1.0/24',
    '10.0.0.0/8',
    'react@18.2.0',
    'icon@2x.png',
    'kim@192.168.1.20',
    'kim@example.c',
    'kim@-example.com',
    '004930123456',
    '+1234567',
    '+1 555 010',
    '3.141 2.718',
    '12.345, 67.890',
    '0.0012/0.0034',
    '48°61′30″N 2°17′40″E',
    '1.2.3',
    '3.14159',
    'a..b.com',
    'example.com/articles/a-long-na…',
    '(example.com/articles/a-long-na...)',
    '-.com',
    'localhost',
    'kim@localhost',
    'kim@',
    '@kim',
    'kim@example..com',
    '030 123456',
    '+49',
    '+123456789012345678',
    '+49 30 123456 call me',
    '1.5, 2.5',
    '91.1234, 2.1234',
    '48.8584, 200.1234',
    'see example.com/x for more',
    '',
    ' ',
  ])('%o', (text) => {
    expect(offers(text)).toEqual([]);
  });

  test('nor where it came as an address', () => {
    expect(offers('example.com/x', 'page')).toEqual([]);
    expect(offers('example.com/x', 'link')).toEqual([]);
  });
});
