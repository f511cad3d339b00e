import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  type AskingPage,
  factsOfPage,
  linksSelectedIn,
  tellFacts,
} from '../../../components/browser/page-facts.ts';
import { placeOnPage } from '../../../components/browser/place-on-page.ts';
import type { WantedFacts } from '../../../components/payload/page-facts.ts';

const PAGE = 'https://example.com/a';
const WANTED: WantedFacts = { video: 'file', notWhile: '' };
const FACTS = { address: PAGE, screensScrolled: 2, named: [] };
const TOLD = { ...FACTS, hasLoaded: false };

/** A browser whose active tab has this address, and where a script returns this result. */
function browserAt(url: string | undefined, result: unknown, tab = {}) {
  const executeScript = vi.fn(async () => [
    { result: typeof result === 'function' ? await result() : result },
  ]);
  const query = async () => (url === undefined ? [] : [{ id: 7, url, status: 'complete', ...tab }]);
  return { api: { tabs: { query }, scripting: { executeScript } } as unknown as AskingPage, executeScript };
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

test('a page is asked in one call, in its tab alone', async () => {
  const { api, executeScript } = browserAt(PAGE, TOLD);
  expect(await factsOfPage(PAGE, WANTED, api)).toEqual({ ...FACTS, tabId: 7 });
  expect(executeScript).toHaveBeenCalledExactlyOnceWith({
    target: { tabId: 7 },
    injectImmediately: true,
    func: tellFacts,
    args: [WANTED],
  });
});

test('a page is known by its address without a text fragment, of which pages are not told', async () => {
  const address = `${PAGE}#:~:text=words`;
  for (const told of [PAGE, `${PAGE}#`]) {
    const { api } = browserAt(address, { ...TOLD, address: told });
    expect(await factsOfPage(address, WANTED, api)).toMatchObject({ address });
  }
});

test.each([
  [
    'firefox',
    'that has loaded, in a tab that is loading, is left for another',
    true,
    { status: 'loading' },
    true,
  ],
  ['firefox', 'that has loaded is not', true, {}, undefined],
  ['firefox', 'that is still loading is not', false, { status: 'loading' }, undefined],
  ['chromium', 'with a frame that is loading is not', true, { status: 'loading' }, undefined],
])('in %s, a page %s', async (browser, _what, hasLoaded, tab, isLeft) => {
  vi.stubEnv('FIREFOX', browser === 'firefox' ? 'true' : '');
  const { api } = browserAt(PAGE, { ...TOLD, hasLoaded }, tab);
  expect((await factsOfPage(PAGE, WANTED, api))?.isLeft).toBe(isLeft);
});

test.each<[string, unknown]>([
  ['has gone on to another page', { ...TOLD, address: 'https://example.com/b' }],
  ['gives nothing', null],
  ['may not be touched', () => Promise.reject(new Error('Cannot access contents of the page.'))],
])('a page that %s tells nothing', async (_what, result) => {
  expect(await factsOfPage(PAGE, WANTED, browserAt(PAGE, result).api)).toBeUndefined();
});

test.each([
  ['another page', 'https://example.com/b'],
  ['no page', undefined],
])('a tab with %s is not asked', async (_what, url) => {
  const { api, executeScript } = browserAt(url, TOLD);
  expect(await factsOfPage(PAGE, WANTED, api)).toBeUndefined();
  expect(await placeOnPage(PAGE, api)).toBeUndefined();
  expect(executeScript).not.toHaveBeenCalled();
});

test('a page that does not answer is not waited for longer than two seconds', async () => {
  vi.useFakeTimers();
  const facts = factsOfPage(PAGE, WANTED, browserAt(PAGE, () => new Promise(() => {})).api);
  await vi.advanceTimersByTimeAsync(2000);
  expect(await facts).toBeUndefined();
});

test('a page is asked where it is scrolled to by a script of its own', async () => {
  const { api, executeScript } = browserAt(PAGE, { id: 'part' });
  expect(await placeOnPage(PAGE, api)).toEqual({ id: 'part' });
  expect(executeScript).toHaveBeenCalledExactlyOnceWith({ target: { tabId: 7 }, files: ['/place.js'] });
});

test('the document that was right-clicked is asked for the links in its selection, a frame alone as well', async () => {
  const links = [{ address: 'https://example.com/one', name: 'One' }];
  const { api, executeScript } = browserAt(PAGE, { ...TOLD, links });
  expect(await linksSelectedIn({ tabId: 7, frameId: 3 }, api.scripting)).toEqual(links);
  expect(executeScript).toHaveBeenCalledExactlyOnceWith({
    target: { tabId: 7, frameIds: [3] },
    injectImmediately: true,
    func: tellFacts,
    args: [{ video: 'nowhere', notWhile: '' }],
  });
  expect(await linksSelectedIn({ tabId: 7, frameId: 0 }, browserAt(PAGE, TOLD).api.scripting)).toEqual([]);
  expect(await linksSelectedIn({ tabId: 7, frameId: 0 }, browserAt(PAGE, null).api.scripting)).toEqual([]);
});

describe('what runs in a page', () => {
  test('uses nothing but what a page has', () => {
    const names = new Set(Object.keys(pageWith({})));
    const alone = new Function(...names, `return ${tellFacts}`)(...Object.values(pageWith({})));
    expect(alone(WANTED)).toEqual({ address: PAGE, hasLoaded: true, screensScrolled: 0, named: [] });
  });

  test.each<[string, Partial<FakeVideo>[], number | undefined]>([
    [
      'the largest',
      [
        { currentTime: 1, clientWidth: 300 },
        { currentTime: 2, clientWidth: 400 },
      ],
      2,
    ],
    [
      'the one that plays',
      [
        { currentTime: 1, paused: false },
        { currentTime: 2, clientWidth: 400 },
      ],
      1,
    ],
    [
      'the largest that plays',
      [
        { currentTime: 1, paused: false },
        { currentTime: 2, paused: false, clientWidth: 400 },
      ],
      2,
    ],
    ['no live stream', [{ duration: Number.POSITIVE_INFINITY }], undefined],
    ['none that is not there yet', [{ duration: Number.NaN }], undefined],
    ['none that is at its end', [{ ended: true }], undefined],
    [
      'not the next where the largest is live',
      [{ duration: Number.POSITIVE_INFINITY, clientWidth: 400 }, {}],
      undefined,
    ],
    ['none', [], undefined],
  ])('finds of several videos %s', (_what, videos, seconds) => {
    expect(told({ videos }, { video: 'anywhere', notWhile: '' }).video?.seconds).toBe(seconds);
  });

  test('reads no video where that is of no use, and none while something else plays', () => {
    const videos = [{}];
    expect(told({ videos }, { video: 'file', notWhile: '' }).video).toBeUndefined();
    expect(told({ videos, contentType: 'video/webm' }, { video: 'file', notWhile: '' }).video?.isFile).toBe(
      true,
    );
    expect(
      told({ videos, contentType: 'video/webm' }, { video: 'nowhere', notWhile: '' }).video,
    ).toBeUndefined();
    expect(told({ videos }, { video: 'anywhere', notWhile: '.ad' }).video?.isFile).toBe(false);
    expect(told({ videos, found: ['.ad'] }, { video: 'anywhere', notWhile: '.ad' }).video).toBeUndefined();
  });

  test.each([
    [' some words\n', 'some words'],
    [' \n', undefined],
    ['x'.repeat(3000), 'x'.repeat(3000)],
    ['x'.repeat(3001), undefined],
  ])('reads what is selected, within limits', (selected, expected) => {
    expect(told({ selected }).selected).toBe(expected);
  });

  test('finds links that are selected one by one, with a part of a text each', () => {
    const parts = ['one', 'two', undefined].map((name) => partOfText(name));
    expect(told({ parts }).links).toEqual([
      { address: 'https://example.com/one', name: 'Link one' },
      { address: 'https://example.com/two', name: 'Link two' },
    ]);
    expect(told({ parts: [partOfText(undefined)] }).links).toBeUndefined();
  });

  test('reads nothing of what is selected in a field', () => {
    expect(told({ selected: 'hunter22', field: true }).selected).toBeUndefined();
  });
});

interface FakeVideo {
  currentTime: number;
  duration: number;
  ended: boolean;
  paused: boolean;
  clientWidth: number;
  clientHeight: number;
}

interface FakePage {
  videos?: Partial<FakeVideo>[];
  contentType?: string;
  selected?: string;
  /** Whether the focus is in a text field. */
  field?: boolean;
  /** Selectors that match something. */
  found?: string[];
  /** Ranges of what is selected. */
  parts?: ReturnType<typeof partOfText>[];
}

/** The document of a page that is not there has no elements but these. */
class Element {
  readonly #link: object | undefined;

  constructor(link?: object) {
    this.#link = link;
  }

  closest = () => this.#link ?? null;
  querySelectorAll = () => [];
}

/** A range of letters of one text, which is in a link of this name, or in none. */
function partOfText(link: string | undefined) {
  const text = {
    parentElement: new Element(
      link === undefined
        ? undefined
        : {
            innerText: `Link ${link}`,
            getAttribute: () => link,
            querySelector: () => null,
            checkVisibility: () => true,
            contains: (node: unknown) => node === text,
          },
    ),
  };
  return {
    collapsed: false,
    commonAncestorContainer: text,
    startContainer: text,
    endContainer: text,
    intersectsNode: () => true,
  };
}

function told(page: FakePage, wanted: WantedFacts = WANTED): ReturnType<typeof tellFacts> {
  const globals = pageWith(page);
  return new Function(...Object.keys(globals), `return ${tellFacts}`)(...Object.values(globals))(wanted);
}

/** The globals of a page that the script looks at. */
function pageWith({
  videos = [],
  contentType = 'text/html',
  selected = '',
  field = false,
  found = [],
  parts = [],
}: FakePage) {
  class HTMLElement {
    isContentEditable = false;
    matches = () => field;
  }
  const made = videos.map((video) => ({
    ...{ currentTime: 0, duration: 60, ended: false, paused: true, clientWidth: 320, clientHeight: 180 },
    ...video,
  }));
  const document = {
    contentType,
    baseURI: PAGE,
    readyState: 'complete',
    activeElement: new HTMLElement(),
    elementFromPoint: () => null,
    querySelector: (selector: string) => (found.includes(selector) ? {} : null),
    querySelectorAll: (selector: string) => (selector === 'video' ? made : []),
    createRange: () => ({
      selectNodeContents() {},
      setStart() {},
      setEnd() {},
      toString: () => 'some letters',
    }),
  };
  const selection = {
    rangeCount: parts.length,
    getRangeAt: (index: number) => parts[index],
    toString: () => selected,
  };
  const globals = { document, Element, HTMLElement, ShadowRoot: class {}, getSelection: () => selection };
  return { ...globals, location: { href: PAGE }, scrollY: 0, innerWidth: 800, innerHeight: 600 };
}
