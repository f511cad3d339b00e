import type { Outcome } from '../payload/outcome.ts';
import { messageOf } from '../text/message.ts';

/** Does what the person asked for and tells how it went. A bug is told as well, and still thrown. */
export async function attempt(
  run: () => Promise<Outcome | undefined>,
  tell: (outcome: Outcome | undefined) => void,
): Promise<void> {
  try {
    tell(await run());
  } catch (error) {
    tell({ message: messageOf('outputFailed'), failed: true });
    throw error;
  }
}
