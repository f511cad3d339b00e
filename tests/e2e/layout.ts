import { readdirSync, readFileSync } from 'node:fs';
import type { Popup } from '../browsers/driver.ts';

const FOLDER = 'public/_locales';

/** The sentences of a language, by the names of its messages. */
export type Words = Record<string, string>;

/** Fills each placeholder with about the longest text it ever gets. */
const FILLINGS: Words = {
  ADDRESS: '192.168.178.120',
  AMOUNT: '€1,234.50',
  BYTES: '32',
  CAPACITY: '2,953',
  CODES: '5,000',
  COLUMNS: '12',
  COUNT: '1,234,567',
  FIELD: 'Reference or message',
  DONE: '1,234',
  FILE: 'example.com-how-to-read-a-book.png',
  FROM: '177',
  HEIGHT: '2,400',
  HOST: 'localhost',
  LEAST: '0',
  LINE: '1,234',
  MOST: '4,000',
  NAME: 'Ada Lovelace',
  NETWORK: 'FRITZ!Box 7590',
  NOTE: '1,234 bytes too long',
  NUMBER: '+49 30 901820',
  OVER: '1,234,567',
  PAGE: '123',
  PAGES: '417',
  PAPER: 'Letter',
  PASSWORD: 'correct horse battery',
  PERCENT: '100%',
  REASON: 'Check this e-mail address.',
  ROWS: '20',
  SIDE: '177',
  SIZE: '71 mm',
  TEXT: 'https://example.com/',
  TIME: '1:02:33',
  TITLE: 'Team lunch',
  TITLES: 'Settings, New tab',
  TO: '173',
  TOTAL: '16',
  WIDTH: '3,840',
  ZONE: 'Central European Standard Time',
};

const ENGLISH = wordsIn('en');

/** Every language that PageHop speaks, by folder. As in browsers, English stands in for missing sentences. */
export const LANGUAGES: ReadonlyMap<string, Words> = new Map(
  readdirSync(FOLDER).map((folder) => [folder, { ...ENGLISH, ...wordsIn(folder) }]),
);

/** The names of all messages, those included that only some languages have, as further plural forms. */
export const MESSAGES = [...new Set([...LANGUAGES.values()].flatMap(Object.keys))];

function wordsIn(folder: string): Words {
  const messages: Record<string, { message: string }> = JSON.parse(
    readFileSync(`${FOLDER}/${folder}/messages.json`, 'utf8'),
  );
  const label = messages.lanAddress?.message as string;
  const fillings: Words = { ...FILLINGS, SETTING: label, SETTINGS: label };
  const fill = (_: string, name: string) => {
    const filling = fillings[name];
    if (filling === undefined) throw new Error(`There is nothing to fill in for $${name}$`);
    return filling;
  };
  return Object.fromEntries(
    Object.entries(messages).map(([key, { message }]) => [key, message.replace(/\$(\w+)\$/g, fill)]),
  );
}

declare global {
  /** Set by `prepare`, for the functions that run in the page. */
  var layout: { speak: typeof speak; faultsIn: typeof faultsIn };
}

export async function prepare(page: Popup): Promise<void> {
  await page.inject(`globalThis.layout = { speak: ${speak}, faultsIn: ${faultsIn} };`);
}

/** Switches the page's language, as its own code does once when it opens. */
function speak(words: Words): void {
  const page = document.documentElement;
  page.lang = words.language as string;
  page.dir = words.direction as string;
  for (const element of document.querySelectorAll<HTMLElement>('[data-message]')) {
    // Languages with fewer plural forms than others have nothing to say in some places.
    element.textContent = words[element.dataset.message as string] ?? '';
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-placeholder]')) {
    element.setAttribute('placeholder', words[element.dataset.placeholder as string] as string);
  }
}

/**
 * Faults of the visible texts and controls in an element, as sentences, to within a pixel. What is scrolled out of sight up
 * or down is not visible.
 */
