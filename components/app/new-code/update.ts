import type { Common } from '../../formats/forms/form.ts';
import { type Filled, type FormName, filledFrom, formOf, type Values } from '../../formats/forms/forms.ts';
import type { Outcome } from '../../payload/outcome.ts';
import type { ChosenLevel } from '../../settings/chosen-level.ts';
import { type Draft, FORM_NAMES, INITIAL, type State } from './state.ts';
import { chosenTime, type TimeZone } from './time.ts';

export type Event =
  /** The page was loaded again: what was filled in before, which an older version may have kept. */
  | { type: 'restored'; draft: Draft }
  /** The page was opened for a text, to edit it. */
  | { type: 'opened'; text: string }
  | { type: 'began'; level: ChosenLevel; isPrivate: boolean }
  | { type: 'kind-chosen'; name: FormName }
  /** The person changed a field; `isPasted` if by paste or drop. */
  | { type: 'edited'; field: string; value: string | boolean; isPasted: boolean }
  /** The focus is no longer in a field, or, without one, no longer in the form. */
  | { type: 'left'; field?: string }
  | { type: 'output-started' }
  | { type: 'output-ended'; outcome: Outcome | undefined };

type EventOf<Type extends Event['type']> = Extract<Event, { type: Type }>;

/** The state after an event. Times that are chosen are in the zone. */
export function update(state: State, event: Event, zone: TimeZone): State {
  switch (event.type) {
    case 'restored':
      return restored(state, event.draft);
    case 'opened':
      return opened(state, filledFrom(event.text));
    case 'began':
      return { ...state, level: event.level, isPrivate: event.isPrivate };
    case 'kind-chosen':
      return { ...state, name: event.name, left: [], outcome: undefined };
    case 'edited':
      return edited(state, event, zone);
    case 'left':
      return left(state, event.field);
    case 'output-started':
      // The same outcome is announced once more only if it was gone in between.
      return { ...state, outcome: undefined };
    case 'output-ended':
      return { ...state, outcome: event.outcome };
  }
}

function restored(state: State, { name, filled, left }: Draft): State {
  const entries = FORM_NAMES.map((name) => [name, { ...INITIAL.filled[name], ...filled[name] }]);
  return { ...state, name, left, filled: Object.fromEntries(entries) };
}

/** As if the person had left all fields: they may have come to see what is wrong with the text. */
function opened(state: State, filled: Filled | undefined): State {
  if (filled === undefined) return state;
  const { name, fields } = filled;
  const values = fields as unknown as Values;
  return { ...withAll(state, name, values), name, left: formOf(name).fields.map(({ name }) => name) };
}

function edited(state: State, { field, value, isPasted }: EventOf<'edited'>, zone: TimeZone): State {
  const form = formOf(state.name);
  const before = state.filled[state.name];
  const control = form.fields.find(({ name }) => name === field)?.control;
  const spread = isPasted ? form.spread?.(String(value)) : undefined;
  const changed =
    control?.type === 'time'
      ? chosenTime(String(value), String(before[field]), before[control.dayOnlyWith] === true, zone)
      : value;
  return { ...withAll(state, state.name, spread ?? { [field]: changed }), outcome: undefined };
}

function left(state: State, field: string | undefined): State {
  const { fields, spread } = formOf(state.name);
  const names = field === undefined ? fields.map(({ name }) => name) : [field];
  const next = names.every((name) => state.left.includes(name))
    ? state
    : { ...state, left: [...new Set([...state.left, ...names])] };
  const value = field === undefined ? '' : state.filled[state.name][field];
  const others = typeof value === 'string' ? spread?.(value) : undefined;
  // Unlike pasted text, typed text fills the other fields only if they are empty.
  const isAlone = Object.keys(others ?? {}).every(
    (name) => name === field || state.filled[state.name][name] === '',
  );
  return others !== undefined && isAlone ? withAll(next, state.name, others) : next;
}

/** Sets values in a form, and in the other forms those that they have in common, where these are still the same. */
function withAll(state: State, name: FormName, values: Values | Partial<Values>): State {
  const [before, after] = [state.filled[name], { ...state.filled[name], ...values } as Values];
  const [was, is] = [commonOf(name, before), commonOf(name, after)];
  const entries = FORM_NAMES.map((other) => {
    if (other === name) return [other, after];
    const same = formOf(other).fields.flatMap((field) => {
      const value = field.common && is[field.common];
      const isSame = field.common && state.filled[other][field.name] === (was[field.common] ?? '');
      return value !== undefined && isSame ? [[field.name, value]] : [];
    });
    return [
      other,
      same.length === 0 ? state.filled[other] : { ...state.filled[other], ...Object.fromEntries(same) },
    ];
  });
  return { ...state, filled: Object.fromEntries(entries) };
}

/** What a form has in common with others. */
function commonOf(name: FormName, values: Values): Partial<Record<Common, string>> {
  const { fields, gives } = formOf(name);
  const own = fields.flatMap(({ common, name }) => (common === undefined ? [] : [[common, values[name]]]));
  return { ...gives?.(values), ...Object.fromEntries(own) };
}
