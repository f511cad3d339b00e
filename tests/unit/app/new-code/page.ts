/** Uses the page New code as a person does, in a time zone an hour ahead of UTC. */
import { INITIAL, payloadOf, type State } from '../../../../components/app/new-code/state.ts';
import { type Event, update } from '../../../../components/app/new-code/update.ts';
import { view } from '../../../../components/app/new-code/view.ts';
import type { FormName } from '../../../../components/formats/forms/forms.ts';
import { PLUS_ONE } from './zone.ts';

export const stateAfter = (...events: Event[]): State =>
  events.reduce((state, event) => update(state, event, PLUS_ONE), INITIAL);
export const continued = (state: State, ...events: Event[]): State =>
  events.reduce((state, event) => update(state, event, PLUS_ONE), state);
export const chooses = (name: FormName): Event => ({ type: 'kind-chosen', name });
export const types = (field: string, value: string | boolean): Event => ({
  type: 'edited',
  field,
  value,
  isPasted: false,
});
export const pastes = (field: string, value: string): Event => ({
  type: 'edited',
  field,
  value,
  isPasted: true,
});
export const leaves = (field?: string): Event => ({ type: 'left', ...(field !== undefined && { field }) });
export const seen = (state: State) => view(state, PLUS_ONE);
export const textOf = (state: State) => payloadOf(state, PLUS_ONE).text;
export const shown = (state: State, name: string) =>
  seen(state).fields.find(({ field }) => field.name === name);
