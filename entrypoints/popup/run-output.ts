import { sharedPayload } from '../../components/app/state.ts';
import { attempt } from '../../components/outputs/attempt.ts';
import type { Page } from '../../components/outputs/output.ts';
import { OUTPUTS } from '../../components/outputs/outputs.ts';
import { closePopup } from './close-popup.ts';
import { listKeys } from './keys.ts';
import { readCodes } from './read.ts';
import { currentState, dispatch, shared } from './store.ts';

export const page: Page = {
  get isPrivate() {
    return currentState().isPrivate;
  },
  get typedLines() {
    const { kind, text } = sharedPayload(currentState());
    return kind === 'text' && text.trim().includes('\n') ? text : undefined;
  },
  close: closePopup,
  listKeys,
  readCodes,
};

/** Runs a button's output, and says how it went. */
export async function runOutput(id: string): Promise<void> {
  dispatch({ type: 'output-started' });
  const output = OUTPUTS.find((output) => output.id === id);
  const now = shared();
  await attempt(
    async () => (output?.needsCode ? now && output.run(now, page) : output?.run(page)),
    (outcome) => dispatch({ type: 'output-ended', outcome }),
  );
}
