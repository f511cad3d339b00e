import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { QrSymbol } from '../../components/qr/symbol.ts';
import type { AdviceList } from '../../components/ui/advice-list.ts';
import type { PrintSheet } from '../../components/ui/print-sheet.ts';
import type { SheetPreview } from '../../components/ui/sheet-preview.ts';
import type { ShortcutList } from '../../components/ui/shortcut-list.ts';
import type { ExtensionPage, Popup, Tab } from '../browsers/driver.ts';
import { LANGUAGES, prepare, type Words } from './layout.ts';
import { inEachSharedBrowser, write } from './session.ts';

/** Three lines in the box. */
const ADDRESS = 'https://example.com/articles/2026/how-to-read-a-book?page=2&utm_source=newsletter';

/** With the widths of fonts on many machines: Verdana's, Arial's, and in between. */
const FONTS = ['DejaVu Sans', 'Arimo', 'Noto Sans'];

/** The languages, a few at a time: one request for each takes longer than the measuring, one for all might take too long. */
const GROUPS = Array.from({ length: Math.ceil(LANGUAGES.size / 8) }, (_, group) =>
  [...LANGUAGES.keys()].slice(8 * group, 8 * (group + 1)),
);

/**
 * The room that a popup gets, in CSS pixels, and the text size in percent: on most screens; on 1366 × 768 at a scale of
 * 1.5; and magnified twice.
 */
const POPUPS = [
  [800, 584, 100],
  [800, 584, 200],
  [778, 432, 100],
  [400, 300, 200],
] as const;

