import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moduleEdges } from '../../../components/picture/module-edges.ts';

/** Modules with the quiet zone, versions 1 to 40, and sides that give each at least one pixel. */
const drawing = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 3000 }))
  .map(([version, more]) => [25 + 4 * version, 25 + 4 * version + more] as const);

function widths(edges: Uint16Array): number[] {
  return [...edges.slice(1)].map((edge, module) => edge - (edges[module] ?? 0));
}

describe('the edges of modules', () => {
  test('begin at 0, and leave over at most 8 % of the side', () => {
    fc.assert(
      fc.property(drawing, ([modules, side]) => {
        const edges = moduleEdges(modules, side);
        expect(edges).toHaveLength(modules + 1);
        expect(edges[0]).toBe(0);
        expect(edges[modules]).toBeLessThanOrEqual(side);
        expect(edges[modules]).toBeGreaterThanOrEqual(0.92 * side);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  test('give all modules one size, or two neighboring sizes that fill the side', () => {
    fc.assert(
      fc.property(drawing, ([modules, side]) => {
        const sizes = new Set(widths(moduleEdges(modules, side)));
        const whole = Math.floor(side / modules);
        expect([...sizes].sort((a, b) => a - b)).toEqual([whole, whole + 1].slice(0, sizes.size));
        if (sizes.size > 1) expect(moduleEdges(modules, side)[modules]).toBe(side);
      }),
      { seed: 2, numRuns: 2000 },
    );
  });

  test('are never half a pixel from where a module would begin if pixels could be divided', () => {
    for (const [modules, side] of [
      [37, 400],
      [69, 449],
      [129, 426],
    ] as const) {
      moduleEdges(modules, side).forEach((edge, module) => {
        expect(Math.abs(edge - (module * side) / modules)).toBeLessThanOrEqual(0.5);
      });
    }
  });

  test.each([
    // Pixels a module: 10.2, 10.3, 6.2, 6.3, 3.2, 3.3, and 2.2, of which rounding down would leave 8.4 %.
    [37, 379, 370],
    [37, 384, 384],
    [69, 428, 414],
    [69, 435, 435],
    [129, 413, 387],
    [129, 426, 426],
    [185, 404, 404],
  ])(
    'leave over no more than measurement allows: %i modules in %i pixels reach to %i',
    (modules, side, last) => {
      expect(moduleEdges(modules, side)[modules]).toBe(last);
    },
  );
});
