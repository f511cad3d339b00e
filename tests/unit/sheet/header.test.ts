import { describe, expect, test } from 'vitest';
import { readLines } from '../../../components/sheet/lines.ts';

function headerOf(...lines: string[]): string | undefined {
  const result = readLines(lines.join('\n'));
  return result.ok && result.header ? lines[result.header.line - 1] : undefined;
}

const ADA = 'Ada\thttps://example.org/ada';
const BOB = 'Bob\thttps://example.org/bob';

describe('the first line is a header', () => {
  test.each([
    'Name\tURL',
    'Name\tLink',
    'Name | Website',
    'Titel\tWeb-Adresse',
    'Nom\tAdresse du site',
    '名称\t网址',
    'שם\tקישור',
    'Name\tWeb address',
  ])('by the usual name of its column, before a single address: %s', (first) => {
    expect(headerOf(first, ADA)).toBe(first);
  });

  test('by its columns alone, before two rows', () => {
    expect(headerOf('Wer\tWohin', ADA, BOB)).toBe('Wer\tWohin');
    expect(headerOf('Wer\tWohin', ADA)).toBeUndefined();
  });

  test('where it has a column alone, only by its usual name', () => {
    expect(headerOf('Links', 'https://example.org/', 'https://example.org/b')).toBe('Links');
    expect(headerOf('Hello', 'https://example.org/', 'https://example.org/b')).toBeUndefined();
  });
});

describe('the first line is no header', () => {
  test.each([
    ['where it is an address', 'URL\thttps://example.org/', ADA],
    ['where no address follows', 'Name\tText', 'Ada\tHello'],
    ['where nothing follows', 'Name\tURL', ''],
    ['where it has a number', 'Table 1\tHello', ADA, BOB],
    ['where the rows have fewer columns', 'Wer\tWohin', 'https://example.org/ada', 'https://example.org/bob'],
    ['where it is long', `Name\tURL ${'and more '.repeat(10)}`, ADA, BOB],
    ['where it says something', 'Welcome to our new page\tHave a look', ADA],
  ])('%s', (_why, ...lines) => {
    expect(headerOf(...lines)).toBeUndefined();
  });
});