/** Faults of the popup in one language, at its current size, with everything it may say. */
function faultsInPopup(words: Words): string[] {
  const find = <Found extends HTMLElement>(selector: string) =>
    document.querySelector<Found>(selector) as Found;
  const [popup, card, said] = [find('main'), find('.card'), find('.said')];
  const [outcome, notice, menu, absence] = [
    find('#outcome'),
    find('#notice'),
    find('#more-menu'),
    find('#no-code'),
  ];
  const list = find<AdviceList>('advice-list');
  const shortcuts = find<ShortcutList>('shortcut-list');
  const faults: string[] = [];

  const say = (key: string) => words[key] as string;
  const keysLike = (pattern: RegExp) => Object.keys(words).filter((key) => pattern.test(key));
  const longest = (pattern: RegExp) =>
    keysLike(pattern)
      .map(say)
      .reduce((longest, text) => (text.length > longest.length ? text : longest));

  const note = (state: string, fault: string) => faults.push(`${state}: ${fault}`);
  const placesOf = () =>
    [...popup.querySelectorAll('.card, .caption, textarea, .actions > button, .more')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [x, y, width, height].join();
    });
  const check = (state: string, part = popup) => {
    for (const fault of globalThis.layout.faultsIn(part)) note(state, fault);
    const { left, right } = part.getBoundingClientRect();
    if (left < 0 || right > innerWidth) note(state, 'is partly outside');
    if (popup.scrollHeight > popup.clientHeight && !isStacked) note(state, 'is to be scrolled');
    // Where there is no code, the sentence may be longer than that would be high.
    const mayMove = isStacked && card.matches('.empty');
    if (!mayMove && placesOf().join() !== places.join()) note(state, 'something has moved');
  };
  const checkOrder = (state: string, first: string, second: string) => {
    const way = find(second).getBoundingClientRect().left - find(first).getBoundingClientRect().left;
    if (words.direction === 'rtl' ? way >= 0 : way <= 0) note(state, `${first} comes after ${second}`);
  };

  const line = (sentence: string, labels: string[], gain?: string) => ({
    sentence: say(sentence),
    hint: sentence.startsWith('adviceThisMachine') ? say('adviceThisMachineHint') : undefined,
    buttons: labels.map((label) => ({ label: say(label), gain })),
    mark: sentence.endsWith('Done') ? ('done' as const) : undefined,
  });
  const advice = [
    line('advicePassword', ['advicePasswordFix']),
    line('adviceSignIn', ['adviceSignInFix']),
    line('adviceOnlyFile', []),
    line('adviceOnlyContent', []),
    line('adviceOnlyBrowser', ['adviceUnwrapFix']),
    line('adviceThisNetwork', []),
    line('adviceReadsAsLink', ['adviceLinkFix']),
    line('adviceReadsAsMail', ['adviceMailFix']),
    line('adviceReadsAsPhone', ['advicePhoneFix']),
    line('adviceReadsAsPlace', ['advicePlaceFix']),
    line('advicePassage', ['advicePassageFix']),
    line('adviceThisMachine', ['adviceThisMachineFix']),
    line('adviceThisMachine', ['adviceThisMachineEnter']),
    line('adviceUnnamedContact', ['adviceCorrectFix']),
    line('adviceVcard4', ['adviceVcard4Fix']),
    line('adviceContactLines', ['adviceContactLinesFix']),
    line('adviceCreditorReference', []),
    line('adviceTooLong', ['adviceTrackingFix', 'adviceDropFragmentFix']),
    line('adviceDense', ['adviceTrackingFix', 'adviceDropFragmentFix'], say('smallerCode')),
    line('adviceTracking', ['adviceTrackingFix'], say('smallerCode')),
    ...keysLike(/^advice.*Done$/).map((key) => line(key, ['undo'])),
  ];

  globalThis.layout.speak(words);
  find('#kind').textContent = longest(/^kind/);
  find('#size').textContent = say('codeSize');
  /** Too narrow for two columns: the rest is below the code, and one scrolls to it. */
  const isStacked = find('.details').getBoundingClientRect().top > card.getBoundingClientRect().top;
  const places = placesOf();
  const cardWidth = card.clientWidth;
  check('code');
  checkOrder('code', '#kind', '#size');
  checkOrder('code', '#copy-data-uri', '.more');
  if (!isStacked) checkOrder('code', '.card', '.details');

  // The menu, all advice at once, and a card for each sentence that stands in for the code share one layout: layouts take
  // nearly all of the time.
  menu.hidden = false;
  menu.style.translate = 'none';
  list.show(advice);
  const sentences = keysLike(/^(noCode|tooLong)/);
  const cards = sentences.map((key) => {
    const copy = card.cloneNode(true) as HTMLElement;
    copy.querySelector('#code')?.remove();
    copy.classList.add('empty');
    (copy.querySelector('#no-code') as HTMLElement).textContent = say(key);
    copy.style.position = 'absolute';
    copy.style.inlineSize = `${cardWidth}px`;
    return copy;
  });
  // Outside the popup, in which nothing may move.
  document.body.append(...cards);
  menu.style.translate = `0 ${Math.max(0, 4 - menu.getBoundingClientRect().top)}px`;
  check('menu', menu);
  check('advice', list);
  const heights = [...list.children].map((line) => line.clientHeight);
  const highest = { height: 0, key: '' };
  for (const [index, copy] of cards.entries()) {
    const key = sentences[index] as string;
    for (const fault of globalThis.layout.faultsIn(copy)) note(key, fault);
    const height = copy.querySelector('#no-code')?.clientHeight ?? 0;
    if (height > highest.height) Object.assign(highest, { height, key });
  }
  for (const copy of cards) copy.remove();
  menu.hidden = true;

  const longestFirst = advice.toSorted(
    (a, b) => (heights[advice.indexOf(b)] ?? 0) - (heights[advice.indexOf(a)] ?? 0),
  );
  list.show(longestFirst.slice(0, 2));
  notice.textContent = longest(/^notice/);
  outcome.textContent = longest(/^(downloadStarted|copied|clipboard|undone)/);
  check('the most that is ever said');
  if (said.scrollWidth > said.clientWidth) note('the most that is ever said', 'is to be scrolled sideways');
  list.show([]);
  notice.textContent = outcome.textContent = '';

  find('#code').hidden = true;
  card.classList.add('empty');
  absence.textContent = say(highest.key);
  shortcuts.show({ title: say('shortcuts'), hint: say('shortcutsHint'), close: say('close') }, [
    { keys: 'Alt+Shift+Q', label: say('shortcutOpen') },
    ...[...document.querySelectorAll('[aria-keyshortcuts]')].map((element) => ({
      keys: element.getAttribute('aria-keyshortcuts') as string,
      label: element.textContent || say('shortcutEdit'),
    })),
  ]);
  check('shortcuts', find('dialog'));
  checkOrder('shortcuts', 'dd', 'kbd');
  check(highest.key, card);
  shortcuts.replaceChildren();
  card.classList.remove('empty');
  absence.textContent = '';
  find('#code').hidden = false;
  return faults;
}

