import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LABELS } from '../../../components/sheet/labels.ts';
import { type Cell, gridOf, layOut, type Rectangle } from '../../../components/sheet/layout.ts';
import { DEFAULT_OPTIONS } from '../../../components/sheet/options.ts';
import { anyOptions, anySize } from './any-options.ts';

/** Of a millimeter: sums of lengths are rounded. */
const ROUNDING = 1e-6;

const isIn = (inner: Rectangle, outer: Rectangle) =>
  inner.left >= outer.left - ROUNDING &&
  inner.top >= outer.top - ROUNDING &&
  inner.left + inner.width <= outer.left + outer.width + ROUNDING &&
  inner.top + inner.height <= outer.top + outer.height + ROUNDING;

const overlap = (a: Rectangle, b: Rectangle) =>
  a.left + a.width > b.left + ROUNDING &&
  b.left + b.width > a.left + ROUNDING &&
  a.top + a.height > b.top + ROUNDING &&
  b.top + b.height > a.top + ROUNDING;

const sizes = fc.array(anySize, { maxLength: 60 });
const allCells = (layout: ReturnType<typeof layOut>): Cell[][] =>
  Array.from({ length: layout.pageCount }, (_, page) => [...layout.pageAt(page).cells]);

describe('whatever sheet a person asks for', () => {
  test('all codes are on it, once and in order', () => {
    fc.assert(
      fc.property(anyOptions, sizes, fc.boolean(), (options, sizes, isRightToLeft) => {
        const indexes = allCells(layOut(options, sizes, isRightToLeft))
          .flat()
          .map(({ index }) => index);
        expect(indexes).toEqual(sizes.map((_, at) => at));
      }),
    );
  });

  test('nothing leaves the paper, and no cell overlaps another', () => {
    fc.assert(
      fc.property(anyOptions, sizes, fc.boolean(), (options, sizes, isRightToLeft) => {
        const layout = layOut(options, sizes, isRightToLeft);
        const paper = { left: 0, top: 0, ...layout.grid.paper };
        for (const cells of allCells(layout)) {
          for (const [at, { cell }] of cells.entries()) {
            expect(isIn(cell, paper)).toBe(true);
            expect(cells.slice(at + 1).some((other) => overlap(cell, other.cell))).toBe(false);
          }
        }
      }),
    );
  });

  test('nothing is on labels where printers print nothing', () => {
    fc.assert(
      fc.property(anyOptions, sizes, fc.boolean(), (options, sizes, isRightToLeft) => {
        fc.pre(options.labels !== 'none');
        const layout = layOut(options, sizes, isRightToLeft);
        const { width, height } = layout.grid.paper;
        const edge = 25.4 / 6;
        const inside = { left: edge, top: edge, width: width - 2 * edge, height: height - 2 * edge };
        for (const { code, caption } of allCells(layout).flat()) {
          expect(isIn(code, inside)).toBe(true);
          expect(caption === undefined || isIn(caption, inside)).toBe(true);
        }
      }),
    );
  });

  test('a code and its caption are in their cell, and do not overlap', () => {
    fc.assert(
      fc.property(anyOptions, sizes, fc.boolean(), (options, sizes, isRightToLeft) => {
        for (const { cell, code, caption } of allCells(layOut(options, sizes, isRightToLeft)).flat()) {
          expect(isIn(code, cell)).toBe(true);
          expect(code.width).toBe(code.height);
          if (caption === undefined) continue;
          expect(isIn(caption, cell)).toBe(true);
          expect(overlap(caption, code)).toBe(false);
        }
      }),
    );
  });

  test('a code is square with four modules of quiet zone on each side', () => {
    fc.assert(
      fc.property(anyOptions, sizes, (options, sizes) => {
        for (const { index, code, module } of allCells(layOut(options, sizes)).flat()) {
          expect(code.width).toBeCloseTo(module * ((sizes[index] ?? 0) + 8), 9);
        }
      }),
    );
  });

  test('all codes have the same side, or modules of the same side', () => {
    fc.assert(
      fc.property(anyOptions, sizes, (options, sizes) => {
        const cells = allCells(layOut(options, sizes)).flat();
        const lengths = cells.map(({ module, code }) => (options.equal === 'module' ? module : code.width));
        for (const length of lengths) expect(length).toBeCloseTo(lengths[0] ?? 0, 9);
      }),
    );
  });

  test('its cut marks are on the paper and in no cell', () => {
    fc.assert(
      fc.property(anyOptions, sizes, (options, sizes) => {
        const layout = layOut({ ...options, hasCutMarks: true }, sizes);
        const paper = { left: 0, top: 0, ...layout.grid.paper };
        for (let page = 0; page < layout.pageCount; page++) {
          const { cells, cutMarks } = layout.pageAt(page);
          for (const { fromX, fromY, toX, toY } of cutMarks) {
            const mark = { left: fromX, top: fromY, width: toX - fromX, height: toY - fromY };
            expect(mark.width + mark.height).toBeGreaterThan(0);
            expect(Math.min(mark.width, mark.height)).toBe(0);
            expect(isIn(mark, paper)).toBe(true);
            expect(cells.some(({ cell }) => overlap(mark, cell))).toBe(false);
          }
        }
      }),
    );
  });

  test('a caption does not take more than half of the side of a code', () => {
    fc.assert(
      fc.property(anyOptions, (options) => {
        const without = gridOf({ ...options, caption: 'none' }).codeSide;
        expect(gridOf(options).codeSide).toBeGreaterThanOrEqual(without / 2 - ROUNDING);
      }),
    );
  });

  test('a caption has room for whole lines', () => {
    fc.assert(
      fc.property(anyOptions, (options) => {
        const { caption } = gridOf(options);
        if (caption === undefined) return;
        expect(caption.lines).toBeGreaterThanOrEqual(1);
        expect(caption.lines * caption.lineHeight).toBeLessThanOrEqual(caption.height + ROUNDING);
        expect(caption.width).toBeGreaterThan(0);
      }),
    );
  });
});

