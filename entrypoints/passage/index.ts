import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type SelectedPassage, shortened } from '../../components/text/text-fragment.ts';
import { fragmentOfRange, textIn } from './fragment-of-range.ts';

/**
 * Runs in a page, isolated from its scripts. Returns what is selected and how to find it again. Changes nothing, not even
 * the selection.
 */
export default defineUnlistedScript((): SelectedPassage | undefined => {
  const selection = getSelection();
  if (selection === null || selection.rangeCount === 0) return undefined;
  const range = textIn(selection.getRangeAt(0));
  const fragment = range && fragmentOfRange(range);
  if (fragment === undefined) return undefined;
  // biome-ignore lint/performance/useDomNodeTextContent: what is seen counts, and not scripts and styles.
  const page = document.body.innerText;
  return { selected: selection.toString(), fragment: shortened(fragment, page) };
});
