import { afterAll, expect, test } from 'vitest';
import { fallSilent, speak } from './speaking.ts';

afterAll(fallSilent);

async function messagesIn(locale: string): Promise<typeof import('../../../components/browser/messages.ts')> {
  speak(locale);
  return import('../../../components/browser/messages.ts');
}

test('numbers are written as the language writes them', async () => {
  const size = { key: 'codeSize', substitutions: [29] } as const;
  expect((await messagesIn('en')).textOf(size)).toContain('29 × 29');
  expect((await messagesIn('fa')).textOf(size)).toContain('۲۹');
  expect((await messagesIn('de')).formatNumber(2953)).toBe('2.953');
});

test('a count takes its plural form, or the one for any other number', async () => {
  const english = await messagesIn('en');
  const one = english.counted('tooLong', 1, '2,953');
  expect(english.counted('tooLong', 2, '2,953')).not.toBe(one.replace('1', '2'));
  const polish = await messagesIn('pl');
  const forms = [1, 2, 5].map((count) =>
    polish.counted('tooLong', count, '2953').replace(String(count), '#'),
  );
  expect(new Set(forms).size).toBe(3);
});

test('what is filled in keeps its direction in a sentence from right to left', async () => {
  expect((await messagesIn('ar')).message('downloadStarted', 'a.png')).toContain('\u2068a.png\u2069');
  expect((await messagesIn('en')).message('downloadStarted', 'a.png')).not.toMatch(/[\u2068\u2069]/);
});

test('a list is joined as the language joins it', async () => {
  expect((await messagesIn('en')).formatList(['a', 'b', 'c'])).toBe('a, b, and c');
  expect((await messagesIn('de')).formatList(['a', 'b'])).toBe('a und b');
});
