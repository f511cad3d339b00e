import { QUIET_ZONE } from '../picture/quiet-zone.ts';
import { LABELS, type LabelSheet } from './labels.ts';
import type { SheetOptions } from './options.ts';
import { paperSize, type Size } from './paper.ts';

/** In millimeters from the upper left corner of the paper. */
export interface Rectangle {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where the cells of a page are, and what is where in each. */
export interface Grid {
  paper: Size;
  columns: number;
  rows: number;
  /** Of a cell. */
  width: number;
  height: number;
  /** Of the first cell. */
  left: number;
  top: number;
  /** From one cell to the next. */
  pitchX: number;
  pitchY: number;
  /** Of the square that each code is in, its quiet zone included; 0 if there is no room for one. */
  codeSide: number;
  /** From the upper left corner of the cell to that square. */
  codeLeft: number;
  codeTop: number;
  caption: CaptionPlace | undefined;
}

/** In the same place in every cell; lengths in millimeters from the upper left corner of the cell. */
export interface CaptionPlace extends Rectangle {
  /** Beside the code, it begins at the line's beginning; under it, it stands in the middle. */
  isBeside: boolean;
  fontSize: number;
  lineHeight: number;
  /** Whole lines for which there is room. */
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
  caption: Rectangle | undefined;
}

export interface CutMark {
  fromX: number;
  fromY: number;
  toX: number;
  toY: number;
}

export interface Page {
  cells: readonly Cell[];
  cutMarks: readonly CutMark[];
}

export interface Layout {
  grid: Grid;
  pageCount: number;
  /** @param index from 0, less than `pageCount` */
  pageAt(index: number): Page;
}

/** Between a cell's edge and what is in it. */
const PADDING = 1.5;

const FONT_SIZE = 3;
const LINE_HEIGHT = 1.3;
const CAPTION_LINES = 2;
/** Beside a code, the least width of a caption. */
const LEAST_BESIDE = 20;

/** @param isRightToLeft whether captions beside a code are on its left */
export function gridOf(options: SheetOptions, isRightToLeft = false): Grid {
  const cells = cellsOf(options);
  const room = {
    width: Math.max(0, cells.width - 2 * PADDING),
    height: Math.max(0, cells.height - 2 * PADDING),
  };
  if (options.caption === 'none') {
    const codeSide = Math.min(room.width, room.height);
    return {
      ...cells,
      codeSide,
      codeLeft: (cells.width - codeSide) / 2,
      codeTop: (cells.height - codeSide) / 2,
      caption: undefined,
    };
  }
  const lineHeight = FONT_SIZE * LINE_HEIGHT;
  const captionHeight = CAPTION_LINES * lineHeight;
  const under = Math.max(0, Math.min(room.width, room.height - captionHeight));
  const beside = Math.max(0, Math.min(room.height, room.width - LEAST_BESIDE));
  const isBeside = beside > under;
  const codeSide = isBeside ? beside : under;
  if (isBeside) {
    const width = room.width - codeSide;
    return {
      ...cells,
      codeSide,
      codeLeft: PADDING + (isRightToLeft ? width : 0),
      codeTop: (cells.height - codeSide) / 2,
      caption: {
        left: PADDING + (isRightToLeft ? 0 : codeSide),
        top: PADDING,
        width,
        height: room.height,
        isBeside,
        fontSize: FONT_SIZE,
        lineHeight,
        lines: Math.floor(room.height / lineHeight),
      },
    };
  }
  const codeTop = (cells.height - codeSide - captionHeight) / 2;
  return {
    ...cells,
    codeSide,
    codeLeft: (cells.width - codeSide) / 2,
    codeTop,
    caption: {
      left: PADDING,
      top: codeTop + codeSide,
      width: room.width,
      height: captionHeight,
      isBeside,
      fontSize: FONT_SIZE,
      lineHeight,
      lines: CAPTION_LINES,
    },
  };
}

/** @param sizes modules a side of each code, without the quiet zone, in order */
export function layOut(options: SheetOptions, sizes: readonly number[], isRightToLeft = false): Layout {
  const grid = gridOf(options, isRightToLeft);
  const perPage = grid.columns * grid.rows;
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  return {
    grid,
    pageCount: Math.ceil(sizes.length / perPage),
    pageAt: (page) => {
      const first = page * perPage;
      const cells = sizes.slice(first, first + perPage).map((size, at): Cell => {
        const left = grid.left + (at % grid.columns) * grid.pitchX;
        const top = grid.top + Math.floor(at / grid.columns) * grid.pitchY;
        const across = size + 2 * QUIET_ZONE;
        const module = grid.codeSide / (options.equal === 'module' ? largest + 2 * QUIET_ZONE : across);
        const side = module * across;
        const inset = (grid.codeSide - side) / 2;
        return {
          index: first + at,
          cell: { left, top, width: grid.width, height: grid.height },
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
      });
      return { cells, cutMarks: options.hasCutMarks && options.labels === 'none' ? cutMarksOf(grid) : [] };
    },
  };
}

type Cells = Omit<Grid, 'codeSide' | 'codeLeft' | 'codeTop' | 'caption'>;

function cellsOf(options: SheetOptions): Cells {
  if (options.labels !== 'none') {
    const { paper, ...label }: LabelSheet = LABELS[options.labels];
    return { paper: paperSize(paper, false), ...label };
  }
  const { margin, columns, rows, gap } = options;
  const paper = paperSize(options.paper, options.isLandscape);
  const width = Math.max(0, (paper.width - 2 * margin - (columns - 1) * gap) / columns);
  const height = Math.max(0, (paper.height - 2 * margin - (rows - 1) * gap) / rows);
  return {
    paper,
    columns,
    rows,
    width,
    height,
    left: margin,
    top: margin,
    pitchX: width + gap,
    pitchY: height + gap,
  };
}

/** Of a mark in the margin: its length, and how far it is from the cells. */
const MARK = 4;
const AWAY = 1;

/** In the margins, where the edges of the cells lead. */
function cutMarksOf({ paper, columns, rows, width, height, left, top, pitchX, pitchY }: Grid): CutMark[] {
  const edges = (first: number, count: number, pitch: number, length: number) => [
    ...new Set(
      Array.from({ length: count }, (_, at) => first + at * pitch).flatMap((edge) => [edge, edge + length]),
    ),
  ];
  const bottom = top + (rows - 1) * pitchY + height;
  const right = left + (columns - 1) * pitchX + width;
  return [
    ...edges(left, columns, pitchX, width).flatMap((x) => [
      { fromX: x, fromY: Math.max(0, top - MARK), toX: x, toY: top - AWAY },
      { fromX: x, fromY: bottom + AWAY, toX: x, toY: Math.min(paper.height, bottom + MARK) },
    ]),
    ...edges(top, rows, pitchY, height).flatMap((y) => [
      { fromX: Math.max(0, left - MARK), fromY: y, toX: left - AWAY, toY: y },
      { fromX: right + AWAY, fromY: y, toX: Math.min(paper.width, right + MARK), toY: y },
    ]),
  ];
}
