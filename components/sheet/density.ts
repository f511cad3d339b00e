import { SMALLEST_MODULE } from '../picture/printed-side.ts';
import { QUIET_ZONE } from '../picture/quiet-zone.ts';
import { gridOf } from './layout.ts';
import type { SheetOptions } from './options.ts';

/** Whether a phone may not read a code whose modules are so many millimeters a side. */
export function isTooDense(module: number): boolean {
  return module < SMALLEST_MODULE;
}

/** Millimeters a side that would do, the quiet zone included, for a code of so many modules a side. */
export function neededSide(size: number): number {
  return SMALLEST_MODULE * (size + 2 * QUIET_ZONE);
}

/**
 * The most columns and rows, no more than there are, at which a code of so many modules a side is not too dense;
 * `undefined` if even one code a page would be, or on labels.
 */
export function largestGrid(
  options: SheetOptions,
  size: number,
): Pick<SheetOptions, 'columns' | 'rows'> | undefined {
  if (options.labels !== 'none') return undefined;
  let best: Pick<SheetOptions, 'columns' | 'rows'> | undefined;
  for (let columns = 1; columns <= options.columns; columns++) {
    for (let rows = 1; rows <= options.rows; rows++) {
      if (gridOf({ ...options, columns, rows }).codeSide < neededSide(size)) continue;
      if (best === undefined || columns * rows > best.columns * best.rows) best = { columns, rows };
    }
  }
  return best;
}
