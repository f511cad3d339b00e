import { INITIAL, type State, sharedPayload } from '../../components/app/state.ts';
import { type Event, update } from '../../components/app/update.ts';
import { view } from '../../components/app/view.ts';
import type { Recognized } from '../../components/formats/formats.ts';
import type { Shared } from '../../components/outputs/output.ts';
import { render } from './render.ts';

let state: State = INITIAL;
let recognize: ((text: string) => Recognized) | undefined;

/** Shows what is not loaded at first. */
let showRest: (state: State) => void = () => {};

export function currentState(): State {
  return state;
}

/** The code that is shown, and its payload, if there is one. */
export function shared(): Shared | undefined {
  return state.code.ok ? { symbol: state.code.symbol, payload: sharedPayload(state) } : undefined;
}

/** Also shows something else of the state, now and after each change. */
export function showAlso(show: typeof showRest): void {
  if (showRest === show) return;
  showRest = show;
  show(state);
}

export function dispatch(event: Event): void {
  const before = state;
  state = update(state, event);
  if (state === before) return;
  showRest(state);
  render(view(state, recognize));
}

/** From now on the view says what a text is. */
export function learnToRecognize(learned: (text: string) => Recognized): void {
  if (recognize !== undefined) return;
  recognize = learned;
  render(view(state, recognize));
}
