import type { Page } from '../../components/outputs/output.ts';
import { OUTPUTS } from '../../components/outputs/outputs.ts';
import { messageOf } from '../../components/text/message.ts';
import { closePopup } from './close-popup.ts';
import { listKeys } from './keys.ts';
import { dispatch, shared } from './store.ts';

/** Runs the output of a button, and reports the outcome. */
export async function runOutput(id: string): Promise<void> {
  dispatch({ type: 'output-started' });
  const page: Page = { close: closePopup, listKeys };
  const output = OUTPUTS.find((output) => output.id === id);
  const now = shared();
  try {
    const outcome = output?.needsCode ? now && (await output.run(now, page)) : await output?.run(page);
    dispatch({ type: 'output-ended', outcome });
  } catch (error) {
    dispatch({ type: 'output-ended', outcome: { message: messageOf('outputFailed'), failed: true } });
    throw error;
  }
}
