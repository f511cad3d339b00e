import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { screenEdges } from '../../../components/picture/screen-edges.ts';

/** Modules per side in versions 1 to 40, and sides that give each of them and of the quiet zone at least one pixel. */
const drawing = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 3000 }))
  .map(([version, more]) => [17 + 4 * version, 25 + 4 * version + more] as const);

function widths(edges: Uint16Array): number[] {
  return [...edges.slice(1)].map((edge, module) => edge - (edges[module] ?? 0));
}

/** The distance from the first edge to the last. */
function extent(size: number, side: number): number {
  const edges = screenEdges(size, side);
  return (edges[size] ?? 0) - (edges[0] ?? 0);
}

describe('the edges of modules', () => {
  test('are one more than the modules, in the middle of the side, with four modules or more on either side', () => {
    fc.assert(
      fc.property(drawing, ([size, side]) => {
        const edges = screenEdges(size, side);
        expect(edges).toHaveLength(size + 1);
        const [before, after] = [edges[0] ?? 0, side - (edges[size] ?? 0)];
        expect(Math.abs(after - before)).toBeLessThanOrEqual(2);
        expect(Math.min(before, after)).toBeGreaterThanOrEqual(4 * Math.floor(side / (size + 8)));
        expect(edges[size]).toBeLessThanOrEqual(side);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  test('give all modules one size, or two neighboring sizes', () => {
    fc.assert(
      fc.property(drawing, ([size, side]) => {
        const sizes = [...new Set(widths(screenEdges(size, side)))].sort((a, b) => a - b);
        const whole = Math.floor(side / (size + 8));
        expect([[whole], [whole, whole + 1], [whole + 1]]).toContainEqual(sizes);
      }),
      { seed: 2, numRuns: 2000 },
    );
  });

  test('leave over at most 8 % of the side beyond the quiet zone', () => {
    fc.assert(
      fc.property(drawing, ([size, side]) => {
        expect(extent(size, side) + 1).toBeGreaterThanOrEqual((0.92 * side * size) / (size + 8));
      }),
      { seed: 3, numRuns: 2000 },
    );
  });

  test('are never half a pixel from where a module would begin if pixels could be divided', () => {
    for (const [size, side] of [
      [29, 400],
      [61, 449],
      [121, 426],
    ] as const) {
      screenEdges(size, side).forEach((edge, module) => {
        expect(Math.abs(edge - ((module + 4) * side) / (size + 8))).toBeLessThanOrEqual(0.5);
      });
    }
  });

  test.each([
    // Pixels per module: 10.2, 10.3, 6.2, 6.3, 3.2, 3.3, and 2.2, of which rounding down would leave 8.4 %.
    [29, 379, 290],
    [29, 384, 300],
    [61, 428, 366],
    [61, 435, 385],
    [121, 413, 363],
    [121, 426, 400],
    [177, 404, 386],
  ])(
    'leave over no more than measurement allows: %i modules in %i pixels are %i wide',
    (size, side, wide) => {
      expect(extent(size, side)).toBe(wide);
    },
  );
});
