import { expect, test } from 'vitest';
import { codeOf, sizeOf } from '../../../../components/app/code-of.ts';
import { SheetCache } from '../../../../components/app/sheet/cache.ts';

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

test('what was remembered first is forgotten once there is too much', () => {
  const cache = new SheetCache();
  // A code of version 40 has 31,329 modules, so about a thousand of them are remembered. Only the first few are made.
  const first = cache.symbol('first', 'auto');
  expect(cache.symbol('first', 'auto')).toBe(first);
  const before = cache.size('first', 'auto');
  for (let at = 0; at < 10_000; at++) cache.size(String(at), 'auto');
  expect(cache.size('first', 'auto')).not.toBe(before);
  expect(cache.size('first', 'auto')).toEqual(before);
});
