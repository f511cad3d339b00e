import { expect, test } from 'vitest';
import { contains, enlarged, inReadingOrder } from '../../../components/reading/places.ts';
import type { Corners } from '../../../components/reading/reading.ts';

const square = (x: number, y: number, side: number): Corners => [
  { x, y },
  { x: x + side, y },
  { x: x + side, y: y + side },
  { x, y: y + side },
];

test('rows come from the top, and in a row from the left, though none is quite level', () => {
  const names = {
    a: square(10, 4, 20),
    b: square(50, 0, 25),
    c: square(90, 8, 20),
    d: square(5, 40, 20),
    e: square(60, 37, 20),
  };
  const codes = Object.entries(names).map(([name, corners]) => ({ name, corners }));
  expect(inReadingOrder(codes.toReversed()).map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('a point is within corners, whichever way round they go', () => {
  const corners = square(10, 10, 20);
  const mirrored = corners.toReversed() as unknown as Corners;
  for (const some of [corners, mirrored]) {
    expect(contains(some, { x: 15, y: 25 })).toBe(true);
    expect(contains(some, { x: 5, y: 25 })).toBe(false);
  }
});

test('what was read in a smaller picture lies where it does in the picture itself', () => {
  const found = [{ text: 'a', symbology: 'QRCode' as const, corners: square(10, 20, 5) }];
  const unread = [{ reason: 'damaged' as const, corners: square(1, 2, 3) }];
  expect(enlarged({ width: 100, height: 50, found, unread }, { width: 400, height: 200 })).toEqual({
    width: 400,
    height: 200,
    found: [{ ...found[0], corners: square(40, 80, 20) }],
    unread: [{ ...unread[0], corners: square(4, 8, 12) }],
  });
});
