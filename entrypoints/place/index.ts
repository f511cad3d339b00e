import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { alone, type Place } from '../../components/text/text-fragment.ts';
import { fragmentOfRange } from '../passage/fragment-of-range.ts';
import { beginningOf, blocksIn } from './blocks.ts';
import { headingIdAt, idOfHeading } from './headings.ts';
import { seenPart } from './seen-part.ts';

/** Paragraphs to try, since one may say the same as another. */
const TRIES = 3;

/**
 * Runs in a page, isolated from its scripts, and tells where it is scrolled to: the first heading or paragraph whose beginning
 * is visible, else the one that continues there, else the heading above. Changes nothing.
 */
export default defineUnlistedScript((): Place | undefined => {
  const part = seenPart();
  const blocks = [...blocksIn(part)];
  const begun = blocks.filter(({ top }) => top >= part.top - 1);
  const goingOn = blocks.filter(({ top }) => top < part.top - 1);
  for (const { element } of [...begun.slice(0, TRIES), ...goingOn.slice(-1)]) {
    const id = idOfHeading(element);
    if (id !== undefined) return { id };
    const range = beginningOf(element);
    const fragment = range && fragmentOfRange(range);
    // biome-ignore lint/performance/useDomNodeTextContent: only visible text counts, not scripts and styles.
    if (fragment !== undefined) return { fragment: alone(fragment, document.body.innerText) };
  }
  const id = headingIdAt(part);
  return id === undefined ? undefined : { id };
});
