import { INITIAL, type State, sharedPayload } from '../../components/app/state.ts';
import { type Event, update } from '../../components/app/update.ts';
import { view } from '../../components/app/view.ts';
import type { Shared } from '../../components/outputs/output.ts';
import { render } from './render.ts';

let state: State = INITIAL;

export function currentState(): State {
  return state;
}

/** The code that is shown, and its payload, if there is one. */
export function shared(): Shared | undefined {
  return state.code.ok ? { symbol: state.code.symbol, payload: sharedPayload(state) } : undefined;
}

export function dispatch(event: Event): void {
  const before = state;
  state = update(state, event);
  if (state !== before) render(view(state));
}