function faultsIn(root: Element): string[] {
  const nameOf = (element: Element) => {
    const text = element.textContent?.trim() ?? '';
    return `${element.localName}${element.id && `#${element.id}`} “${text.slice(0, 80)}”`;
  };
  const textsOf = (element: Element) => {
    const texts: Text[] = [];
    for (let node = element.firstChild; node !== null; node = node.nextSibling) {
      if (node instanceof Text && node.data.trim() !== '') texts.push(node);
    }
    return texts;
  };
  // One range for all: browsers update every range whenever the text changes.
  const range = document.createRange();
  const boxOf = (text: Text, start = 0, end = text.length) => {
    range.setStart(text, start);
    range.setEnd(text, end);
    return range.getBoundingClientRect();
  };
  const isMirrored = document.documentElement.dir === 'rtl';
  // Asking for styles and boxes takes most of the time, so each is asked once, and only where it matters.
  const scrollers = new Set<Element>();
  const ports = new Map<Element, { top: number; bottom: number }>();
  /** The top and bottom of the part of an element's content that is visible. */
  const portOf = (element: Element | null): { top: number; bottom: number } => {
    if (element === null || element === root) return { top: -Infinity, bottom: Infinity };
    let port = ports.get(element);
    if (port === undefined) {
      port = portOf(element.parentElement);
      if (scrollers.has(element)) {
        const { top, bottom } = element.getBoundingClientRect();
        port = { top: Math.max(top, port.top), bottom: Math.min(bottom, port.bottom) };
      }
      ports.set(element, port);
    }
    return port;
  };
  const seenOf = (element: Element) => {
    const box = element.getBoundingClientRect();
    const { left, right, width, height } = box;
    const port = portOf(element.parentElement);
    const top = Math.max(box.top, port.top);
    return { left, right, width, height, top, bottom: Math.max(top, Math.min(box.bottom, port.bottom)) };
  };
  const faults: string[] = [];
  const { x, y, width } = root.getBoundingClientRect();
  const around = new DOMRect(x, y - root.scrollTop, width, root.scrollHeight);
  const unseen = new Set(
    root.querySelectorAll(':is(.visually-hidden, option), :is(.visually-hidden, option) *'),
  );
  const seen = [...root.querySelectorAll('*')].filter(
    (element) => !unseen.has(element) && element.checkVisibility(),
  );

  for (const element of seen.filter((element) => !element.matches('textarea, input, select'))) {
    const { overflow, overflowY } = getComputedStyle(element);
    if (overflow === 'visible') continue;
    const isScroller = overflowY === 'auto';
    if (isScroller) scrollers.add(element);
    const isWider = element.scrollWidth > element.clientWidth + 1;
    const isHigher = element.scrollHeight > element.clientHeight;
    if (isWider || (isHigher && !isScroller))
      faults.push(`does not fit into its own box: ${nameOf(element)}`);
  }

  const parts = seen
    .map((element) => ({ element, texts: textsOf(element) }))
    .filter(({ element, texts }) => texts.length > 0 || element.matches('button, textarea, input, select'))
    .map((part) => ({ ...part, box: seenOf(part.element) }))
    .filter(({ box }) => box.bottom > box.top);
  for (const [index, { element, texts, box }] of parts.entries()) {
    const isInside =
      box.left > around.left - 1 &&
      box.right < around.right + 1 &&
      box.top > around.top - 1 &&
      box.bottom < around.bottom + 1;
    if (!isInside) faults.push(`is partly outside: ${nameOf(element)}`);
    // 24 CSS pixels (WCAG 2.2, 2.5.8), rounded down to whole device pixels.
    const least = Math.floor(24 * devicePixelRatio) / devicePixelRatio;
    if (element.matches('button') && Math.min(box.width, box.height) < least - 0.01) {
      faults.push(`is a small target: ${nameOf(element)}`);
    }
    for (const other of parts.slice(index + 1)) {
      const isApart =
        box.right < other.box.left + 1 ||
        other.box.right < box.left + 1 ||
        box.bottom < other.box.top + 1 ||
        other.box.bottom < box.top + 1;
      if (isApart || element.contains(other.element)) continue;
      faults.push(`overlaps: ${nameOf(element)} and ${nameOf(other.element)}`);
    }
    for (const text of texts) {
      const extent = boxOf(text);
      if (extent.left < box.left - 1 || extent.right > box.right + 1) {
        faults.push(`is wider than its box: ${nameOf(element)}`);
      }
      if (!isMirrored) continue;
      // Addresses, file names, sizes and colors must read left to right, also in a right-to-left sentence.
      for (const { 0: run, index } of text.data.matchAll(/[\w#[][\w.,:#-]*[\w\]]/g)) {
        const first = boxOf(text, index, index + 1);
        const last = boxOf(text, index + run.length - 1, index + run.length);
        if (Math.abs(first.top - last.top) < 2 && first.left > last.left) {
          faults.push(`is not from left to right: “${run}” in ${nameOf(element)}`);
        }
      }
    }
  }
  return faults;
}
