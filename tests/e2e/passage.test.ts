import { PNG } from 'pngjs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Popup, Tab } from '../browsers/driver.ts';
import { until } from '../browsers/wait.ts';
import { codeIn, inEachSharedBrowser } from './session.ts';

/** A passage of a page, by CSS selectors. */
interface Passage {
  selector: string;
  to?: string;
}

type Edges = [left: number, top: number, right: number, bottom: number];

const FIX = 'Open the page at this passage';

const fixDone = (popup: Popup) => popup.waitFor(() => document.querySelector('advice-list .done'));

/** Has the code open the page at the passage, without the mouse, and returns the text of the code then. */
async function addressOf(popup: Popup): Promise<string> {
  await popup.waitFor((fix) => {
    const buttons = [...document.querySelectorAll<HTMLElement>('advice-list button')];
    const button = buttons.find(({ textContent }) => textContent === fix);
    button?.click();
    return button !== undefined;
  }, FIX);
  await fixDone(popup);
  return codeIn(popup);
}

/** Waits until one sentence is said, and gives it. What was said before stays until there is something new to say. */
const sentenceIn = (popup: Popup) =>
  popup.waitFor(() => {
    const sentences = document.querySelectorAll('advice-list p');
    return sentences.length === 1 ? sentences[0]?.textContent : undefined;
  });

/** Opens an address as a phone would, and returns where the highlight and the passage are. */
async function open(tab: Tab, address: string, { selector, to = selector }: Passage) {
  await tab.activate();
  await tab.navigate(address);
  await until('the page to be scrolled', () => tab.evaluate(() => scrollY > 0));
  const highlighted = await until('a highlighted passage', async () => colored(await tab.screenshot()));
  return { highlighted, expected: await tab.evaluate(edgesOf, selector, to) };
}

/** The edges of everything in the highlight's color. */
function colored(png: Uint8Array): Edges | undefined {
  const { width, height, data } = PNG.sync.read(Buffer.from(png));
  const edges: Edges = [width, height, 0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = 4 * (y * width + x);
      if (data[at] !== 255 || data[at + 1] !== 0 || data[at + 2] !== 255) continue;
      edges[0] = Math.min(edges[0], x);
      edges[1] = Math.min(edges[1], y);
      edges[2] = Math.max(edges[2], x + 1);
      edges[3] = Math.max(edges[3], y + 1);
    }
  }
  return edges[2] > 0 ? edges : undefined;
}

/** Runs in the page: the edges of a passage's text in the viewport. */
function edgesOf(from: string, to: string): Edges {
  const range = document.createRange();
  const last = document.querySelector(to)!;
  range.setStart(document.querySelector(from)!, 0);
  range.setEnd(last, last.childNodes.length);
  const boxes: DOMRect[] = [];
  const nodes = document.createNodeIterator(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
    if (!range.intersectsNode(node)) continue;
    const text = document.createRange();
    text.selectNodeContents(node);
    boxes.push(...text.getClientRects());
  }
  const all = (edge: 'left' | 'top' | 'right' | 'bottom') => boxes.map((box) => box[edge]);
  return [
    Math.min(...all('left')),
    Math.min(...all('top')),
    Math.max(...all('right')),
    Math.max(...all('bottom')),
  ];
}

function expectNear({ highlighted, expected }: { highlighted: Edges; expected: Edges }): void {
  const apart = highlighted.map((edge, at) => Math.abs(edge - expected[at]!));
  expect(Math.max(...apart), `${highlighted} is not ${expected}`).toBeLessThan(2);
}

describe('a selected passage', () => {
  inEachSharedBrowser((session, name) => {
    let tab: Tab;
    /** The tab in which the codes are opened. */
    let phone: Tab;

    beforeAll(async () => {
      phone = await session.browser.open('about:blank');
      tab = await session.browser.open('https://example.com/passages?a=1');
      // Chromium grants access to a page only after a click; the menu event without a screen does not count as one.
      if (name === 'chromium') await (await session.browser.clickToolbar(tab)).close();
    });

    /**
     * Selects a passage and chooses the entry for it. Each time the page has another address, because a browser does not load
     * a page again for another passage of it.
     */
    const clickMenu = async (passage: Passage): Promise<Popup> => {
      await tab.evaluate(() => {
        const a = Number(new URLSearchParams(location.search).get('a'));
        history.replaceState(null, '', `?a=${a + 1}`);
      });
      return session.browser.clickMenu(tab, { item: 'selection', ...passage });
    };

    test.each<[string, Passage, Passage?]>([
      ['the third of three equal phrases', { selector: '#third' }],
      ['across paragraphs and a list', { selector: '#from', to: '#to' }],
      ['in Chinese', { selector: '#chinese' }],
      ['in Arabic', { selector: '#arabic' }],
      ['with quotes and dashes', { selector: '#quoted' }],
      ['with marks on letters', { selector: '#marked' }],
      ['long', { selector: '#long' }],
      ['whose beginning and end are parts of words', { selector: '#part' }, { selector: '#words' }],
      ['preformatted', { selector: '#code' }],
    ])('%s: the code opens the page there, and there alone', async (_what, passage, whole = passage) => {
      const popup = await clickMenu(passage);
      expectNear(await open(phone, await addressOf(popup), whole));
    });

    test('that is no longer selected is opened by its text alone', async () => {
      const passage = { selector: '#from', to: '#next' };
      const popup = await clickMenu(passage);
      await tab.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#third')!));
      const address = await addressOf(popup);
      expect(address).toMatch(/#:~:text=from%20here%20on%20it%20is,next%20one%20is%20selected%2C%20too$/);
      expectNear(await open(phone, address, passage));
    });

    test('stays selected in a page that stays as it was, and Undo brings its text back', async () => {
      const state = () => tab.evaluate(() => [String(getSelection()), document.documentElement.outerHTML]);
      const popup = await clickMenu({ selector: '#part' });
      const before = await state();
      expect(before[0]).toBe('ord, as one may sel');
      await popup.click('button', FIX);
      await fixDone(popup);
      expect(await state()).toEqual(before);
      expect(await sentenceIn(popup)).toBe('The code now opens the page at this passage.');
      await popup.click('button', 'Undo');
      expect(await codeIn(popup)).toBe('ord, as one may sel');
      expect(await sentenceIn(popup)).toBe('The code has only the text.');
    });
  });
});
