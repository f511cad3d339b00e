import type { LabelName } from './labels.ts';
import type { PaperName } from './paper.ts';

/** How a sheet is to look. Lengths are in millimeters. */
export interface SheetOptions {
  /** `none` for plain paper. A sheet of labels says itself what the next six say of plain paper. */
  labels: LabelName | 'none';
  paper: PaperName;
  isLandscape: boolean;
  /** On each side. */
  margin: number;
  columns: number;
  rows: number;
  /** Between cells. */
  gap: number;
  /** What all codes have in common: their side, or that of their modules. */
  equal: 'side' | 'module';
  /**
   * `line` is the caption of the line, or else as `address`; `address` is a readable address, or what the text is;
   * `own` is `ownCaption` under every code.
   */
  caption: 'none' | 'line' | 'address' | 'own';
  ownCaption: string;
  /** On plain paper. */
  hasCutMarks: boolean;
}

export const DEFAULT_OPTIONS: SheetOptions = {
  labels: 'none',
  paper: 'a4',
  isLandscape: false,
  margin: 10,
  columns: 3,
  rows: 4,
  gap: 5,
  equal: 'side',
  caption: 'line',
  ownCaption: '',
  hasCutMarks: false,
};

/** Of numbers, both ends included. Columns and rows are whole. */
export const RANGES = {
  margin: [0, 40],
  columns: [1, 12],
  rows: [1, 20],
  gap: [0, 30],
} as const satisfies Partial<Record<keyof SheetOptions, readonly [number, number]>>;
