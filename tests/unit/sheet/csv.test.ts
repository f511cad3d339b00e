import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codesCsv } from '../../../components/sheet/codes-csv.ts';
import { fileNames } from '../../../components/sheet/file-names.ts';
import { type Entry, readLines } from '../../../components/sheet/lines.ts';

function read(box: string) {
  const result = readLines(box);
  if (!result.ok) throw new Error(result.reason);
  return result;
}

/** What is left of line breaks in a text box. */
const pasted = (csv: string) => csv.replace(/\r\n?/g, '\n');

const codes = (entries: readonly Entry[]) => entries.map(({ text, caption }) => ({ text, caption }));

const table = (entries: readonly Entry[]) => {
  const files = fileNames(entries, 'png');
  return codesCsv(entries.map((entry, at) => ({ ...entry, file: files[at] ?? '' })));
};

const ADA = 'Ada,https://example.org/ada';

describe('a CSV file', () => {
  test.each([
    ['as spreadsheets save it', `Name,Link\r\n${ADA}`],
    ['with a byte order mark', `\uFEFFName,Link\n${ADA}`],
    ['with that and quotes', `\uFEFF"Last, first name",Link\n${ADA}`],
    ['with quotes', '"Name","Link"\n"Ada","https://example.org/ada"'],
    ['with the columns the other way round', 'URL,Name\nhttps://example.org/ada,Ada'],
    ['in another language', `姓名,网址\n${ADA}`],
  ])('is a heading and rows: %s', (_how, box) => {
    const { entries, header, isCsv } = read(box);
    expect(isCsv).toBe(true);
    expect(header).toBe(entries[0]);
    expect(codes(entries.slice(1))).toEqual([{ text: 'https://example.org/ada', caption: 'Ada' }]);
  });

  test('has commas, quotes and line breaks in cells that are in quotes', () => {
    const box =
      'Name,Link,Note\n"Lovelace, Ada ""the first""","https://example.org/a,b","two\nlines"\nBob,example.org,';
    expect(read(box).entries.slice(1)).toMatchObject([
      { line: 2, text: 'https://example.org/a,b', caption: 'Lovelace, Ada "the first" · two lines' },
      { line: 4, text: 'example.org', caption: 'Bob' },
    ]);
  });

  test('may have rows that are not finished yet, and blank ones', () => {
    const { entries, isCsv } = read(`Name,Link\n${ADA}\n\nBob\n`);
    expect(isCsv).toBe(true);
    expect(codes(entries.slice(2))).toEqual([{ text: 'Bob', caption: '' }]);
  });
});

describe('lines of text are none', () => {
  test.each([
    ['without a heading', `${ADA}\n${ADA}`],
    ['with words in the first', `Dear Ada, here we go\n${ADA}`],
    ['with a number in the first', `Table 4,Link\n${ADA}`],
    ['without an address in the next', 'Name,Link\nAda,hello'],
    ['with fewer in the next', 'Name,Link\nhttps://example.org/'],
    ['with more in one of them', `Name,Link\n${ADA}\nBob,https://example.org/a,b`],
    ['with a heading alone', 'Name,Link'],
    ['with tabs', 'Name, all\tLink\nLovelace, Ada\thttps://example.org/ada'],
  ])('%s', (_what, box) => {
    expect(read(box).isCsv).toBe(false);
  });

  test('whatever commas and quotes they have', () => {
    const piece = fc.constantFrom('a', ',', '"', '""', ' ', '\n', 'x.org', 'https://example.org/');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const box = pieces.join('');
        expect(read(box).isCsv).toBe(false);
        for (const line of box.split('\n')) {
          // Doubled quotes are a spreadsheet's own.
          if (line.trim() === '' || line.includes('""')) continue;
          expect(codes(read(line).entries)).toEqual([{ text: line.trim(), caption: '' }]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('nor are millions of commas', () => {
    expect(read(`Name,Link\n${ADA}\n${','.repeat(1_000_000)}`).isCsv).toBe(false);
  });
});

describe('codes.csv', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'é', '🙂', '"', ',', "'", '=', '+', '-', '@', '|', ' ', '\n', ';'),
  });
  const caption = word.map((text) => text.replace(/\s+/g, ' ').trim());
  const text = fc
    .oneof(word, fc.webUrl(), fc.constantFrom('+49 170 1234567', "'=1", '=1', '"', 'WIFI:S:a;P:b"c,d;;'))
    .map((text) => text.trim())
    .filter((text) => text !== '');

  test('is read as the codes that it was written of, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ text, caption }), { minLength: 1 }), (written) => {
        const entries = written.map((code, at) => ({ ...code, line: at + 1, start: 0, end: 0 }));
        const { entries: found, header, isCsv } = read(pasted(table(entries)));
        expect(isCsv).toBe(true);
        expect(header).toBe(found[0]);
        expect(codes(found.slice(1))).toEqual(written);
      }),
      { numRuns: 300 },
    );
  });

  test('is written of what was read of it as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ text, caption }), { minLength: 1 }), (written) => {
        const entries = written.map((code, at) => ({ ...code, line: at + 1, start: 0, end: 0 }));
        const once = table(read(pasted(table(entries))).entries.slice(1));
        expect(table(read(pasted(once)).entries.slice(1))).toBe(once);
      }),
    );
  });

  test('makes no captions of its own columns', () => {
    expect(codes(read('line,file,caption,text\n1,menu.png,,example.org').entries.slice(1))).toEqual([
      { text: 'example.org', caption: '' },
    ]);
  });
});
