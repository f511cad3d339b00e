import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codesCsv } from '../../../components/sheet/codes-csv.ts';

const FILE = { line: 2, file: 'menu.png', caption: 'Menu', text: 'https://example.org/' };

/** The rows of a CSV file, by the grammar of RFC 4180. */
function rowsOf(csv: string): string[][] {
  expect(csv.startsWith('\uFEFF')).toBe(true);
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  const rows: string[][] = [[]];
  cell.lastIndex = 1;
  for (let match = cell.exec(csv); match; match = cell.exec(csv)) {
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') rows.push([]);
    if (cell.lastIndex === csv.length) break;
  }
  expect(rows.pop()).toEqual([]);
  return rows;
}

describe('codes.csv', () => {
  test('says which line, file, caption and text belong together', () => {
    expect(codesCsv([FILE])).toBe('\uFEFFline,file,caption,text\r\n2,menu.png,Menu,https://example.org/\r\n');
  });

  test('quotes what has a comma, a quote or a line break', () => {
    expect(codesCsv([{ ...FILE, caption: 'Say "hi", Ada', text: 'a\nb' }])).toContain(
      '2,menu.png,"Say ""hi"", Ada","a\nb"\r\n',
    );
  });

  test.each(['=1+1', '+49 170 1234567', '-2', '@SUM(A1)', '＝1+1', '\t=1'])(
    'has an apostrophe before what a spreadsheet would calculate: %j',
    (text) => {
      const [, row] = rowsOf(codesCsv([{ ...FILE, text, caption: text }]));
      expect(row).toEqual(['2', 'menu.png', `'${text}`, `'${text}`]);
    },
  );

  test('has the text of the code even if that is a secret', () => {
    expect(codesCsv([{ ...FILE, text: 'WIFI:S:Home;P:secret123;;' }])).toContain('secret123');
  });

  test('gives back whatever was written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'é', "'") });
    fc.assert(
      fc.property(fc.array(fc.record({ line: fc.nat(), file: cell, caption: cell, text: cell })), (files) => {
        fc.pre(files.every((file) => !Object.values(file).some((value) => /^'*\r/.test(String(value)))));
        expect(rowsOf(codesCsv(files)).slice(1)).toEqual(
          files.map(({ line, file, caption, text }) => [String(line), file, caption, text]),
        );
      }),
    );
  });
});
