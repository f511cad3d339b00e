import type { PaperName } from './paper.ts';

/** Where the cells of a page are. Lengths are in millimeters. */
export interface CellGrid {
  columns: number;
  rows: number;
  /** Of a cell. */
  width: number;
  height: number;
  /** Of the cell that is nearest to the upper left corner of the paper. */
  left: number;
  top: number;
  /** From the left edge of a cell to that of the next, and from the upper edge. */
  pitchX: number;
  pitchY: number;
}

/** A sheet of labels, each a cell. */
export interface LabelSheet extends CellGrid {
  paper: PaperName;
}

const INCH = 25.4;

/**
 * By the number on the package. In inches: the templates of gLabels (avery-us-templates.xml), but for 5160, whose columns
 * Avery's own template has 2 3/4 inches apart. In millimeters: the table of LibreOffice (extras/source/labels/labels.xml);
 * L7120 is in neither, and is in the middle of the paper with gaps of 5 mm.
 * Labels that cover the paper are as large as its share, not rounded as on the package: in eight rows, that adds up to a
 * millimeter.
 */
export const LABELS = {
  'Avery 5160': onLetter([3, 10], [2.625, 1], [0.1875, 0.5], [2.75, 1]),
  'Avery 5161': onLetter([2, 10], [4, 1], [0.15625, 0.5], [4.1875, 1]),
  'Avery 5163': onLetter([2, 5], [4, 2], [0.15625, 0.5], [4.1875, 2]),
  'Avery 5164': onLetter([2, 3], [4, 10 / 3], [0.15625, 0.5], [4.1875, 10 / 3]),
  'Avery 5167': onLetter([4, 20], [1.75, 0.5], [0.28125, 0.5], [2.0625, 0.5]),
  'Avery 5371': onLetter([2, 5], [3.5, 2], [0.75, 0.5], [3.5, 2]),
  'Avery L7120': onA4([5, 7], [35, 35], [7.5, 11], [40, 40]),
  'Avery L7159': onA4([3, 8], [63.5, 33.87], [7.2, 13.02], [66.04, 33.87]),
  'Avery L7160': onA4([3, 7], [63.5, 38.1], [7.2, 15.15], [66.04, 38.1]),
  'Avery L7161': onA4([3, 6], [63.5, 46.57], [7.2, 8.72], [66.04, 46.57]),
  'Avery L7162': onA4([2, 8], [99.06, 33.87], [4.67, 13.02], [101.6, 33.87]),
  'Avery L7163': onA4([2, 7], [99.06, 38.1], [4.67, 15.15], [101.6, 38.1]),
  'Avery L7165': onA4([2, 4], [99.06, 67.73], [4.67, 13.04], [101.6, 67.73]),
  'Avery L7651': onA4([5, 13], [38.1, 21.17], [4.67, 10.9], [40.64, 21.17]),
  'Avery L7654': onA4([4, 10], [45.72, 25.4], [9.75, 21.43], [48.26, 25.4]),
  'Zweckform 3474': onA4([3, 8], [70, 297 / 8], [0, 0], [70, 297 / 8]),
  'Zweckform 3475': onA4([3, 8], [70, 36], [0, 4.43], [70, 36]),
  'Zweckform 3652': onA4([3, 7], [70, 297 / 7], [0, 0], [70, 297 / 7]),
  'Zweckform 3657': onA4([4, 10], [48.5, 25.4], [8, 21.43], [48.5, 25.4]),
  'Zweckform 3666': onA4([5, 13], [38.1, 21.2], [9.75, 10.63], [38.1, 21.2]),
} as const satisfies Record<string, LabelSheet>;

export type LabelName = keyof typeof LABELS;

/** Across and down, of everything. */
type Pair = readonly [x: number, y: number];

function onA4(
  [columns, rows]: Pair,
  [width, height]: Pair,
  [left, top]: Pair,
  [pitchX, pitchY]: Pair,
): LabelSheet {
  return { paper: 'a4', columns, rows, width, height, left, top, pitchX, pitchY };
}

function onLetter(count: Pair, ...inches: [size: Pair, first: Pair, pitch: Pair]): LabelSheet {
  const [size, first, pitch] = inches.map(([x, y]): Pair => [x * INCH, y * INCH]) as [Pair, Pair, Pair];
  return { ...onA4(count, size, first, pitch), paper: 'letter' };
}
