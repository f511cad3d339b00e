import { QUIET_ZONE } from '../picture/quiet-zone.ts';
import { type CellGrid, LABELS, type LabelSheet } from './labels.ts';
import type { SheetOptions } from './options.ts';
import { paperSize, type Size } from './paper.ts';

/** In millimeters from the upper left corner of the paper. */
export interface Rectangle {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where the cells of a page are, and what is where in each. Lengths are in millimeters. */
export interface Grid extends CellGrid {
  paper: Size;
  /** Of the square for each code, its quiet zone included; 0 if there is no room for one. */
  codeSide: number;
  /** From the upper left corner of the cell to that square. */
  codeLeft: number;
  codeTop: number;
  /** `undefined` where none was asked for, or the cells are too small for one. */
  caption: CaptionPlace | undefined;
}

/** From the upper left corner of the cell. */
export interface CaptionPlace extends Rectangle {
  /** It is beside the code, and begins where lines begin. Otherwise it is under it, in the middle. */
  isBeside: boolean;
  fontSize: number;
  lineHeight: number;
  /** Whole lines for which there is room, at least one. */
  lines: number;
}

/** A code on a page. */
export interface Cell {
  /** Which of the codes, from 0. */
  index: number;
  cell: Rectangle;
  /** A square, its quiet zone included. */
  code: Rectangle;
  /** Side of a module. */
  module: number;
  /** Overlaps neither the code nor its quiet zone. */
  caption: Rectangle | undefined;
}

/** A line, in millimeters from the upper left corner of the paper. */
export interface CutMark {
  fromX: number;
  fromY: number;
  toX: number;
  toY: number;
}

export interface Page {
  cells: readonly Cell[];
  cutMarks: readonly CutMark[];
  /** All labels, used or not; none on plain paper. */
  labels: readonly Rectangle[];
}

export interface Layout {
  grid: Grid;
  pageCount: number;
  /** Side of a module of a code of so many modules a side. */
  moduleOf(size: number): number;
  /** @param index from 0, less than `pageCount` */
  pageAt(index: number): Page;
}

/** Between the edge of a cell and what is in it: printers are off by as much. */
const PADDING = 1.5;

/** The edge on which laser printers print nothing: a sixth of an inch. On plain paper, the person chooses the margins. */
const UNPRINTED = 25.4 / 6;

/** Of the shorter side of a cell, with the least and the most; 2.5 mm are 7 points. */
const FONT_SHARE = 0.055;
const FONT_SIZES = [2.5, 8] as const;

/** In units of the font size: room for scripts that are stacked high. */
const LINE_HEIGHT = 1.4;

/** Under a code, and of the height of a cell. */
const MOST_LINES = 2;
const LARGEST_SHARE = 1 / 3;

/** Of the side that a code has without a caption: where it would be less with one, there is none. */
const LEAST_SHARE = 1 / 2;

/** Width of a caption beside a code, in units of the font size. */
const LEAST_WIDTH = 8;

/**
 * Where everything is, without the codes: captions stand under them, or beside them where that makes them larger.
 *
 * @param isRightToLeft whether captions beside a code are on its left
 */
export function gridOf(options: SheetOptions, isRightToLeft = false): Grid {
  const cells = cellsOf(options);
  const { paddingX, paddingY } = paddingOf(cells, options);
  const width = Math.max(0, cells.width - 2 * paddingX);
  const height = Math.max(0, cells.height - 2 * paddingY);
  const alone = placed(cells, Math.min(width, height));
  if (options.caption === 'none') return alone;

  const [least, most] = FONT_SIZES;
  const fontSize = Math.min(most, Math.max(least, FONT_SHARE * Math.min(cells.width, cells.height)));
  const lineHeight = fontSize * LINE_HEIGHT;
  const lines = Math.min(MOST_LINES, Math.floor((LARGEST_SHARE * height) / lineHeight));
  const linesBeside = Math.floor(height / lineHeight);
  const under = lines > 0 ? Math.min(width, height - lines * lineHeight) : 0;
  const beside = linesBeside > 0 ? Math.max(0, Math.min(height, width - LEAST_WIDTH * fontSize)) : 0;
  if (Math.max(under, beside) <= LEAST_SHARE * alone.codeSide) return alone;

  if (beside > under) {
    const besideWidth = width - beside;
    return {
      ...placed(cells, beside),
      codeLeft: paddingX + (isRightToLeft ? besideWidth : 0),
      caption: {
        left: paddingX + (isRightToLeft ? 0 : beside),
        top: paddingY,
        width: besideWidth,
        height,
        isBeside: true,
        fontSize,
        lineHeight,
        lines: linesBeside,
      },
    };
  }
  const captionHeight = lines * lineHeight;
  const codeTop = (cells.height - under - captionHeight) / 2;
  return {
    ...placed(cells, under),
    codeTop,
    caption: {
      left: paddingX,
      top: codeTop + under,
      width,
      height: captionHeight,
      isBeside: false,
      fontSize,
      lineHeight,
      lines,
    },
  };
}

/** The same for all cells, so that codes are in the same place on every label. */
function paddingOf(
  { paper, columns, rows, width, height, left, top, pitchX, pitchY }: Cells,
  { labels }: SheetOptions,
): { paddingX: number; paddingY: number } {
  if (labels === 'none') return { paddingX: PADDING, paddingY: PADDING };
  const right = paper.width - (left + (columns - 1) * pitchX + width);
  const bottom = paper.height - (top + (rows - 1) * pitchY + height);
  return {
    paddingX: Math.max(PADDING, UNPRINTED - Math.min(left, right)),
    paddingY: Math.max(PADDING, UNPRINTED - Math.min(top, bottom)),
  };
}

/**
 * Lays codes out in order: the first is where reading begins, or on the label to start at.
 *
 * @param sizes modules a side of each code, without the quiet zone
 */
export function layOut(options: SheetOptions, sizes: readonly number[], isRightToLeft = false): Layout {
  const grid = gridOf(options, isRightToLeft);
  const perPage = grid.columns * grid.rows;
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  const moduleOf = (size: number) => grid.codeSide / across(options.equal === 'module' ? largest : size);
  const isOnLabels = options.labels !== 'none';
  const cutMarks = options.hasCutMarks && !isOnLabels ? cutMarksOf(grid) : [];
  const skipped = isOnLabels ? Math.min(options.start, perPage) - 1 : 0;
  const cellAt = (at: number): Rectangle => {
    const column = isRightToLeft ? grid.columns - 1 - (at % grid.columns) : at % grid.columns;
    return {
      left: grid.left + column * grid.pitchX,
      top: grid.top + Math.floor(at / grid.columns) * grid.pitchY,
      width: grid.width,
      height: grid.height,
    };
  };
  const labels = isOnLabels ? Array.from({ length: perPage }, (_, at) => cellAt(at)) : [];
  return {
    grid,
    pageCount: sizes.length === 0 ? 0 : Math.ceil((skipped + sizes.length) / perPage),
    moduleOf,
    pageAt: (page) => ({
      cutMarks,
      labels,
      cells: sizes
        .slice(Math.max(0, page * perPage - skipped), (page + 1) * perPage - skipped)
        .map((size, nth): Cell => {
          const index = Math.max(0, page * perPage - skipped) + nth;
          const cell = cellAt((index + skipped) % perPage);
          const { left, top } = cell;
          const module = moduleOf(size);
          const side = module * across(size);
          const inset = (grid.codeSide - side) / 2;
          return {
            index,
            cell,
            code: {
              left: left + grid.codeLeft + inset,
              top: top + grid.codeTop + inset,
              width: side,
              height: side,
            },
            module,
            caption: grid.caption && {
              left: left + grid.caption.left,
              top: top + grid.caption.top,
              width: grid.caption.width,
              height: grid.caption.height,
            },
          };
        }),
    }),
  };
}

/** Modules a side of a code with its quiet zone. */
export function across(size: number): number {
  return size + 2 * QUIET_ZONE;
}

type Cells = Omit<Grid, 'codeSide' | 'codeLeft' | 'codeTop' | 'caption'>;

function cellsOf(options: SheetOptions): Cells {
  if (options.labels !== 'none') {
    const { paper, ...label }: LabelSheet = LABELS[options.labels];
    return { ...label, paper: paperSize(paper, false) };
  }
  const { margin, columns, rows, gap } = options;
  const paper = paperSize(options.paper, options.isLandscape);
  const [width, pitchX] = shared(paper.width - 2 * margin, columns, gap);
  const [height, pitchY] = shared(paper.height - 2 * margin, rows, gap);
  return { paper, columns, rows, width, height, left: margin, top: margin, pitchX, pitchY };
}

/** Where the gaps alone are too wide for the room, they are narrower, and nothing is left for the cells. */
function shared(room: number, count: number, gap: number): [length: number, pitch: number] {
  const between = count === 1 ? 0 : Math.min(gap, room / (count - 1));
  const length = Math.max(0, (room - (count - 1) * between) / count);
  return [length, length + between];
}

/** In the middle of the cell. */
function placed(cells: Cells, codeSide: number): Grid {
  return {
    ...cells,
    codeSide,
    codeLeft: (cells.width - codeSide) / 2,
    codeTop: (cells.height - codeSide) / 2,
    caption: undefined,
  };
}

/** Length of a cut mark, and how far it is from the cells. */
const MARK = 4;
const AWAY = 1;

/** Where the edges of the cells lead: in the margins, and in gaps that have room for them. */
function cutMarksOf({ paper, columns, rows, width, height, left, top, pitchX, pitchY }: Grid): CutMark[] {
  const startsX = starts(left, columns, pitchX);
  const startsY = starts(top, rows, pitchY);
  const freeX = freeBetween(startsX, width, paper.width);
  const freeY = freeBetween(startsY, height, paper.height);
  return [
    ...edgesOf(startsX, width).flatMap((x) =>
      freeY.map(([fromY, toY]): CutMark => ({ fromX: x, fromY, toX: x, toY })),
    ),
    ...edgesOf(startsY, height).flatMap((y) =>
      freeX.map(([fromX, toX]): CutMark => ({ fromX, fromY: y, toX, toY: y })),
    ),
  ];
}

function starts(first: number, count: number, pitch: number): number[] {
  return Array.from({ length: count }, (_, at) => first + at * pitch);
}

/** Each once: without gaps, one cell ends where the next begins. */
function edgesOf(starts: readonly number[], length: number): number[] {
  const edges = starts.flatMap((start) => [start, start + length]);
  return edges.filter((edge, at) => at === 0 || edge - (edges[at - 1] ?? 0) > 1e-6);
}

/** Where marks may be before the first cell, between two, and after the last. */
function freeBetween(starts: readonly number[], length: number, end: number): [from: number, to: number][] {
  const last = (starts.at(-1) ?? 0) + length;
  const first = starts[0] ?? 0;
  const spans: [number, number][] = [
    [Math.max(0, first - MARK), first - AWAY],
    ...starts
      .slice(1)
      .map((start, at): [number, number] => [(starts[at] ?? 0) + length + AWAY, start - AWAY]),
    [last + AWAY, Math.min(end, last + MARK)],
  ];
  return spans.filter(([from, to]) => to > from);
}
