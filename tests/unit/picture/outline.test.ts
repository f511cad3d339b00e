import { expect, test } from 'vitest';
import { outline } from '../../../components/picture/outline.ts';
import type { QrSymbol } from '../../../components/qr/symbol.ts';

const symbol = (...rows: string[]) =>
  ({ size: rows.length, modules: Uint8Array.from(rows.join(''), Number) }) as unknown as QrSymbol;

// Whole symbols are compared in tests/unit/picture/svg.test.ts.
test('one dark module is one square', () => {
  expect(outline(symbol('000', '010', '000'))).toBe('m1 1h1v1h-1z');
});

test('what lies inside is drawn by the same rule, and starts where the pen is', () => {
  expect(outline(symbol('111', '101', '111'))).toBe('m0 0h3v3h-3zm1 1h1v1h-1z');
});

test('modules that touch at a corner share one line through it', () => {
  expect(outline(symbol('10', '01')).match(/z/g)).toHaveLength(1);
});

test('edges say where modules begin', () => {
  expect(outline(symbol('01', '00'), [4, 7, 9])).toBe('m7 4h2v3h-2z');
});
