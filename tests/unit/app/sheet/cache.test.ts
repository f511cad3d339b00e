import { expect, test } from 'vitest';
import { codeOf, sizeOf } from '../../../../components/app/code-of.ts';
import { SheetCache } from '../../../../components/app/sheet/cache.ts';
import { MOST_ENTRIES } from '../../../../components/sheet/lines.ts';

test('the same code is made once', () => {
  const cache = new SheetCache();
  const first = cache.symbol('https://example.org/', 'auto');
  expect(cache.symbol('https://example.org/', 'auto')).toBe(first);
  expect(codeOf('https://example.org/', 'auto').code).toMatchObject({ symbol: first });
});

test('a code at another level is another', () => {
  const cache = new SheetCache();
  expect(cache.symbol('a'.repeat(50), 'H').errorCorrectionLevel).toBe('H');
  expect(cache.symbol('a'.repeat(50), 'L').errorCorrectionLevel).toBe('L');
  expect(cache.size('a'.repeat(50), 'H')).not.toEqual(cache.size('a'.repeat(50), 'L'));
});

test('the size is that of the code, or says why there is none', () => {
  const cache = new SheetCache();
  expect(cache.size('https://example.org/', 'auto')).toEqual(sizeOf('https://example.org/', 'auto'));
  expect(cache.size('é'.repeat(2000), 'auto')).toMatchObject({ ok: false, reason: 'too-long' });
  expect(() => cache.symbol('é'.repeat(2000), 'auto')).toThrow(RangeError);
});

test('the size that was looked up first is forgotten once there are more than two sheets of them', () => {
  const cache = new SheetCache();
  const first = cache.size('first', 'auto');
  for (let at = 0; at < 2 * MOST_ENTRIES - 1; at++) cache.size(String(at), 'auto');
  expect(cache.size('first', 'auto')).toBe(first);
  cache.size('another', 'auto');
  expect(cache.size('first', 'auto')).not.toBe(first);
});

test('the codes that were made first are forgotten once there are too many modules', () => {
  const cache = new SheetCache(3 * 21 * 21);
  const [a, b] = [cache.symbol('a', 'auto'), cache.symbol('b', 'auto')];
  cache.symbol('c', 'auto');
  expect(cache.symbol('a', 'auto')).toBe(a);
  cache.symbol('d', 'auto');
  expect(cache.symbol('b', 'auto')).toBe(b);
  expect(cache.symbol('a', 'auto')).not.toBe(a);
  expect(cache.symbol('a', 'auto')).toEqual(a);
});