/** Faults of the settings in one language, at the narrowest width of WCAG 2.2 (1.4.10) and at full width. */
function faultsInSettings(words: Words): string[] {
  const find = (selector: string) => document.querySelector(selector) as HTMLElement;
  const say = (...keys: string[]) => keys.map((key) => words[key]).join(' ');
  const like = (pattern: RegExp) => say(...Object.keys(words).filter((key) => pattern.test(key)));
  globalThis.layout.speak(words);
  find('#stored').textContent = say('settingsNewer', 'settingsUnreadable');
  find('#preview-size').textContent = say('pictureSize');
  for (const field of document.querySelectorAll<HTMLElement>('.field')) field.hidden = false;
  for (const input of document.querySelectorAll('[type="number"]')) {
    find(`#${input.id}-fault`).textContent = say('numberFault');
  }
  find('#quietZone-warning').textContent = say('quietZoneWarning');
  for (const color of ['dark', 'light']) find(`#${color}-fault`).textContent = like(/^color/);
  find('#lanAddress-fault').textContent = say('lanAddressFault');
  find('#outcome').textContent = like(/^(import|settings(Saved|RestSaved|Back|Imported|Full|Refused))/);
  for (const id of ['shortcut-none', 'undo']) find(`#${id}`).hidden = false;
  const faults: string[] = [];
  for (const width of [320, 640]) {
    document.body.style.inlineSize = `${width}px`;
    // The bar covers the rest, which can be scrolled.
    for (const part of ['main', '.bar']) {
      faults.push(...globalThis.layout.faultsIn(find(part)).map((fault) => `${part}, ${width} px: ${fault}`));
    }
  }
  return faults;
}

/** Faults of Full window in one language. */
function faultsInFullWindow(words: Words): string[] {
  const find = (selector: string) => document.querySelector(selector) as HTMLElement;
  globalThis.layout.speak(words);
  const percent = new Intl.NumberFormat(words.language, { style: 'percent' });
  const faults: string[] = [];
  for (const isGone of [true, false]) {
    find('#gone').textContent = isGone ? (words.shownGone as string) : '';
    find('#shown').hidden = find('#controls').hidden = isGone;
    find('#title').textContent = words.settingsTitle as string;
    find('#text').textContent = 'https://example.com/';
    find('#reset span').textContent = percent.format(1);
    faults.push(...globalThis.layout.faultsIn(document.body));
  }
  return faults;
}

/** Faults of Print in one language, at the narrowest width of WCAG 2.2 (1.4.10) and as wide as paper. */
function faultsInPrint(words: Words): string[] {
  const find = (selector: string) => document.querySelector(selector) as HTMLElement;
  const sheet = find('print-sheet') as PrintSheet;
  globalThis.layout.speak(words);
  const side = new Intl.NumberFormat(words.language, { style: 'unit', unit: 'centimeter' });
  const date = new Intl.DateTimeFormat(words.language, { dateStyle: 'long' });
  for (const label of document.querySelectorAll('label span')) label.textContent = side.format(12);
  const caption = {
    title: words.settingsTitle as string,
    text: 'https://example.com/',
    direction: 'ltr',
  } as const;
  find('#smallest').textContent = words.printSmallest as string;
  const symbol = { size: 21, modules: new Uint8Array(21 * 21) } as QrSymbol;
  sheet.show(symbol, '', caption, words.scanHint as string, date.format(0));
  const faults: string[] = [];
  for (const width of [320, 800]) {
    document.body.style.inlineSize = `${width}px`;
    for (const isGone of [true, false]) {
      find('#gone').textContent = isGone ? (words.shownGone as string) : '';
      find('#controls').hidden = sheet.hidden = isGone;
      faults.push(...globalThis.layout.faultsIn(document.body).map((fault) => `${width} px: ${fault}`));
    }
  }
  return faults;
}

/** Faults of New code in one language, for every kind, at the narrowest width of WCAG 2.2 (1.4.10) and with both columns. */
function faultsInNewCode(words: Words): string[] {
  const longest = (pattern: RegExp) =>
    Object.entries(words)
      .filter(([key]) => pattern.test(key))
      .map(([, word]) => word)
      .reduce((a, b) => (a.length > b.length ? a : b));
  const faults: string[] = [];
  // These cover the control that they belong to.
  for (const part of document.querySelectorAll<HTMLElement>('[name="kind"], .show')) part.hidden = true;
  globalThis.layout.speak(words);
  const fault = longest(/^(wifi|contact|event|place|payment|phone|mail)[A-Z]/);
  for (const fields of document.querySelectorAll('.fields'))
    (fields.querySelector('.problem') as HTMLElement).textContent = fault;
  (document.querySelector('#promise') as HTMLElement).textContent = longest(/^(promise|newCodeFault)/);
  for (const width of [320, 800]) {
    document.body.style.inlineSize = `${width}px`;
    faults.push(...globalThis.layout.faultsIn(document.body).map((fault) => `${width} px: ${fault}`));
  }
  return faults;
}

