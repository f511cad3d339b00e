import { LABELS, type LabelName } from './labels.ts';
import { PAPERS, type PaperName } from './paper.ts';

/** How a sheet is to look. Lengths are in millimeters. */
export interface SheetOptions {
  /** `none` for plain paper. For labels, their name decides what `paper` to `gap` decide for plain paper. */
  labels: LabelName | 'none';
  /** Where the first code goes on the first sheet of labels, from 1: those before it may be used up. */
  start: number;
  paper: PaperName;
  isLandscape: boolean;
  /** On each side. */
  margin: number;
  columns: number;
  rows: number;
  /** Between cells; less where there is no room for it. */
  gap: number;
  /** What all codes have in common: their side, or that of their modules. */
  equal: 'side' | 'module';
  /** `line`: the caption of the line, or else as `address`, which is what a text is called. `own`: `ownCaption`. */
  caption: 'none' | 'line' | 'address' | 'own';
  /** Under every code. */
  ownCaption: string;
  /** On plain paper. */
  hasCutMarks: boolean;
}

export const DEFAULT_OPTIONS: SheetOptions = {
  labels: 'none',
  start: 1,
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

/** Ranges of the numbers, both ends included. All but margins and gaps are whole. */
export const RANGES = {
  // No sheet has more labels.
  start: [1, 80],
  margin: [0, 40],
  columns: [1, 12],
  rows: [1, 20],
  gap: [0, 30],
} as const satisfies Partial<Record<keyof SheetOptions, readonly [number, number]>>;

export type NumberName = keyof typeof RANGES;

/** The range of a number: where to start depends on how many labels a sheet has. */
export function rangeOf(name: NumberName, labels: SheetOptions['labels']): readonly [number, number] {
  if (name !== 'start' || labels === 'none') return RANGES[name];
  const { columns, rows } = LABELS[labels];
  return [1, columns * rows];
}

/** In UTF-16 units: about two lines. */
export const LONGEST_CAPTION = 200;

/** The options with some changed, which may come from anywhere. Numbers are brought into their ranges; what cannot be is left. */
export function withOptions(options: SheetOptions, changed: Partial<SheetOptions>): SheetOptions {
  const next = { ...options, ...changed };
  const labels = next.labels === 'none' || Object.hasOwn(LABELS, next.labels) ? next.labels : options.labels;
  const number = (name: NumberName) => {
    const [least, most] = rangeOf(name, labels);
    return Number.isFinite(next[name]) ? Math.min(most, Math.max(least, next[name])) : options[name];
  };
  return {
    labels,
    start: Math.round(number('start')),
    paper: Object.hasOwn(PAPERS, next.paper) ? next.paper : options.paper,
    isLandscape: next.isLandscape,
    margin: number('margin'),
    columns: Math.round(number('columns')),
    rows: Math.round(number('rows')),
    gap: number('gap'),
    equal: next.equal,
    caption: next.caption,
    ownCaption: next.ownCaption.slice(0, LONGEST_CAPTION),
    hasCutMarks: next.hasCutMarks,
  };
}
