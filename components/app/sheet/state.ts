import type { Outcome } from '../../payload/outcome.ts';
import type { SheetSource } from '../../payload/sheet-source.ts';
import type { ChosenLevel } from '../../settings/chosen-level.ts';
import { type Entry, MOST_CHARACTERS, type ReadLines, readLines } from '../../sheet/lines.ts';
import { DEFAULT_OPTIONS, type SheetOptions } from '../../sheet/options.ts';
import type { LineAdvice, SheetAdviceKind } from './advice.ts';

/** Everything that survives a reload. */
export interface Draft {
  /** What is in the text box, which has line breaks as `\n`. */
  readonly box: string;
  readonly options: SheetOptions;
  /** Whether the first line makes no code if it is a header. */
  readonly leavesOutHeader: boolean;
  /** Of the files in a ZIP. The settings have no such choice. */
  readonly format: 'png' | 'svg';
  /** Where the lines are from that the page was opened with; gone once its tabs are in the box. */
  readonly source: SheetSource | undefined;
}

/** All that the page for sheets knows. `view` derives what is seen from it. */
export interface State extends Draft {
  readonly level: ChosenLevel;
  /** By text. One that is not in it has not been looked at yet. */
  readonly advice: ReadonlyMap<string, readonly LineAdvice[]>;
  /** What was put right, last at the end. */
  readonly changes: readonly Change[];
  /** While files are made: how many there are, and how many there will be. */
  readonly making: { readonly done: number; readonly total: number } | undefined;
  readonly outcome: Outcome | undefined;
}

/** Advice that was followed: in how many lines, and the box before and after that. */
export interface Change {
  readonly kind: SheetAdviceKind;
  readonly count: number;
  readonly before: string;
  /** Whether a header was left out before. */
  readonly leftOutHeader: boolean;
  readonly after: string;
}

export const INITIAL: State = {
  box: '',
  options: DEFAULT_OPTIONS,
  leavesOutHeader: false,
  format: 'png',
  source: undefined,
  level: 'auto',
  advice: new Map(),
  changes: [],
  making: undefined,
  outcome: undefined,
};

/** Without a text that no sheet can be made of: storage in memory holds only a little more. */
export function draftOf({ box, options, leavesOutHeader, format, source }: State): Draft {
  return { box: box.length > MOST_CHARACTERS ? '' : box, options, leavesOutHeader, format, source };
}

/** What is to become codes: all lines but a header that is left out. */
export function entriesOf({ leavesOutHeader }: Draft, read: ReadLines): readonly Entry[] {
  if (!read.ok) return [];
  return leavesOutHeader && read.header ? read.entries.slice(1) : read.entries;
}

/** The texts that nobody has looked at yet, each once, in order. */
export function unadvised(state: State): string[] {
  const texts = entriesOf(state, readLines(state.box)).map(({ text }) => text);
  return [...new Set(texts)].filter((text) => !state.advice.has(text));
}

/** What was done last, if the box is still as that left it. */
export function lastChange({ changes, box }: State): Change | undefined {
  const last = changes.at(-1);
  return last?.after === box ? last : undefined;
}
