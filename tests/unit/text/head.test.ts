import { expect, test } from 'vitest';
import { headOf } from '../../../components/text/head.ts';

test('a short text is its own head; a long one is cut by length and by lines', () => {
  expect(headOf('a\nb')).toBe('a\nb');
  expect(headOf('x'.repeat(5000))).toHaveLength(3000);
  expect(headOf('x\n'.repeat(500)).split('\n')).toHaveLength(50);
});
