import { expect, test } from 'vitest';
import { blanksInside } from '../../../components/text/blanks-inside.ts';

test.each([
  ['https://example.org/Shared Documents/Q3 Final.pdf', 'certain'],
  ['https://example.org/search?q=red shoes', 'certain'],
  ['mailto:kim@example.org?subject=See you', 'certain'],
  ['https://en.wikipedia.org/wiki/Eiffel Tower', 'certain'],
  ['https://example.org/a Title', 'possible'],
  ['https://example.org/a is what I mean', undefined],
  ['https://example.org/a https://example.org/b', undefined],
  ['https://example.org/a\nnext line', undefined],
  ['https://example.org/a', undefined],
  ['two words', undefined],
])('the blanks of %s: %s', (text, expected) => expect(blanksInside(text)).toBe(expected));
