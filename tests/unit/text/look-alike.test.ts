import { expect, test } from 'vitest';
import { isLookAlike } from '../../../components/text/look-alike.ts';

test.each([
  ['a letter of another script in a word', 'pаypal.com'],
  ['a word of letters that all look like Latin ones, under a Latin top level', 'аррӏе.com'],
  ['a letter for phonetics', 'ɡoogle.com'],
  ['a sign that looks like a slash', 'example.com⁄account.evil.com'],
  ['a letter that looks like punctuation', 'exampleǃ.com'],
])('a host may be taken for another by %s: %s', (_what, host) => {
  expect(isLookAlike(host)).toBe(true);
});

test.each([
  'example.com',
  'xn--pypal-4ve.com',
  'bücher.example',
  'пример.рф',
  'рос.рф',
  'почта.com',
  'トヨタ・テスト.jp',
  'col·legi.cat',
  'abc日本.jp',
  'i❤.ws',
])('a host is what it looks like: %s', (host) => {
  expect(isLookAlike(host)).toBe(false);
});
