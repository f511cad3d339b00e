import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isTooDense, largestGrid, neededSide } from '../../../components/sheet/density.ts';
import { layOut } from '../../../components/sheet/layout.ts';
import { DEFAULT_OPTIONS, type SheetOptions } from '../../../components/sheet/options.ts';
import { anyOptions, anySize } from './any-options.ts';

const isTooDenseAt = (options: SheetOptions, size: number) =>
  isTooDense(layOut(options, [size]).moduleOf(size));

test('less than 0.4 mm a module is too dense', () => {
  expect(isTooDense(0.399)).toBe(true);
  expect(isTooDense(0.4)).toBe(false);
});

test('a code of 25 modules needs 13.2 mm with its quiet zone', () => {
  expect(neededSide(25)).toBeCloseTo(13.2);
});

test('of A4, a code of 177 modules needs a quarter', () => {
  const options = { ...DEFAULT_OPTIONS, columns: 3, rows: 4, caption: 'none' as const };
  expect(isTooDenseAt(options, 177)).toBe(true);
  expect(largestGrid(options, 177)).toEqual({ columns: 2, rows: 3 });
  expect(isTooDenseAt({ ...options, columns: 2, rows: 3 }, 177)).toBe(false);
  expect(isTooDenseAt({ ...options, columns: 2, rows: 4 }, 177)).toBe(true);
});

test('on labels, and where even one code is too dense, there is no grid to choose', () => {
  expect(largestGrid({ ...DEFAULT_OPTIONS, labels: 'Avery 5167' }, 177)).toBeUndefined();
  expect(largestGrid({ ...DEFAULT_OPTIONS, paper: 'a5', margin: 40 }, 177)).toBeUndefined();
});

test('the grid is the largest of all at which the code is not too dense', () => {
  const options = anyOptions.map((options) => ({ ...options, labels: 'none' as const }));
  fc.assert(
    fc.property(options, anySize, (options, size) => {
      const found = largestGrid(options, size);
      let most = 0;
      for (let columns = 1; columns <= options.columns; columns++) {
        for (let rows = 1; rows <= options.rows; rows++) {
          if (!isTooDenseAt({ ...options, columns, rows }, size)) most = Math.max(most, columns * rows);
        }
      }
      expect(found ? found.columns * found.rows : 0).toBe(most);
      if (found) expect(isTooDenseAt({ ...options, ...found }, size)).toBe(false);
    }),
    { numRuns: 40 },
  );
});
