import type { Payload } from '../payload/payload.ts';
import { isSelectionOf, type SelectedPassage, type TextFragment } from '../text/text-fragment.ts';
import { resultInPage, type Scripting } from './in-page.ts';

/**
 * Asks the page that a text was selected on where it is. The selection must still be there.
 *
 * @returns `undefined` if the page does not answer, or has other text selected by now, or if the passage cannot be told
 *   from others
 */
export async function selectedPassage(
  { text, origin }: Payload,
  scripting?: Scripting,
): Promise<TextFragment | undefined> {
  if (origin === undefined) return undefined;
  const { tabId, frameId } = origin;
  const passage = await resultInPage<SelectedPassage>(
    { target: { tabId, frameIds: [frameId] }, files: ['/passage.js'] },
    scripting,
  );
  return passage && isSelectionOf(passage, text) ? passage.fragment : undefined;
}
