/** Where codes are in a picture. */
import type { Corners, Point, Reading } from './reading.ts';

export function centerOf(corners: Corners): Point {
  const [a, b, c, d] = corners;
  return { x: (a.x + b.x + c.x + d.x) / 4, y: (a.y + b.y + c.y + d.y) / 4 };
}

/** Whether a point is inside four corners, listed clockwise or counterclockwise. */
export function contains(corners: Corners, { x, y }: Point): boolean {
  const sides = corners.map((from, i) => {
    const to = corners[(i + 1) % 4]!;
    return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
  });
  return sides.every((side) => side >= 0) || sides.every((side) => side <= 0);
}

/** Row by row from the top, left to right. A code is in the row if it begins above the middle of the row's first code. */
export function inReadingOrder<T extends { readonly corners: Corners }>(codes: readonly T[]): T[] {
  const top = ({ corners }: T) => Math.min(...corners.map(({ y }) => y));
  const left = ({ corners }: T) => Math.min(...corners.map(({ x }) => x));
  const rows: T[][] = [];
  for (const code of codes.toSorted((a, b) => top(a) - top(b))) {
    const row = rows.at(-1);
    if (row?.[0] !== undefined && top(code) < centerOf(row[0].corners).y) row.push(code);
    else rows.push([code]);
  }
  return rows.flatMap((row) => row.sort((a, b) => left(a) - left(b)));
}

/** A reading of a picture that was scaled down, in the original's pixels. */
export function enlarged(reading: Reading, { width, height }: { width: number; height: number }): Reading {
  const [across, down] = [width / reading.width, height / reading.height];
  const place = <T extends { readonly corners: Corners }>(code: T): T => ({
    ...code,
    corners: code.corners.map(({ x, y }) => ({ x: x * across, y: y * down })) as unknown as Corners,
  });
  return { width, height, found: reading.found.map(place), unread: reading.unread.map(place) };
}
