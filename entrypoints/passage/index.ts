import {
  GenerateFragmentStatus,
  generateFragmentFromRange,
} from 'text-fragments-polyfill/dist/fragment-generation-utils.js';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type SelectedPassage, shortened, type TextFragment } from '../../components/text/text-fragment.ts';

/**
 * Runs in a page, isolated from its scripts. Returns what is selected and how to find it again. Changes nothing, not even
 * the selection.
 */
export default defineUnlistedScript((): SelectedPassage | undefined => {
  const selection = getSelection();
  if (selection === null || selection.rangeCount === 0) return undefined;
  const range = textIn(selection.getRangeAt(0));
  if (range === undefined) return undefined;
  const result = generateFragmentFromRange(range);
  if (result.status !== GenerateFragmentStatus.SUCCESS) return undefined;
  const fragment = { ...result.fragment };
  // The generator drops capitals and marks from an exact text, but not every browser finds `Й` by `и`.
  if (fragment.textEnd === undefined) fragment.textStart = range.toString();
  const seen = isPreformatted(range) ? fragment : collapsed(fragment);
  // biome-ignore lint/performance/useDomNodeTextContent: only visible text counts, not scripts and styles.
  const page = document.body.innerText;
  return { selected: selection.toString(), fragment: shortened(seen, page) };
});

/**
 * A range trimmed to its first and last visible character that is not white space. The generator would lose words if a
 * range begins or ends between elements, as after a triple click.
 */
function textIn(range: Range): Range | undefined {
  const trimmed = document.createRange();
  let isEmpty = true;
  const nodes = document.createNodeIterator(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode() as Text | null; node !== null; node = nodes.nextNode() as Text | null) {
    if (!range.intersectsNode(node) || !node.parentElement?.checkVisibility()) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.length;
    const selected = node.data.slice(from, to);
    if (selected.trim() === '') continue;
    if (isEmpty) trimmed.setStart(node, from + selected.search(/\S/));
    trimmed.setEnd(node, from + selected.trimEnd().length);
    isEmpty = false;
  }
  return isEmpty ? undefined : trimmed;
}

/** Whether white space is shown as in the source. Chromium then looks for it that way. */
function isPreformatted({ startContainer }: Range): boolean {
  const element = startContainer.parentElement;
  return element !== null && getComputedStyle(element).whiteSpaceCollapse.startsWith('preserve');
}

/** With white space collapsed, as it is shown everywhere else (CSS Text 4.1.1). */
function collapsed(fragment: TextFragment): TextFragment {
  const parts = Object.entries(fragment).map(([part, text]) => [part, text.replace(/[ \t\n\r\f]+/g, ' ')]);
  return Object.fromEntries(parts);
}
