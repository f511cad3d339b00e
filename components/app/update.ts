import type { Advice, Fix } from '../advice/advice.ts';
import type { Outcome } from '../payload/outcome.ts';
import type { Incoming } from '../payload/payload.ts';
import { MOST_CHARACTERS } from '../qr/encode.ts';
import type { ChosenLevel } from '../settings/chosen-level.ts';
import { headOf } from '../text/head.ts';
import { withUniformLineBreaks } from '../text/line-breaks.ts';
import { messageOf } from '../text/message.ts';
import { readable } from '../text/readable-address.ts';
import { codeOf } from './code-of.ts';
import { type Change, type State, sharedPayload, sharedText } from './state.ts';

export type Event =
  /** The browser says what there is to show, or why there is nothing. */
  | { type: 'arrived'; incoming: Incoming }
  /** The person changed the text in the box. */
  | { type: 'typed'; text: string; hiddenLength: number; replacedAll: boolean }
  | { type: 'level-read'; level: ChosenLevel }
  /** There is something to say about a text. `removesTracking`: the person has it removed without being asked. */
  | { type: 'advised'; about: string; items: readonly Advice[]; removesTracking: boolean }
  /** A fix was chosen while the text was `about`. */
  | { type: 'fix-chosen'; about: string; advice: Advice; fix: Fix }
  | { type: 'undo-chosen' }
  | { type: 'output-started' }
  | { type: 'output-ended'; outcome: Outcome | undefined };

/** The state after an event. */
export function update(state: State, event: Event): State {
  switch (event.type) {
    case 'arrived':
      return arrived(state, event);
    case 'typed':
      return typed(state, event);
    case 'level-read':
      return event.level === state.level ? state : withCode({ ...state, level: event.level });
    case 'advised':
      return advised(state, event);
    case 'fix-chosen':
      return event.about === sharedText(state) ? fixed(state, event) : state;
    case 'undo-chosen':
      return undone(state);
    case 'output-started':
      // The same outcome is announced once more only if it was gone in between.
      return { ...state, outcome: undefined };
    case 'output-ended':
      return { ...state, outcome: event.outcome };
  }
}

type EventOf<Type extends Event['type']> = Extract<Event, { type: Type }>;

function arrived(state: State, { incoming }: EventOf<'arrived'>): State {
  const { payload, reason, isPrivate } = incoming;
  // What was typed before the browser first answered stays.
  if (!state.hasArrived && state.text !== '') return { ...state, hasArrived: true, isPrivate };
  const fresh: State = { ...state, hasArrived: true, isPrivate, changes: [] };
  return filled({ ...fresh, source: payload, missing: reason }, payload?.text ?? '');
}

function typed(state: State, { text, hiddenLength, replacedAll }: EventOf<'typed'>): State {
  // What is no address any more, emptied above all, is plain text. What is written over all of the text is the person's
  // own and means what it says, unless it is what was there before: the browser's undo.
  const isAddress = /^https?:/i.test(text);
  const isReadable = isAddress && (state.readableTexts.has(text) || (state.isReadable && !replacedAll));
  const next = withCode({ ...state, text, hiddenLength, isReadable, missing: 'erased' });
  const isUndoable = next.changes.at(-1)?.after === sharedText(next);
  return isUndoable ? next : { ...next, changes: [] };
}

function advised(state: State, { about, items, removesTracking }: EventOf<'advised'>): State {
  if (about !== sharedText(state)) return state;
  const next = { ...state, advice: { about, items } };
  // Once for each thing that was clicked. What is typed is left alone.
  if (!removesTracking || sharedPayload(state).kind === 'text' || state.cleaned.has(about)) return next;
  const advice = items.find(({ kind }) => kind === 'tracking');
  const fix = advice?.fixes[0];
  if (advice === undefined || fix === undefined) return next;
  return fixed({ ...next, cleaned: new Set([...state.cleaned, about]) }, { advice, fix });
}

function fixed(state: State, { advice, fix }: Pick<Change, 'advice' | 'fix'>): State {
  const { text, hiddenLength, isReadable, source, missing } = state;
  const next = filled({ ...state, source: fix.payload }, fix.payload.text);
  const before = { text, hiddenLength, isReadable, source, missing };
  return { ...next, changes: [...state.changes, { advice, fix, after: sharedText(next), before }] };
}

function undone(state: State): State {
  const last = state.changes.at(-1);
  if (last === undefined) return state;
  const next = withCode({ ...state, ...last.before, changes: state.changes.slice(0, -1) });
  return { ...next, outcome: { message: messageOf('undone'), failed: false } };
}

/** Puts a text into the box: an address the way it is read. */
function filled(state: State, given: string): State {
  const uniform = withUniformLineBreaks(given);
  const shown = readable(uniform);
  const text = shown ?? uniform;
  const hiddenLength = text.length > MOST_CHARACTERS ? text.length - headOf(text).length : 0;
  const next = withCode({ ...state, text, hiddenLength, isReadable: shown !== undefined });
  return { ...next, source: next.source && { ...next.source, text: uniform } };
}

/** With the code of what is shared. Anything new leaves the last outcome behind. */
function withCode(state: State): State {
  const { text, isReadable, readableTexts } = state;
  return {
    ...state,
    ...codeOf(sharedText(state), state.level),
    readableTexts: isReadable && !readableTexts.has(text) ? new Set([...readableTexts, text]) : readableTexts,
    outcome: undefined,
  };
}
