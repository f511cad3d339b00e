import { expect, test, vi } from 'vitest';
import { type Finder, findersIn, timings, triplesAmong } from '../../../components/reading/finders.ts';
import { grayOf } from '../../../components/reading/image.ts';
import { blank, draw, symbol } from './draw.ts';

const GRID = symbol('https://example.com/');
const finder = (x: number, y: number, more: Partial<Finder> = {}): Finder => ({
  x,
  y,
  module: 2,
  polarity: 1,
  rows: 6,
  ...more,
});

test.each([
  [2, 255, { dark: 0, light: 255 }, 1],
  [3.3, 255, { dark: 60, light: 200 }, 1],
  [6, 0, { dark: 255, light: 0 }, -1],
])(
  'of a symbol with %d pixels a module the three finder patterns are found',
  (module, around, colors, polarity) => {
    const image = grayOf(draw(blank(260, 220, around), GRID, { left: 40, top: 30, module, ...colors }));
    const [triple, ...others] = triplesAmong(findersIn(image));
    expect(others).toEqual([]);
    expect(triple!.module).toBeCloseTo(module, 0);
    expect(Math.abs(triple!.size - GRID.size)).toBeLessThan(1.5);
    expect(triple!.finders.every((each) => each.polarity === polarity)).toBe(true);
    const end = GRID.size * module;
    for (const [index, [x, y]] of [
      [40, 30],
      [40 + end, 30],
      [40 + end, 30 + end],
      [40, 30 + end],
    ].entries()) {
      const corner = triple!.corners[index]!;
      expect(Math.hypot(corner.x - x!, corner.y - y!)).toBeLessThan(module);
    }
    expect(timings(image, triple!)).toBe(2);
  },
);

test('where one of three is missing, is of other colors or size, or is not at a right angle, there is no triple', () => {
  const [a, b, c] = [finder(20, 20), finder(56, 20), finder(20, 56)];
  expect(triplesAmong([a, b, c])).toHaveLength(1);
  for (const other of [
    finder(20, 56, { polarity: -1 }),
    finder(20, 56, { module: 4 }),
    finder(40, 56),
    finder(20, 80),
  ])
    expect(triplesAmong([a, b, other])).toEqual([]);
  expect(triplesAmong([a, b])).toEqual([]);
});

test('between three rings on a flat ground nothing goes to and fro', () => {
  const rings = { size: 21, getModule: (x: number, y: number) => GRID.getModule(x, y) && isFinder(x, y) };
  const isFinder = (x: number, y: number) =>
    ((x < 7 || x >= GRID.size - 7) && y < 7) || (x < 7 && y >= GRID.size - 7);
  const image = grayOf(
    draw(blank(200, 200), { ...rings, size: GRID.size }, { left: 20, top: 20, module: 4 }),
  );
  const [triple] = triplesAmong(findersIn(image));
  expect(timings(image, triple!)).toBe(0);
});

test('in noise four times as high, not much more than four times as much is compared', () => {
  const comparisons = (height: number) => {
    let seed = 1;
    const gray = Uint8ClampedArray.from({ length: 400 * height }, () => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return seed >>> 24;
    });
    const distance = vi.spyOn(Math, 'hypot');
    findersIn({ width: 400, height, gray });
    const { length } = distance.mock.calls;
    distance.mockRestore();
    return length;
  };
  const few = comparisons(200);
  expect(few).toBeGreaterThan(100);
  expect(comparisons(800)).toBeLessThan(6 * few);
});
