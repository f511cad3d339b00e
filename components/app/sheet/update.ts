import type { Outcome } from '../../payload/outcome.ts';
import type { SheetSource } from '../../payload/sheet-source.ts';
import type { ChosenLevel } from '../../settings/chosen-level.ts';
import { MOST_ENTRIES, readLines } from '../../sheet/lines.ts';
import { type SheetOptions, withOptions } from '../../sheet/options.ts';
import { asCell } from '../../sheet/rows.ts';
import { withLines, writtenLines } from '../../sheet/written-lines.ts';
import type { LineAdvice, SheetAdviceKind } from './advice.ts';
import { type Draft, entriesOf, lastChange, type State } from './state.ts';

export type Event =
  /** The page was loaded again: what was there before, which an older version may have kept. */
  | { type: 'restored'; draft: Draft }
  /** The page was opened for lines: links of a selection, tabs. */
  | { type: 'opened'; box: string; source: SheetSource | undefined }
  /** The tabs that the page was opened for can be read now: a line each. */
  | { type: 'tabs-read'; lines: string }
  | { type: 'level-read'; level: ChosenLevel }
  | { type: 'edited'; box: string }
  | { type: 'header-chosen'; leavesOutHeader: boolean }
  /** The person changed options. A number may be any. */
  | { type: 'arranged'; options: Partial<SheetOptions> }
  | { type: 'format-chosen'; format: State['format'] }
  /** Texts were looked at. */
  | { type: 'advised'; advice: ReadonlyMap<string, readonly LineAdvice[]> }
  /** Advice of this kind is to be followed in all lines. */
  | { type: 'fixed'; kind: SheetAdviceKind }
  | { type: 'undone' }
  | { type: 'making-started'; total: number }
  | { type: 'making-advanced'; done: number }
  | { type: 'making-ended'; outcome: Outcome | undefined }
  | { type: 'output-started' }
  | { type: 'output-ended'; outcome: Outcome | undefined };

export function update(state: State, event: Event): State {
  switch (event.type) {
    case 'restored':
      return restored(state, event.draft);
    case 'opened':
      return { ...withBox(state, event.box), source: event.source };
    case 'tabs-read':
      return {
        ...withBox(state, withLines(withTabs(state).box, event.lines)),
        source: undefined,
      };
    case 'edited':
      return withBox(state, event.box);
    case 'level-read':
      return { ...state, level: event.level };
    case 'header-chosen':
      return { ...state, leavesOutHeader: event.leavesOutHeader };
    case 'arranged':
      return { ...state, options: withOptions(state.options, event.options), outcome: undefined };
    case 'format-chosen':
      return { ...state, format: event.format };
    case 'advised':
      return { ...state, advice: withAdvice(state.advice, event.advice) };
    case 'fixed':
      return fixed(state, event.kind);
    case 'undone': {
      const last = lastChange(state);
      if (last === undefined) return state;
      const undone = withBox(state, last.before);
      const leavesOutHeader = undone.leavesOutHeader || last.leftOutHeader;
      return { ...undone, leavesOutHeader, changes: state.changes.slice(0, -1) };
    }
    case 'making-started':
      return { ...state, making: { done: 0, total: event.total }, outcome: undefined };
    case 'making-advanced':
      return state.making ? { ...state, making: { ...state.making, done: event.done } } : state;
    case 'making-ended':
      return { ...state, making: undefined, outcome: event.outcome };
    case 'output-started':
      // The same outcome is announced once more only if it was gone in between.
      return { ...state, outcome: undefined };
    case 'output-ended':
      return { ...state, outcome: event.outcome };
  }
}

function restored(state: State, { options, ...draft }: Draft): State {
  return { ...state, ...draft, options: withOptions(state.options, options) };
}

/** Whether a header is left out was said of the first line that was there. */
function withBox(state: State, box: string): State {
  const leavesOutHeader = state.leavesOutHeader && firstLine(box) === firstLine(state.box);
  return { ...state, box, leavesOutHeader, outcome: undefined };
}

/** The first that is not blank. */
function firstLine(box: string): string | undefined {
  return box.trimStart().split('\n', 1)[0];
}

/** What is looked at while somebody types is not kept forever. */
function withAdvice(known: State['advice'], added: State['advice']): State['advice'] {
  return new Map(known.size > 2 * MOST_ENTRIES ? added : [...known, ...added]);
}

function fixed(state: State, kind: SheetAdviceKind): State {
  const { advice, changes } = state;
  const before = state.box;
  // A row of a CSV file may have no cell for a caption.
  const { box, leavesOutHeader } = withTabs(state);
  let after = '';
  let from = 0;
  let count = 0;
  for (const { text, start, end } of entriesOf({ ...state, box, leavesOutHeader }, readLines(box))) {
    const fix = advice.get(text)?.find((advice) => advice.kind === kind);
    if (fix === undefined || fix.kind === 'warning') continue;
    const caption = fix.caption === '' ? '' : `${asCell(fix.caption)}\t`;
    after += box.slice(from, start) + caption + asCell(fix.fixed);
    from = end;
    count++;
  }
  if (count === 0) return state;
  after += box.slice(from);
  return {
    ...withBox(state, after),
    leavesOutHeader,
    changes: [...changes, { kind, count, before, after, leftOutHeader: state.leavesOutHeader }],
  };
}

/** The same lines with tabs, where the box is a CSV file; without the heading, if that is left out. */
function withTabs(state: State): Pick<State, 'box' | 'leavesOutHeader'> {
  const { box, leavesOutHeader } = state;
  const read = readLines(box);
  if (!read.ok || !read.isCsv) return { box, leavesOutHeader };
  return { box: writtenLines(entriesOf(state, read)), leavesOutHeader: false };
}
