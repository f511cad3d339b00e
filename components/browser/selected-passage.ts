import { browser } from 'wxt/browser';
import type { Payload } from '../payload/payload.ts';
import { isSelectionOf, type SelectedPassage, type TextFragment } from '../text/text-fragment.ts';

/** A busy page answers late or never. The script itself gives up after half a second. */
const PATIENCE_MS = 2000;

/**
 * Asks a page where the selected text is. Needs `activeTab`, which the right-click granted, and the selection to still
 * be there.
 *
 * @returns `undefined` if the page cannot be reached or does not answer, if other text is selected by now, or if the
 *   passage cannot be told apart from others
 */
export async function selectedPassage(
  { text, origin }: Payload,
  scripting: Pick<typeof browser.scripting, 'executeScript'> = browser.scripting,
): Promise<TextFragment | undefined> {
  if (origin === undefined) return undefined;
  const { tabId, frameId } = origin;
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS));
  try {
    const injected = scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: ['/passage.js'],
    });
    const results = await Promise.race([injected, late]);
    const passage = results?.[0]?.result as SelectedPassage | null | undefined;
    return passage && isSelectionOf(passage, text) ? passage.fragment : undefined;
  } catch {
    // The tab is gone, or extensions may not access the page.
    return undefined;
  }
}
