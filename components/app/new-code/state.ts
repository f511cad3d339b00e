import { FORMS, type FormName, formOf, type Values } from '../../formats/forms/forms.ts';
import type { Outcome } from '../../payload/outcome.ts';
import type { Payload } from '../../payload/payload.ts';
import { payloadFrom } from '../../payload/payload.ts';
import type { ChosenLevel } from '../../settings/chosen-level.ts';
import { atWritingOf, type TimeZone } from './time.ts';

/** What is filled in: everything that survives a reload. */
export interface Draft {
  /** Of the visible form. */
  readonly name: FormName;
  /** The values of each form, visible or not. */
  readonly filled: Readonly<Record<FormName, Values>>;
  /** Fields of the visible form that the person has left. Only of these is it said what is wrong. */
  readonly left: readonly string[];
}

/** All that the page for new codes knows. `view` derives what is seen from it. */
export interface State extends Draft {
  readonly level: ChosenLevel;
  readonly isPrivate: boolean;
  readonly outcome: Outcome | undefined;
}

export const FORM_NAMES = Object.keys(FORMS) as FormName[];

const EMPTY = Object.fromEntries(FORM_NAMES.map((name) => [name, formOf(name).empty]));

export const INITIAL: State = {
  name: 'wifi',
  filled: EMPTY as Record<FormName, Values>,
  left: [],
  level: 'auto',
  isPrivate: false,
  outcome: undefined,
};

export function draftOf({ name, filled, left }: State): Draft {
  return { name, filled, left };
}

/** The values that the visible form writes. */
export function fieldsOf({ name, filled }: Draft, zone: TimeZone): Values {
  return atWritingOf(formOf(name), filled[name], zone);
}

/** What is shared: the text that the visible form writes. */
export function payloadOf(state: State, zone: TimeZone): Payload {
  const { text } = formOf(state.name).write(fieldsOf(state, zone));
  return payloadFrom('text', { text }, state.isPrivate);
}
