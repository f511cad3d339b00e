import type { Outcome } from '../../payload/outcome.ts';
import type { ChosenLevel } from '../../settings/chosen-level.ts';
import { type Entry, type ReadLines, readLines } from '../../sheet/lines.ts';
import { DEFAULT_OPTIONS, type SheetOptions } from '../../sheet/options.ts';
import type { LineAdvice, SheetAdviceKind } from './advice.ts';

/** Everything that survives a reload. */
export interface Draft {
  /** As the text box has it: line breaks are `\n`. */
  readonly box: string;
  readonly options: SheetOptions;
  /** Whether the first line makes no code if it is a header. */
  readonly leavesOutHeader: boolean;
}

/** All that the page "Sheet of codes" knows. `view` derives what is seen from it. */
export interface State extends Draft {
  readonly level: ChosenLevel;
  readonly isPrivate: boolean;
  /** By text: what can be done about it. A text that is not in it has not been looked at yet. */
  readonly advice: ReadonlyMap<string, readonly LineAdvice[]>;
  /** What was done about advice, last at the end. */
  readonly changes: readonly Change[];
  /** While files are made. */
  readonly making: { readonly done: number; readonly total: number } | undefined;
  readonly outcome: Outcome | undefined;
}

/** What {@link State.box} was before and after a fix. */
export interface Change {
  readonly kind: SheetAdviceKind;
  readonly count: number;
  readonly before: string;
  readonly after: string;
}

export const INITIAL: State = {
  box: '',
  options: DEFAULT_OPTIONS,
  leavesOutHeader: false,
  level: 'auto',
  isPrivate: false,
  advice: new Map(),
  changes: [],
  making: undefined,
  outcome: undefined,
};

export function draftOf({ box, options, leavesOutHeader }: State): Draft {
  return { box, options, leavesOutHeader };
}

/** What is to become codes: all lines, without a header that is left out. */
export function entriesOf({ leavesOutHeader }: Draft, read: ReadLines): readonly Entry[] {
  if (!read.ok) return [];
  return leavesOutHeader && read.header ? read.entries.slice(1) : read.entries;
}

/** The texts that nobody has looked at yet, each once. */
export function unadvised(state: State): string[] {
  const texts = entriesOf(state, readLines(state.box)).map(({ text }) => text);
  return [...new Set(texts)].filter((text) => !state.advice.has(text));
}
