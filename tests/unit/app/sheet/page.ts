/** The page for sheets, as a person uses it. */

import { loadTrackers } from '../../../../components/advice/trackers.ts';
import { adviceOn, type LineAdvice } from '../../../../components/app/sheet/advice.ts';
import { SheetCache } from '../../../../components/app/sheet/cache.ts';
import { INITIAL, type State, unadvised } from '../../../../components/app/sheet/state.ts';
import { type Event, update } from '../../../../components/app/sheet/update.ts';
import { view } from '../../../../components/app/sheet/view.ts';

const trackers = await loadTrackers();

export const stateAfter = (...events: Event[]): State => continued(INITIAL, ...events);
export const continued = (state: State, ...events: Event[]): State => events.reduce(update, state);

/** The box is filled with lines. */
export const types = (...lines: string[]): Event => ({ type: 'edited', box: lines.join('\n') });

/** All texts are looked at, as the page does when nothing else is to be done. */
export const advised = (state: State): State => {
  const advice = new Map<string, readonly LineAdvice[]>(
    unadvised(state).map((text) => [text, adviceOn(text, trackers)]),
  );
  return update(state, { type: 'advised', advice });
};

export const seen = (state: State, isRightToLeft = false) => view(state, new SheetCache(), isRightToLeft);

export const TRACKED = 'https://example.org/?utm_source=mail&id=7';
export const DETOUR = 'https://www.google.com/url?q=https%3A%2F%2Fexample.org%2F';
