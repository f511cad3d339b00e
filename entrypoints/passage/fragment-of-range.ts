import {
  GenerateFragmentStatus,
  generateFragmentFromRange,
} from 'text-fragments-polyfill/dist/fragment-generation-utils.js';
import type { TextFragment } from '../../components/text/text-fragment.ts';

/** How to find a range of the page that {@link textIn} gave; `undefined` where that cannot be told from others. */
export function fragmentOfRange(range: Range): TextFragment | undefined {
  const result = generateFragmentFromRange(range);
  if (result.status !== GenerateFragmentStatus.SUCCESS) return undefined;
  const fragment = { ...result.fragment };
  // Of an exact text, the generator takes away capitals and marks, but not every browser finds `Й` by `и`.
  if (fragment.textEnd === undefined) fragment.textStart = range.toString();
  return isPreformatted(range) ? fragment : collapsed(fragment);
}

/**
 * A range from the first to the last character of a range that can be seen and is no white space. Where a range begins
 * or ends between elements, as a triple click leaves it, the generator would lose words.
 */
export function textIn(range: Range): Range | undefined {
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

/** Whether the white space of the source is what is seen, and so what Chromium looks for. */
function isPreformatted({ startContainer }: Range): boolean {
  const element = startContainer.parentElement;
  return element !== null && getComputedStyle(element).whiteSpaceCollapse.startsWith('preserve');
}

/** With white space as it is seen elsewhere (CSS Text 4.1.1). */
function collapsed(fragment: TextFragment): TextFragment {
  const parts = Object.entries(fragment).map(([part, text]) => [part, text.replace(/[ \t\n\r\f]+/g, ' ')]);
  return Object.fromEntries(parts);
}