/** Faults of the page for sheets in one language, at the narrowest width of WCAG 2.2 (1.4.10) and with both columns. */
function faultsInSheet(words: Words): string[] {
  const find = <Found extends HTMLElement>(selector: string) =>
    document.querySelector<Found>(selector) as Found;
  const say = (key: string) => words[key] as string;
  const like = (pattern: RegExp) => Object.keys(words).filter((key) => pattern.test(key));
  globalThis.layout.speak(words);
  find('#header').hidden = find('#own').hidden = find('[data-for="labels"]').hidden = false;
  // As they are made, each with the longest note that there is.
  const problems = like(/^sheet(TooLong|TooDense|Equal|Warning|NoCaptions)(_|$)/).map((key) => {
    const [problem, sentence, list, buttons] = ['section', 'p', 'ul', 'div'].map((name) =>
      document.createElement(name),
    ) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement];
    problem.className = 'problem';
    sentence.textContent = say(key);
    list.append(document.createElement('li'));
    list.firstElementChild?.append(document.createElement('button'));
    (list.querySelector('button') as HTMLElement).textContent = say('sheetLineNote');
    for (const label of ['sheetUseGrid', 'sheetLeaveOutCaptions', 'sheetAllLines']) {
      const button = document.createElement('button');
      button.textContent = say(label);
      buttons.append(button);
    }
    problem.append(sentence, list, buttons);
    return problem;
  });
  find('#problems').replaceChildren(...problems);
  const line = (sentence: string, label: string) => ({
    sentence: say(sentence),
    buttons: [{ label: say(label) }],
  });
  const noticed = like(/^sheet(WordsBeside|Redirector|Tracking|ReadsAsLink|Unencoded)_other$/);
  find<AdviceList>('#given').show([line('sheetTabsAsk_other', 'sheetTabsAdd')]);
  find<AdviceList>('#advice').show([
    ...noticed.map((key) => line(key, key === 'sheetTracking_other' ? 'adviceTrackingFix' : 'undo')),
    line('sheetRedirectorDone_other', 'undo'),
  ]);
  for (const fault of document.querySelectorAll('.fault')) fault.textContent = say('numberFault');
  find('#summary').textContent = say('sheetSummary');
  find('#outcome').textContent = ['sheetNotPasted', 'sheetMaking'].map(say).join(' ');
  // One below the other, to measure both.
  find('.said').style.display = find('#zip-hint').style.display = 'block';
  find('#dialog').textContent = say('sheetPrintHint');
  find('#no-codes').textContent = ['sheetTooMany', 'sheetTooMuch', 'sheetNoRoom'].map(say).join(' ');
  find('#making').hidden = find('#preview').hidden = false;
  find<SheetPreview>('#preview').show({
    width: 210,
    height: 297,
    pageCount: 1,
    nameOf: () => say('sheetPage'),
    pageAt: () => ({ codes: [], marks: [], labels: [] }),
  });
  find('.paper').hidden = true;
  // It lies over the rest, which can be scrolled.
  find('.bar').style.position = 'static';
  find('.controls').style.maxBlockSize = 'none';
  const faults: string[] = [];
  for (const width of [320, 900]) {
    document.body.style.inlineSize = `${width}px`;
    faults.push(...globalThis.layout.faultsIn(document.body).map((fault) => `${width} px: ${fault}`));
  }
  return faults;
}

declare global {
  /** What `ready` puts into a page. */
  var measured: { languages: Record<string, Words>; faultsIn(words: Words): string[] };
}

/** The width of a sample text in a font, in pixels. */
function widthIn(font: string): number {
  const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  context.font = `100px "${font}", monospace`;
  return context.measureText('Download the image').width;
}

/** Faults of a page that is ready for it, by font and language. */
async function faultsInEveryLanguage(page: Popup): Promise<Record<string, string[]>> {
  const widths = await Promise.all(FONTS.map((font) => page.evaluate(widthIn, font)));
  expect(new Set(widths).size, 'fonts that are there').toBe(FONTS.length);
  const faults: Record<string, string[]> = {};
  for (const font of FONTS) {
    await page.evaluate((font) => {
      document.body.style.fontFamily = `"${font}", system-ui`;
    }, font);
    for (const languages of GROUPS) {
      const found = await page.evaluate((languages) => {
        const { measured } = globalThis;
        return languages.map((language) => measured.faultsIn(measured.languages[language] as Words));
      }, languages);
      for (const [at, language] of languages.entries())
        if (found[at]?.length !== 0) faults[`${language}, ${font}`] = found[at] ?? [];
    }
  }
  return faults;
}

