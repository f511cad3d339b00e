import { expect, test } from 'vitest';
import { withoutPunctuation, withoutPunctuationAfter } from '../../../components/text/punctuation.ts';

test.each([
  ['(https://a.com/b).', 'https://a.com/b'],
  ['“https://a.com/b”', 'https://a.com/b'],
  ['https://a.com/b_(c)', 'https://a.com/b_(c)'],
  ['https://a.com/b_(c)),', 'https://a.com/b_(c)'],
  ['「https://a.com/」。', 'https://a.com/'],
  ["https://a.com/?q='x'", "https://a.com/?q='x'"],
  ['https://en.wikipedia.org/wiki/Washington,_D.C.', 'https://en.wikipedia.org/wiki/Washington,_D.C.'],
])('%s is %s', (text, expected) => expect(withoutPunctuation(text)).toBe(expected));

test('what is before can stay', () => {
  expect(withoutPunctuationAfter('(a).')).toBe('(a)');
});