describe('a sheet of two columns and two rows on A4', () => {
  const options = { ...DEFAULT_OPTIONS, columns: 2, rows: 2, margin: 10, gap: 10, caption: 'none' as const };

  test('has cells of 90 by 133.5 mm, with codes of 87 mm in the middle', () => {
    const [first, second, third] = layOut(options, [21, 21, 21]).pageAt(0).cells;
    expect(first).toEqual({
      index: 0,
      cell: { left: 10, top: 10, width: 90, height: 133.5 },
      code: { left: 11.5, top: 33.25, width: 87, height: 87 },
      module: 3,
      caption: undefined,
    });
    expect(second?.cell).toMatchObject({ left: 110, top: 10 });
    expect(third?.cell).toMatchObject({ left: 10, top: 153.5 });
  });

  test('begins on the right where reading does', () => {
    const [first, second] = layOut(options, [21, 21], true).pageAt(0).cells;
    expect([first?.cell.left, second?.cell.left]).toEqual([110, 10]);
  });

  test('has a second page for a fifth code', () => {
    const layout = layOut(options, [21, 21, 21, 21, 21]);
    expect(layout.pageCount).toBe(2);
    expect(layout.pageAt(1).cells).toMatchObject([{ index: 4, cell: { left: 10, top: 10 } }]);
  });

  test('has a smaller code in the middle of the room that the largest has, for modules of one size', () => {
    const [small, large] = layOut({ ...options, equal: 'module' }, [21, 50]).pageAt(0).cells;
    expect(large?.code.width).toBe(87);
    expect(small?.module).toBe(1.5);
    expect(small?.code).toEqual({ left: 33.25, top: 55, width: 43.5, height: 43.5 });
  });

  test('has cut marks at the edges of the cells, in the margins and in the gaps', () => {
    const { cutMarks } = layOut({ ...options, hasCutMarks: true }, [21]).pageAt(0);
    expect(cutMarks.filter(({ fromX, toX }) => fromX === 10 && toX === 10)).toEqual([
      { fromX: 10, fromY: 6, toX: 10, toY: 9 },
      { fromX: 10, fromY: 144.5, toX: 10, toY: 152.5 },
      { fromX: 10, fromY: 288, toX: 10, toY: 291 },
    ]);
    // Four edges across and three free spans down, and the same the other way.
    expect(cutMarks).toHaveLength(24);
  });

  test('has one cut mark where two cells touch', () => {
    const { cutMarks } = layOut({ ...options, gap: 0, hasCutMarks: true }, [21]).pageAt(0);
    // Three edges across and the two margins, and the same the other way.
    expect(cutMarks).toHaveLength(12);
  });
});