describe('in every language and font all texts have room, and go the way the language goes,', () => {
  inEachSharedBrowser((session) => {
    let blank: Tab;

    beforeAll(async () => {
      blank = await session.browser.open('about:blank');
    });

    /** One of PageHop's own pages, in a new tab for this test. */
    async function pageOf(name: string): Promise<ExtensionPage> {
      const tab = await session.browser.open(`${session.browser.extensionOrigin}/${name}.html`);
      onTestFinished(() => tab.close());
      return session.browser.waitForPage(name);
    }

    /** Gives a page the languages, and the function that finds its faults. */
    async function ready(page: ExtensionPage, faultsIn: (words: Words) => string[]): Promise<void> {
      await prepare(page);
      const languages = JSON.stringify(Object.fromEntries(LANGUAGES));
      await page.inject(`globalThis.measured = { languages: ${languages}, faultsIn: ${faultsIn} };`);
    }

    /** Measures behind another tab: browsers still lay the page out whenever they are asked for sizes, but do not draw it. */
    async function faultsBehind(page: ExtensionPage): Promise<Record<string, string[]>> {
      await blank.activate();
      await page.waitFor(() => document.visibilityState === 'hidden');
      return faultsInEveryLanguage(page);
    }

    /** Faults of the popup, by size. In one page: opening it takes as long as measuring it in many languages. */
    async function faultsInPopups(): Promise<Map<string, Record<string, string[]>>> {
      const tab = await session.browser.open(`${session.browser.extensionOrigin}/popup.html`);
      onTestFinished(() => tab.close());
      const page = await session.browser.waitForPage('popup');
      await write(page, ADDRESS);
      await page.waitFor(() => document.querySelector('advice-list p'));
      // Loaded on first use.
      await page.evaluate(() => document.querySelector<HTMLElement>('#shortcuts')?.click());
      await page.waitFor(() => document.querySelector('dialog'));
      await page.evaluate(() => document.querySelector('dialog')?.close());
      await ready(page, faultsInPopup);
      const faults = new Map<string, Record<string, string[]>>();
      for (const size of POPUPS) {
        const [width, height, letters] = size;
        await tab.activate();
        await page.resize(width, height);
        // The page is told with the next frame.
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
        await page.evaluate((letters) => {
          document.documentElement.style.fontSize = `${letters}%`;
        }, letters);
        faults.set(size.join(), await faultsBehind(page));
      }
      return faults;
    }

    let inPopups: ReturnType<typeof faultsInPopups> | undefined;

    test.each(POPUPS)('in the popup, at %s × %s, with letters of %s percent', async (...size) => {
      inPopups ??= faultsInPopups();
      expect((await inPopups).get(size.join())).toEqual({});
    });

    test('in the settings', async () => {
      const page = await pageOf('options');
      await page.waitFor(() => document.querySelector('main:not([inert])'));
      await ready(page, faultsInSettings);
      expect(await faultsBehind(page)).toEqual({});
    });

    test('in the page for new codes, for each kind', async () => {
      const page = await pageOf('new');
      await page.waitFor(() => document.querySelector('#wifi-network'));
      const kinds = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLInputElement>('[name="kind"]')].map(({ value }) => value),
      );
      expect(kinds.length).toBeGreaterThan(5);
      // The fields of all kinds one below the other: all that is the same for each kind is laid out only once.
      await page.evaluate((kinds) => {
        const fields = document.querySelector('.fields') as HTMLElement;
        const copies = kinds.map((kind) => {
          document.querySelector<HTMLElement>(`[value="${kind}"]`)?.click();
          return fields.cloneNode(true);
        });
        fields.replaceWith(...copies);
      }, kinds);
      const firstFields = await page.evaluate(() =>
        [...document.querySelectorAll('.fields')].map((fields) => fields.querySelector('[id]')?.id),
      );
      expect(firstFields.map((id) => id?.split('-')[0])).toEqual(kinds);
      await ready(page, faultsInNewCode);
      expect(await faultsBehind(page)).toEqual({});
    });

    test('in the page for sheets', async () => {
      const page = await pageOf('sheet');
      await page.waitFor(() => document.activeElement?.id === 'lines');
      await ready(page, faultsInSheet);
      // Its preview is fitted to the room for it with the first frame in which it is shown.
      await page.evaluate(() => {
        globalThis.measured.faultsIn(globalThis.measured.languages.en as Words);
        return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      });
      expect(await faultsBehind(page)).toEqual({});
    });

    test.each([
      ['present', faultsInFullWindow],
      ['print', faultsInPrint],
    ] as const)('in the page %s', async (name, faultsIn) => {
      const page = await pageOf(name);
      await page.waitFor(() => document.querySelector('#gone:not(:empty)'));
      await ready(page, faultsIn);
      expect(await faultsBehind(page)).toEqual({});
    });
  });
});
