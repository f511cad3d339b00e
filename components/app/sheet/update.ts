import type { Outcome } from '../../payload/outcome.ts';
import type { ChosenLevel } from '../../settings/chosen-level.ts';
import { readLines } from '../../sheet/lines.ts';
import type { SheetOptions } from '../../sheet/options.ts';
import type { LineAdvice, SheetAdviceKind } from './advice.ts';
import { type Draft, entriesOf, type State } from './state.ts';

export type Event =
  /** The page was loaded again: what was there before, which an older version may have kept. */
  | { type: 'restored'; draft: Draft }
  /** The page was opened for lines: links of a selection, tabs. */
  | { type: 'opened'; box: string }
  | { type: 'began'; level: ChosenLevel; isPrivate: boolean }
  | { type: 'edited'; box: string }
  | { type: 'header-chosen'; leavesOutHeader: boolean }
  /** The person changed options; of numbers, any number. */
  | { type: 'arranged'; options: Partial<SheetOptions> }
  /** Texts were looked at. */
  | { type: 'advised'; advice: ReadonlyMap<string, readonly LineAdvice[]> }
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
      return { ...state, ...event.draft, options: { ...state.options, ...event.draft.options } };
    case 'opened':
    case 'edited':
      return { ...state, box: event.box, outcome: undefined };
    case 'began':
      return { ...state, level: event.level, isPrivate: event.isPrivate };
    case 'header-chosen':
      return { ...state, leavesOutHeader: event.leavesOutHeader };
    case 'arranged':
      return { ...state, options: { ...state.options, ...event.options }, outcome: undefined };
    case 'advised':
      return { ...state, advice: new Map([...state.advice, ...event.advice]) };
    case 'fixed':
      return fixed(state, event.kind);
    case 'undone': {
      const last = state.changes.at(-1);
      if (last === undefined) return state;
      return { ...state, box: last.before, changes: state.changes.slice(0, -1) };
    }
    case 'making-started':
      return { ...state, making: { done: 0, total: event.total }, outcome: undefined };
    case 'making-advanced':
      return state.making ? { ...state, making: { ...state.making, done: event.done } } : state;
    case 'making-ended':
      return { ...state, making: undefined, outcome: event.outcome };
    case 'output-started':
      return { ...state, outcome: undefined };
    case 'output-ended':
      return { ...state, outcome: event.outcome };
  }
}

function fixed(state: State, kind: SheetAdviceKind): State {
  const { box: before } = state;
  let box = '';
  let from = 0;
  let count = 0;
  for (const { text, start, end } of entriesOf(state, readLines(before))) {
    const fixed = state.advice.get(text)?.find((advice) => advice.kind === kind)?.fixed;
    if (fixed === undefined) continue;
    box += before.slice(from, start) + fixed;
    from = end;
    count++;
  }
  if (count === 0) return state;
  const after = box + before.slice(from);
  return {
    ...state,
    box: after,
    changes: [...state.changes, { kind, count, before, after }],
    outcome: undefined,
  };
}
