import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLines } from '../../../components/sheet/lines.ts';
import { withLines, writtenLines } from '../../../components/sheet/written-lines.ts';

test.each([
  ['Words', 'Words'],
  ['Words | with a bar', 'Words | with a bar'],
  ['Of\ttwo\n lines', 'Of two lines'],
  ['“Quoted” words', '“Quoted” words'],
  ['"Quoted" words', '"Quoted" words'],
  ['"A whole title"', '"A whole title"'],
  ['"Begins', '"Begins'],
  ['"', '"'],
  ['"Says ""hi"""', '"Says ""hi"""'],
  ['', ''],
])('a line is read as the caption and the text that it was written of: %j', (caption, read) => {
  const text = 'https://example.com/a|b';
  const lines = readLines(
    writtenLines([
      { caption, text },
      { caption: 'Next"', text: 'https://example.org/' },
      { caption: '"', text: 'https://example.net/' },
    ]),
  );
  expect(lines.ok && lines.entries.map(({ caption, text }) => [caption, text])).toEqual([
    [read, text],
    ['Next"', 'https://example.org/'],
    ['"', 'https://example.net/'],
  ]);
});

test('whatever pages call their links, no line is lost or another', () => {
  const part = [
    'a',
    '"',
    '""',
    ' ',
    ' | ',
    '\t',
    '\n',
    '\r',
    '\u2028',
    'https://x.org/',
    'x.org',
    'WIFI:S:a;;',
  ];
  const link = fc.record({
    caption: fc.string({ unit: fc.constantFrom(...part) }),
    text: fc.webUrl({ withQueryParameters: true, withFragments: true }),
  });
  fc.assert(
    fc.property(fc.array(link), (links) => {
      const lines = readLines(writtenLines(links));
      expect(lines.ok && lines.entries.map(({ text, caption }) => ({ text, caption }))).toEqual(
        links.map(({ text, caption }) => ({ text, caption: caption.replace(/\s+/g, ' ').trim() })),
      );
    }),
  );
});

test.each([
  ['with one of them', 'b', 'b\na\nc'],
  ['with something more', 'b\nd', 'b\nd\na\nc'],
  ['with blank lines at its end', 'd\n\n', 'd\na\nb\nc'],
  ['emptied', '', 'a\nb\nc'],
])('lines are added to a box: %s', (_how, box, expected) => {
  expect(withLines(box, 'a\nb\nc')).toBe(expected);
});

test('a box stays as it is if there are no lines', () => {
  expect(withLines('b', '')).toBe('b');
});
