import { expect, test } from 'vitest';
import { paperSize } from '../../../components/sheet/paper.ts';

test('paper lies upright or on its side', () => {
  expect(paperSize('a4', false)).toEqual({ width: 210, height: 297 });
  expect(paperSize('a4', true)).toEqual({ width: 297, height: 210 });
});

test('A5 is half of A4, but for rounding', () => {
  expect(paperSize('a5', false).height).toBe(paperSize('a4', false).width);
  expect(Math.floor(paperSize('a4', false).height / 2)).toBe(paperSize('a5', false).width);
});
