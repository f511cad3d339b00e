import { expect, test } from 'vitest';
import { excerpt } from '../../../components/text/excerpt.ts';

test('a short text is its own excerpt', () => {
  expect(excerpt('abc', 3)).toBe('abc');
});

test('an excerpt of a long text ends in an ellipsis and cuts no character in two', () => {
  expect(excerpt('abcd', 3)).toBe('abc…');
  expect(excerpt('ab😀cd', 3)).toBe('ab…');
});
