import { type Address, replaceSpan } from './address.ts';

/** A passage of a page, in the terms of the URL Fragment Text Directives specification. */
export interface TextFragment {
  prefix?: string;
  textStart: string;
  textEnd?: string;
  suffix?: string;
}

/** Where a page is scrolled to: the id of an element, or a passage. */
export type Place = { id: string; fragment?: undefined } | { id?: undefined; fragment: TextFragment };

/** What a page says about its selection. */
export interface SelectedPassage {
  /** The whole text, including line breaks. */
  selected: string;
  fragment: TextFragment;
}

/** Words at the beginning and at the end. A passage longer than both is given by these words alone. */
const WORDS = 5;

/** In UTF-16 units: where to look for these words. */
const REACH = 120;

/** In UTF-16 units: Firefox passes on no more of a selection. */
const CUT = 16_384;

/** The page's address with a directive that scrolls to the passage, in place of an existing directive. */
export function passageAddress(address: Address, fragment: TextFragment): string {
  const { text, fragment: span } = address;
  const place = text.slice(span.start, span.end).split(':~:', 1)[0] ?? '';
  const opener = text[span.start - 1] === '#' ? '' : '#';
  return replaceSpan(text, span, `${opener}${place}:~:text=${written(fragment)}`);
}

/**
 * A selection as a fragment, made without its page. If it spans several blocks or is long, it becomes a beginning and an
 * end, because browsers match an exact text only within one block.
 */
export function wholeSelection(selection: string): TextFragment | undefined {
  // Chromium replaces each line break by a space, and there are two between paragraphs.
  const blocks = selection
    .toWellFormed()
    .split(/[\n\r\t\u2028\u2029]| {2,}/)
    .map((block) => block.trim())
    .filter((block) => /[\p{L}\p{N}]/u.test(block));
  const [first] = blocks;
  const last = blocks.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const textStart = firstWords(first);
  const textEnd = lastWords(last);
  return blocks.length === 1 && textStart.length + textEnd.length >= first.length - 1
    ? { textStart: first }
    : { textStart, textEnd };
}

/**
 * Shortens an exact text to its beginning and end, for a smaller code, if the beginning occurs only once on the page and so
 * both match the same.
 *
 * @param page all text of the page
 */
export function shortened(fragment: TextFragment, page: string): TextFragment {
  if (fragment.textEnd !== undefined) return fragment;
  const ends = wholeSelection(fragment.textStart);
  if (ends?.textEnd === undefined) return fragment;
  const [all, exact, start, end] = [
    folded(page),
    folded(fragment.textStart),
    folded(ends.textStart),
    folded(ends.textEnd),
  ];
  const reachesEnd = exact.indexOf(end, start.length) === exact.length - end.length;
  return isOnce(start, all) && reachesEnd ? ends : fragment;
}

/**
 * An exact text without its context, if it occurs only once on the page.
 *
 * @param page all text of the page
 */
export function alone(fragment: TextFragment, page: string): TextFragment {
  const { textStart, textEnd } = fragment;
  return textEnd === undefined && isOnce(folded(textStart), folded(page)) ? { textStart } : fragment;
}

/** Whether a page's selection is the text that the browser passed on. Their white space may differ. */
export function isSelectionOf({ selected }: SelectedPassage, text: string): boolean {
  const [all, given] = [selected, text].map((text) => text.replace(/\s+/g, '')) as [string, string];
  return text.length < CUT ? all === given : all.startsWith(given);
}

/** `[prefix-,]textStart[,textEnd][,-suffix]`; `-` becomes `%2D`, because it marks prefix and suffix. */
function written({ prefix, textStart, textEnd, suffix }: TextFragment): string {
  const parts = [encoded(textStart)];
  if (prefix) parts.unshift(`${encoded(prefix)}-`);
  if (textEnd) parts.push(encoded(textEnd));
  if (suffix) parts.push(`-${encoded(suffix)}`);
  return parts.join(',');
}

function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed().trim()).replaceAll('-', '%2D');
}

function isOnce(part: string, all: string): boolean {
  const first = all.indexOf(part);
  return first !== -1 && first === all.lastIndexOf(part);
}

/** Normalizes text as browsers do when they search. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').toLowerCase();
}

function firstWords(text: string): string {
  const beginning = text.slice(0, REACH);
  const found = words(beginning);
  // The last word may be cut off.
  const whole = beginning === text ? found : found.slice(0, -1);
  return beginning.slice(0, (whole[WORDS - 1] ?? whole.at(-1))?.end).trim();
}

function lastWords(text: string): string {
  const end = text.slice(-REACH);
  const found = words(end);
  const whole = end === text ? found : found.slice(1);
  return end.slice((whole.at(-WORDS) ?? whole[0])?.start).trim();
}

/** Browsers match only at word boundaries, which differ from script to script. */
function words(text: string): { start: number; end: number }[] {
  return Array.from(new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}
