import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedSpan } from '../../../components/text/changed-span.ts';

test.each([
  ['https://a.com/?x=1&utm_id=2&y=3', 'https://a.com/?x=1&y=3', 'utm_id=2&'],
  ['https://a.com/?utm_id=2', 'https://a.com/', '?utm_id=2'],
  ['https://a.com/?a=1&b=2&c=3', 'https://a.com/?b=2', 'a=1&b=2&c=3'],
  ['aaa', 'aa', 'a'],
  ['same', 'same', ''],
])('of %s, not in %s: %s', (text, other, changed) => {
  const { start, end } = changedSpan(text, other);
  expect(text.slice(start, end)).toBe(changed);
});

test('what lies outside it is the same in both', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (text, other) => {
      const { start, end } = changedSpan(text, other);
      expect(other.startsWith(text.slice(0, start)) && other.endsWith(text.slice(end))).toBe(true);
      expect(start).toBeLessThanOrEqual(end);
    }),
  );
});
