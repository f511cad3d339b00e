import { expect, test } from 'vitest';
import { smallestPrintedSide } from '../../../components/picture/printed-side.ts';
import { symbolOf } from '../symbol-of.ts';

test('a code on paper needs 0.4 mm a module', () => {
  expect(smallestPrintedSide(symbolOf('a'))).toBeCloseTo(8.4);
  expect(smallestPrintedSide(symbolOf('a', { minimumVersion: 40 }))).toBeCloseTo(70.8);
});
