import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileNames } from '../../../components/sheet/file-names.ts';

const named = (...captions: string[]) =>
  fileNames(
    captions.map((caption) => ({ caption, text: 'https://example.org/page' })),
    'png',
  );

describe('the name of a file', () => {
  test('is that of the caption, or else of the text', () => {
    expect(named('Our menu', '', '★')).toEqual([
      'our-menu.png',
      'example.org-page.png',
      'example.org-page-2.png',
    ]);
  });

  test('is numbered where equal', () => {
    expect(named('Menu', 'menu', 'MENU!', 'Bar')).toEqual([
      'menu.png',
      'menu-2.png',
      'menu-3.png',
      'bar.png',
    ]);
  });

  test('with a number of its own is not taken twice', () => {
    expect(named('Menu 2', 'Menu', 'Menu', 'Menu 2')).toEqual([
      'menu-2.png',
      'menu.png',
      'menu-3.png',
      'menu-2-2.png',
    ]);
  });

  test.each([
    ['Straße', 'strasse'],
    ['Café', 'Cafe\u0301'],
    ['ﬁle', 'file'],
    ['ａ', 'a'],
  ])('is numbered where a file system may take it for another: %s, %s', (one, other) => {
    const [first = '', second = ''] = named(one, other);
    expect(second).toMatch(/-2\.png$/);
    expect(first).not.toMatch(/-2/);
  });

  test.each(['con', 'LPT1', 'nul.txt', '../../etc/passwd', 'a/b\\c:d*e?f"g<h>i|j', '.hidden', 'end. '])(
    'is safe on every system: %s',
    (caption) => {
      const [name = ''] = named(caption);
      expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}.][^\\/:*?"<>|\p{Cc}]*\.png$/u);
      expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
    },
  );

  test('tells no password', () => {
    expect(fileNames([{ caption: '', text: 'WIFI:S:Home;T:WPA;P:secret123;;' }], 'svg').join()).not.toContain(
      'secret123',
    );
  });
});

test('no two files have the same name, and none is too long', () => {
  const word = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 100 }),
    fc.string({ unit: fc.constantFrom('a', 'A', 'é', 'ß', '-', '2', '😀') }),
    fc.constantFrom('x'.repeat(200), '😀'.repeat(100), `a${'𠮷'.repeat(100)}`),
  );
  fc.assert(
    fc.property(fc.array(fc.record({ caption: word, text: word }), { maxLength: 20 }), (entries) => {
      const names = fileNames(entries, 'png');
      expect(new Set(names.map((name) => name.normalize('NFD').toLowerCase())).size).toBe(entries.length);
      for (const name of names) {
        expect(name.length).toBeLessThanOrEqual(80);
        expect(name.isWellFormed()).toBe(true);
        expect(name.endsWith('.png')).toBe(true);
      }
    }),
  );
});

test('thousands of equal names take time in proportion to their number', () => {
  const names = named(...Array.from({ length: 5000 }, () => 'Menu'));
  expect(names.at(-1)).toBe('menu-5000.png');
});
