import { afterAll, expect, test } from 'vitest';
import { fallSilent, speak } from './speaking.ts';

afterAll(fallSilent);

test.each([
  ['en', ['a', 'b', 'c'], 'a, b, and c'],
  ['de', ['a', 'b'], 'a und b'],
])('a list is joined as the language joins it: %s', async (locale, items, joined) => {
  speak(locale);
  const { formatList } = await import('../../../components/browser/format-list.ts');
  expect(formatList(items)).toBe(joined);
});