describe('a caption', () => {
  test('is under the code in cells that are about square, and two lines high', () => {
    const { caption, codeTop, codeSide } = gridOf({ ...DEFAULT_OPTIONS, labels: 'Avery L7120' });
    expect(caption).toMatchObject({ isBeside: false, lines: 2, left: 1.5, width: 32, fontSize: 2.5 });
    expect(caption?.top).toBe(codeTop + codeSide);
  });

  test('is beside it on labels that are wide', () => {
    const grid = gridOf({ ...DEFAULT_OPTIONS, labels: 'Avery 5160' });
    expect(grid).toMatchObject({ codeLeft: 1.5, caption: { isBeside: true, lines: 6 } });
    expect(grid.codeSide).toBeCloseTo(22.4);
    expect(grid.caption?.left).toBeCloseTo(1.5 + 22.4);
    const mirrored = gridOf({ ...DEFAULT_OPTIONS, labels: 'Avery 5160' }, true);
    expect(mirrored.caption?.left).toBe(1.5);
    expect(mirrored.codeLeft).toBeCloseTo(66.675 - 1.5 - 22.4);
  });

  test('gives way where there is no room for it', () => {
    const options = { ...DEFAULT_OPTIONS, columns: 12, rows: 20, gap: 0, isLandscape: true };
    expect(gridOf(options)).toEqual(gridOf({ ...options, caption: 'none' }));
  });

  test('is larger in larger cells', () => {
    const font = (columns: number, rows: number) =>
      gridOf({ ...DEFAULT_OPTIONS, columns, rows }).caption?.fontSize;
    expect(font(3, 4)).toBeCloseTo(3.3);
    expect(font(1, 1)).toBe(8);
  });
});

test('labels are where the package says, whatever was chosen for plain paper', () => {
  const options = {
    ...DEFAULT_OPTIONS,
    labels: 'Zweckform 3475' as const,
    isLandscape: true,
    hasCutMarks: true,
  };
  const layout = layOut(
    options,
    Array.from({ length: 25 }, () => 25),
  );
  expect(layout.grid).toMatchObject({ ...LABELS['Zweckform 3475'], paper: { width: 210, height: 297 } });
  expect(layout.pageCount).toBe(2);
  expect(layout.pageAt(0).cutMarks).toEqual([]);
});

describe('a sheet of labels that is partly used', () => {
  const options = { ...DEFAULT_OPTIONS, labels: 'Zweckform 3475' as const, start: 23 };
  const sizes = Array.from({ length: 4 }, () => 25);

  test('has its first code on the label to start at, and all of them on the next sheet', () => {
    const layout = layOut(options, sizes);
    const whole = layOut(
      { ...options, start: 1 },
      Array.from({ length: 24 }, () => 25),
    ).pageAt(0).cells;
    expect(layout.pageCount).toBe(2);
    const [first, second] = [layout.pageAt(0).cells, layout.pageAt(1).cells];
    expect(first.map(({ index, cell }) => [index, cell])).toEqual([
      [0, whole[22]?.cell],
      [1, whole[23]?.cell],
    ]);
    expect(second.map(({ index, cell }) => [index, cell])).toEqual([
      [2, whole[0]?.cell],
      [3, whole[1]?.cell],
    ]);
  });

  test('has an outline of each label, used or not', () => {
    const { labels } = layOut(options, sizes).pageAt(0);
    expect(labels).toHaveLength(24);
    expect(labels[3]).toEqual({ left: 0, top: 40.43, width: 70, height: 36 });
  });

  test('has no pages without codes, and plain paper starts at its first cell', () => {
    expect(layOut(options, []).pageCount).toBe(0);
    const plain = layOut({ ...options, labels: 'none' }, sizes).pageAt(0);
    expect(plain).toMatchObject({ labels: [], cells: [{ cell: { left: 10, top: 10 } }, {}, {}, {}] });
  });
});
