import { readdirSync } from 'node:fs';
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

test('small numbers are written in each language as its own rules have it', async () => {
  for (const locale of readdirSync('public/_locales')) {
    const { formatNumber, message } = await messagesIn(locale);
    const { format } = new Intl.NumberFormat(message('language'));
    for (const number of [...Array(1001).keys(), -1, 0.5]) expect(formatNumber(number)).toBe(format(number));
  }
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

test('money and time are written as the language writes them', async () => {
  const money = { style: 'currency', currency: 'EUR' } as const;
  const euros = {
    key: 'promisePaymentOf',
    substitutions: [{ number: 1234.5, options: money }, 'Kim'],
  } as const;
  expect((await messagesIn('en')).textOf(euros)).toContain('€1,234.50');
  expect((await messagesIn('de')).textOf(euros)).toMatch(/1\.234,50\s€/);
  const options = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  const event = (from: string, to: string) =>
    ({ key: 'promiseEventAt', substitutions: ['Party', { span: [from, to], options }] }) as const;
  const { textOf } = await messagesIn('en');
  expect(textOf(event('2026-11-26', '2026-11-26'))).toContain('Nov 26');
  expect(textOf(event('2026-11-26', '2026-11-28'))).toMatch(/Nov 26\s?–\s?28/);
});
