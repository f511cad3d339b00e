import { afterAll, expect, test } from 'vitest';
import { fallSilent, speak } from './speaking.ts';

afterAll(fallSilent);

test.each([
  ['en', 'en-GB', '26 November 2026'],
  ['en', 'en-US', 'November 26, 2026'],
  ['de', 'de', '26. November 2026'],
  // The messages are in English where there is no translation, and so is the date.
  ['en', 'is', 'November 26, 2026'],
])('messages in %s, browser in %s: %s', async (locale, uiLanguage, expected) => {
  speak(locale, uiLanguage);
  const { formatDate } = await import('../../../components/browser/format-date.ts');
  expect(formatDate(new Date(2026, 10, 26))).toBe(expected);
});
