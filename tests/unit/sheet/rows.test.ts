import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asCell, rowsOf } from '../../../components/sheet/rows.ts';

const textsOf = (box: string) => [...rowsOf(box)].map(({ cells }) => cells.map(({ text }) => text));

describe('rows', () => {
  test.each(['a\nb', 'a\r\nb', 'a\rb'])('end with a line break of any system: %j', (box) => {
    expect(textsOf(box)).toEqual([['a'], ['b']]);
  });

  test('have cells separated by tabs, without the blanks around them', () => {
    expect(textsOf(' a \t\t b')).toEqual([['a', '', 'b']]);
  });

  test('know on which line they begin, though a cell has several', () => {
    expect([...rowsOf('"a\nb"\tc\r\n\r\nd')].map(({ line }) => line)).toEqual([1, 3, 4]);
    expect([...rowsOf('"\na\n"\tb\nc')].map(({ line }) => line)).toEqual([1, 4]);
  });

  test('say where in the box each cell is', () => {
    const box = ' a\t"b\nc"\r\n  d ';
    const written = [...rowsOf(box)].flatMap(({ cells }) =>
      cells.map(({ start, end }) => box.slice(start, end)),
    );
    expect(written).toEqual(['a', '"b\nc"', 'd']);
  });
});

describe('quotes', () => {
  test('of a spreadsheet are not part of the text', () => {
    expect(textsOf('"a\tb"\t"say ""hi"""\t"c\nd"')).toEqual([['a\tb', 'say "hi"', 'c\nd']]);
  });

  test.each(['"Hello"', '"Hello" she said', 'say "hi"', '"', '""', '"open'])(
    'that a person wrote are part of it: %s',
    (line) => {
      expect(textsOf(line)).toEqual([[line]]);
      expect(textsOf(`${line}\nnext`)).toEqual([[line], ['next']]);
    },
  );
});

test('whatever a spreadsheet copies comes back', () => {
  const cell = fc
    .string({ unit: fc.constantFrom('a', 'é', '"', '\t', '\n', ' ', '|') })
    .map((text) => text.trim())
    .filter((text) => text !== '');
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 }), (rows) => {
      const box = rows.map((cells) => cells.map(asCell).join('\t')).join('\r\n');
      expect(textsOf(box)).toEqual(rows);
    }),
  );
});

test('quotes without an end take time in proportion to the text', () => {
  const box = '"""a\n"b\n"" '.repeat(100_000);
  expect([...rowsOf(box)].length).toBeGreaterThan(100_000);
});
