import { SMALLEST_MODULE } from '../picture/printed-side.ts';
import { across, gridOf } from './layout.ts';
import type { SheetOptions } from './options.ts';

/** Whether modules of so many millimeters a side are too small for a phone. */
export function isTooDense(module: number): boolean {
  // A sheet that is as large as was asked for is not to fail by a rounding.
  return module < SMALLEST_MODULE - 1e-9;
}

/** Millimeters a side, the quiet zone included, at which a code of so many modules a side is not too dense. */
export function neededSide(size: number): number {
  return SMALLEST_MODULE * across(size);
}

/**
 * The most codes a page, in columns and rows no more than there are, at which one of so many modules a side is not too dense;
 * `undefined` if even one a page would be, and for labels.
 */
export function largestGrid(
  options: SheetOptions,
  size: number,
): Pick<SheetOptions, 'columns' | 'rows'> | undefined {
  if (options.labels !== 'none') return undefined;
  let best: Pick<SheetOptions, 'columns' | 'rows'> | undefined;
  for (let columns = options.columns; columns > 0; columns--) {
    for (let rows = options.rows; rows > 0; rows--) {
      const isMore = best === undefined || columns * rows > best.columns * best.rows;
      if (!isMore || isTooDense(gridOf({ ...options, columns, rows }).codeSide / across(size))) continue;
      best = { columns, rows };
    }
  }
  return best;
}

/** Whether a code of so many modules a side is no longer too dense without captions. */
export function isEnoughWithoutCaptions(options: SheetOptions, size: number): boolean {
  if (options.caption === 'none') return false;
  return !isTooDense(gridOf({ ...options, caption: 'none' }).codeSide / across(size));
}
