import type { Advice, Fix } from '../advice/advice.ts';
import type { Outcome } from '../payload/outcome.ts';
import type { PageFacts } from '../payload/page-facts.ts';
import type { Incoming, Payload } from '../payload/payload.ts';
import { MOST_CHARACTERS } from '../qr/most-characters.ts';
import type { ChosenLevel } from '../settings/chosen-level.ts';
import { headOf } from '../text/head.ts';
import { withUniformLineBreaks } from '../text/line-breaks.ts';
import { type MessageKey, messageOf } from '../text/message.ts';
import { readable } from '../text/readable-address.ts';
import { codeOf } from './code-of.ts';
import { type Change, type State, sharedPayload, sharedText } from './state.ts';

export type Event =
  /** The browser has answered what to show, or why there is nothing. */
  | { type: 'arrived'; incoming: Incoming }
  /** The person changed the text in the box. */
  | { type: 'typed'; text: string; hiddenLength: number; replacedAll: boolean }
  | { type: 'level-read'; level: ChosenLevel }
  /** A page told of itself what was asked. */
  | { type: 'facts-arrived'; facts: PageFacts }
  /** There is something to say about a text. `unasked`: labels of the fixes that the person has made without being asked. */
  | {
      type: 'advised';
      about: string;
      items: readonly Advice[];
      unasked: readonly MessageKey[];
    }
  /** A fix was chosen while the text was `about`. */
  | { type: 'fix-chosen'; about: string; advice: Advice; fix: Fix }
  /** What was read from a code is to be shown as a code. */
  | { type: 'shown-as-code'; payload: Payload }
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
    case 'facts-arrived':
      return event.facts.address === state.page?.text ? { ...state, facts: event.facts } : state;
    case 'advised':
      return advised(state, event);
    case 'fix-chosen':
      return event.about === sharedText(state) ? fixed(state, event) : state;
    case 'shown-as-code':
      return fixed(state, {
        advice: { severity: 'improvable' },
        fix: { label: messageOf('shownAsCode'), payload: event.payload },
      });
    case 'undo-chosen':
      return undone(state);
    case 'output-started':
      // Cleared first, so that screen readers announce the same outcome again.
      return { ...state, outcome: undefined };
    case 'output-ended':
      return { ...state, outcome: event.outcome };
  }
}

type EventOf<Type extends Event['type']> = Extract<Event, { type: Type }>;

function arrived(state: State, { incoming }: EventOf<'arrived'>): State {
  const { payload, reason, isPrivate, windowId } = incoming;
  const next: State = { ...state, hasArrived: true, isPrivate, windowId };
  // What was typed before the browser first answered stays.
  if (!state.hasArrived && state.text !== '') return next;
  const page = payload?.kind === 'page' ? payload : undefined;
  const fresh: State = { ...next, page, facts: undefined, changes: [] };
  return filled({ ...fresh, source: payload, missing: reason }, payload?.text ?? '');
}

function typed(state: State, { text, hiddenLength, replacedAll }: EventOf<'typed'>): State {
  // Text that is no longer an address is plain text. Text that replaces everything is taken literally, unless it was
  // shown in readable form before: then it is the browser's undo.
  const isAddress = /^https?:/i.test(text);
  const isReadable = isAddress && (state.readableTexts.has(text) || (state.isReadable && !replacedAll));
  const next = withCode({ ...state, text, hiddenLength, isReadable, missing: 'erased' });
  const isUndoable = next.changes.at(-1)?.after === sharedText(next);
  return isUndoable ? next : { ...next, changes: [] };
}

function advised(state: State, { about, items, unasked }: EventOf<'advised'>): State {
  if (about !== sharedText(state)) return state;
  const next = { ...state, advice: { about, items } };
  // Once for each thing that was clicked. Typed text is left alone.
  if (sharedPayload(state).kind === 'text' || state.settled.has(about)) return next;
  const [wanted] = items.flatMap((advice) =>
    advice.fixes.filter(({ label }) => unasked.includes(label.key)).map((fix) => ({ advice, fix })),
  );
  return wanted ? fixed({ ...next, settled: new Set([...state.settled, about]) }, wanted) : next;
}

function fixed(state: State, { advice, fix }: Pick<Change, 'advice' | 'fix'>): State {
  const { text, hiddenLength, isReadable, source, missing } = state;
  const next = filled({ ...state, source: fix.payload }, fix.payload.text);
  const before = { text, hiddenLength, isReadable, source, missing };
  const [from, to] = [state, next].map(({ code }) => (code.ok ? code.symbol.size : 0)) as [number, number];
  const cost = from > 0 && to > from ? { from, to } : undefined;
  return { ...next, changes: [...state.changes, { advice, fix, after: sharedText(next), cost, before }] };
}

function undone(state: State): State {
  const last = state.changes.at(-1);
  if (last === undefined) return state;
  const next = withCode({ ...state, ...last.before, changes: state.changes.slice(0, -1) });
  return { ...next, outcome: { message: messageOf('undone'), failed: false } };
}

/** Puts a text into the box; an address in its readable form. */
function filled(state: State, given: string): State {
  const uniform = withUniformLineBreaks(given);
  const shown = readable(uniform);
  const text = shown ?? uniform;
  const hiddenLength = text.length > MOST_CHARACTERS ? text.length - headOf(text).length : 0;
  const next = withCode({ ...state, text, hiddenLength, isReadable: shown !== undefined });
  return { ...next, source: next.source && { ...next.source, text: uniform } };
}

/** With the code of the shared text, and without the last outcome. */
function withCode(state: State): State {
  const { text, isReadable, readableTexts } = state;
  return {
    ...state,
    ...codeOf(sharedText(state), state.level),
    readableTexts: isReadable && !readableTexts.has(text) ? new Set([...readableTexts, text]) : readableTexts,
    outcome: undefined,
  };
}
