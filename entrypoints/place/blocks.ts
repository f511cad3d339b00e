import type { SeenPart } from './seen-part.ts';

interface Block {
  element: Element;
  /** In CSS px of the window. */
  top: number;
}

/** What is not part of the text, or is written by the reader. */
const ASIDE =
  'nav, aside, header, footer, button, label, select, textarea, [contenteditable], [role="navigation"], [aria-hidden="true"]';

/** Words that make a paragraph. */
const FEWEST_WORDS = 5;

/** Words of its beginning that go into an address. */
const MOST_WORDS = 6;

const HEADING = 'h1, h2, h3, h4, h5, h6, [role="heading"]';

/** The visible headings and paragraphs of the middle column, in order. */
export function* blocksIn({ scroller, top, bottom, middle }: SeenPart): Generator<Block> {
  const nodes = document.createNodeIterator(scroller, NodeFilter.SHOW_TEXT);
  let last: Element | undefined;
  for (let node = nodes.nextNode() as Text | null; node !== null; node = nodes.nextNode() as Text | null) {
    const element = node.data.trim() === '' ? undefined : blockOf(node);
    if (element === undefined || element === last) continue;
    last = element;
    const box = element.getBoundingClientRect();
    const isSeen = box.bottom > top && box.top < bottom && box.left <= middle && box.right >= middle;
    if (!isSeen || !element.checkVisibility() || element.closest(ASIDE) !== null) continue;
    if (element.matches(HEADING) || wordsOf(textOf(element)).length >= FEWEST_WORDS)
      yield { element, top: box.top };
  }
}

/** The first words of a block; `undefined` if it has too few. */
export function beginningOf(block: Element): Range | undefined {
  const nodes = textsOf(block);
  const words = wordsOf(nodes.map(({ data }) => data).join(''));
  const [first, last] = [words[0], words.slice(0, MOST_WORDS).at(-1)];
  if (first === undefined || last === undefined || words.length < FEWEST_WORDS) return undefined;
  const range = document.createRange();
  let from = 0;
  for (const node of nodes) {
    const to = from + node.length;
    if (from <= first.start && first.start < to) range.setStart(node, first.start - from);
    if (from < last.end && last.end <= to) range.setEnd(node, last.end - from);
    from = to;
  }
  return range;
}

const textOf = (block: Element): string =>
  textsOf(block)
    .map(({ data }) => data)
    .join('');

/** Without those of inner blocks. */
function textsOf(block: Element): Text[] {
  const nodes = document.createNodeIterator(block, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = nodes.nextNode() as Text | null; node !== null; node = nodes.nextNode() as Text | null) {
    if (blockOf(node) === block) found.push(node);
  }
  return found;
}

function blockOf(node: Node): Element | undefined {
  let element = node.parentElement;
  while (element !== null && /^(?:inline|contents)$/.test(getComputedStyle(element).display)) {
    element = element.parentElement;
  }
  return element ?? undefined;
}

/** As many as are needed. Scripts mark them in different ways, and some not at all. */
function wordsOf(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const { index, segment, isWordLike } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(
    text,
  )) {
    if (isWordLike) found.push({ start: index, end: index + segment.length });
    if (found.length === MOST_WORDS) break;
  }
  return found;
}
