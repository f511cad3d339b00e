import { loadTrackers, type Trackers } from '../../components/advice/trackers.ts';
import { adviceOn, type LineAdvice } from '../../components/app/sheet/advice.ts';
import { type State, unadvised } from '../../components/app/sheet/state.ts';
import type { Event } from '../../components/app/sheet/update.ts';

/** Milliseconds at a time. What is typed meanwhile is seen at once. */
const TURN_MS = 12;

let trackers: Trackers | undefined;
let isBusy = false;

/** Looks at all texts that nobody has looked at yet, and at those that are written meanwhile. */
export async function adviseOn(stateNow: () => State, dispatch: (event: Event) => void): Promise<void> {
  if (isBusy) return;
  isBusy = true;
  try {
    for (;;) {
      const texts = unadvised(stateNow());
      if (texts.length === 0) break;
      dispatch({ type: 'advised', advice: await adviceOnAll(texts) });
    }
  } finally {
    isBusy = false;
  }
}

async function adviceOnAll(texts: readonly string[]): Promise<Map<string, LineAdvice[]>> {
  trackers ??= await loadTrackers();
  const advice = new Map<string, LineAdvice[]>();
  let end = performance.now() + TURN_MS;
  for (const text of texts) {
    advice.set(text, adviceOn(text, trackers));
    if (performance.now() < end) continue;
    await new Promise((resolve) => setTimeout(resolve));
    end = performance.now() + TURN_MS;
  }
  return advice;
}
