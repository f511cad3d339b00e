import type { PaperName } from './paper.ts';

/** A sheet of labels, in millimeters. */
export interface LabelSheet {
  paper: PaperName;
  columns: number;
  rows: number;
  /** Of a label. */
  width: number;
  height: number;
  /** Of the first label, from the edges of the paper. */
  left: number;
  top: number;
  /** From the left edge of a label to that of the next, and from the upper edge. */
  pitchX: number;
  pitchY: number;
}

const INCH = 25.4;

export const LABELS = {
  'Avery 5160': inches({
    columns: 3,
    rows: 10,
    width: 2.625,
    height: 1,
    left: 0.15625,
    top: 0.5,
    pitchX: 2.78125,
    pitchY: 1,
  }),
  'Avery 5163': inches({
    columns: 2,
    rows: 5,
    width: 4,
    height: 2,
    left: 0.1625,
    top: 0.5,
    pitchX: 4.1875,
    pitchY: 2,
  }),
  'Zweckform 3474': {
    paper: 'a4',
    columns: 3,
    rows: 8,
    width: 70,
    height: 37,
    left: 0,
    top: 0,
    pitchX: 70,
    pitchY: 37,
  },
} as const satisfies Record<string, LabelSheet>;

export type LabelName = keyof typeof LABELS;

/** Of Letter, as they are sold in inches. */
function inches(sheet: Omit<LabelSheet, 'paper'>): LabelSheet {
  const { columns, rows, ...lengths } = sheet;
  const { width, height, left, top, pitchX, pitchY } = lengths;
  return {
    paper: 'letter',
    columns,
    rows,
    width: width * INCH,
    height: height * INCH,
    left: left * INCH,
    top: top * INCH,
    pitchX: pitchX * INCH,
    pitchY: pitchY * INCH,
  };
}
