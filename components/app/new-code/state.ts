import { FORMS, type FormName, formOf, type Values } from '../../formats/forms/forms.ts';
import type { Outcome } from '../../payload/outcome.ts';
import type { Payload } from '../../payload/payload.ts';
import { payloadFrom } from '../../payload/payload.ts';
import type { ChosenLevel } from '../../settings/chosen-level.ts';
import { atWritingOf, type TimeZone } from './time.ts';

/** What is filled in: all that has to outlast a reload. */
export interface Draft {
  /** Of the form on show. */
  readonly name: FormName;
  /** What each form has in its fields, on show or not. */
  readonly filled: Readonly<Record<FormName, Values>>;
  /** Fields of the form on show that the person has been in, and is no longer: from then on it is said what is wrong with them. */
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

/** What the form on show has to be written with. */
export function fieldsOf({ name, filled }: Draft, zone: TimeZone): Values {
  return atWritingOf(formOf(name), filled[name], zone);
}

/** What is shared: the text that the form on show writes. */
export function payloadOf(state: State, zone: TimeZone): Payload {
  const { text } = formOf(state.name).write(fieldsOf(state, zone));
  return payloadFrom('text', { text }, state.isPrivate);
}
