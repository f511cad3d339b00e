import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { QrSymbol } from '../../components/qr/symbol.ts';
import type { AdviceList } from '../../components/ui/advice-list.ts';
import type { PrintSheet } from '../../components/ui/print-sheet.ts';
import type { SheetPreview } from '../../components/ui/sheet-preview.ts';
import type { ShortcutList } from '../../components/ui/shortcut-list.ts';
import type { ExtensionPage, Popup, Tab } from '../browsers/driver.ts';
import { LANGUAGES, MESSAGES, prepare, type Words } from './layout.ts';
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

/** Where everything in the popup is. */
const placesInPopup = () =>
  [...document.querySelectorAll('main *')].map((element) => element.getBoundingClientRect().toJSON());

/**
 * Puts into the popup's page what it may say: a second popup over the first, in which the menu is open and all advice is
 * given at once; a card for each sentence that stands in for the code; and the dialog, which is over all and moves nothing.
 * All this shares one layout, and only texts change with the language: layouts and new elements take most of the time.
 */
function preparePopup(keys: string[]): void {
  const keysLike = (pattern: RegExp) => keys.filter((key) => pattern.test(key));
  /** Elements whose texts are names of messages, so that `speak` finds them. */
  const translate = (elements: Iterable<HTMLElement>) => {
    for (const element of elements) element.dataset.message = element.textContent ?? '';
  };

  const shortcuts = document.querySelector('shortcut-list') as ShortcutList;
  shortcuts.show({ title: 'shortcuts', hint: 'shortcutsHint', close: 'close' }, [
    { keys: 'Alt+Shift+Q', label: 'shortcutOpen' },
    ...[...document.querySelectorAll<HTMLElement>('[aria-keyshortcuts]')].map((element) => ({
      keys: element.getAttribute('aria-keyshortcuts') as string,
      label: element.dataset.message ?? 'shortcutEdit',
    })),
  ]);
  translate(shortcuts.querySelectorAll('h2, dd, p, button'));

  const popup = document.querySelector('main') as HTMLElement;
  (popup.querySelector('#size') as HTMLElement).dataset.message = 'codeSize';
  const filled = popup.cloneNode(true) as HTMLElement;
  const card = filled.querySelector('.card') as HTMLElement;
  card.querySelector('#code')?.remove();
  card.classList.add('empty');
  const cards = keysLike(/^(noCode|tooLong)/).map((key) => {
    const copy = card.cloneNode(true) as HTMLElement;
    copy.classList.add('measured');
    (copy.querySelector('#no-code') as HTMLElement).dataset.message = key;
    copy.style.position = 'absolute';
    return copy;
  });
  popup.after(filled, ...cards);
  (filled.querySelector('#more-menu') as HTMLElement).hidden = false;

  const line = (sentence: string, labels: string[], gain?: string) => ({
    sentence,
    hint: sentence.startsWith('adviceThisMachine') ? 'adviceThisMachineHint' : undefined,
    buttons: labels.map((label) => ({ label, gain })),
    mark: sentence.endsWith('Done') ? ('done' as const) : undefined,
  });
  const list = filled.querySelector('advice-list') as AdviceList;
  list.show([
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
    line('adviceDense', ['adviceTrackingFix', 'adviceDropFragmentFix'], 'smallerCode'),
    line('adviceTracking', ['adviceTrackingFix'], 'smallerCode'),
    ...keysLike(/^advice.*Done$/).map((key) => line(key, ['undo'])),
  ]);
  translate(list.querySelectorAll('p, small, button, i'));
}

/** Has the popup say what it always says. */
function fillPopup(words: Words): void {
  const kinds = Object.keys(words).filter((key) => key.startsWith('kind'));
  const longest = kinds.map((key) => words[key] as string).reduce((a, b) => (b.length > a.length ? b : a));
  for (const kind of document.querySelectorAll('#kind')) kind.textContent = longest;
}

/** Faults of the popup, at its current size, with everything it may say. */
function faultsInPopup(words: Words): string[] {
  const [popup, filled] = [...document.querySelectorAll('main')] as [HTMLElement, HTMLElement];
  const find = (selector: string, root: ParentNode = document) => root.querySelector(selector) as HTMLElement;
  const [said, outcome, notice] = [find('.said'), find('#outcome'), find('#notice')];
  const list = find('advice-list');
  const [card, menu, allAdvice] = ['.card', '#more-menu', 'advice-list'].map((selector) =>
    find(selector, filled),
  ) as [HTMLElement, HTMLElement, HTMLElement];
  const absence = find('#no-code', filled);
  const cards = [...document.querySelectorAll<HTMLElement>('.measured')];
  const faults: string[] = [];

  const say = (key: string) => words[key] as string;
  const longest = (pattern: RegExp) =>
    Object.keys(words)
      .filter((key) => pattern.test(key))
      .map(say)
      .reduce((longest, text) => (text.length > longest.length ? text : longest));

  const note = (state: string, fault: string) => faults.push(`${state}: ${fault}`);
  const placesIn = (popup: Element) =>
    [...popup.querySelectorAll('.card, .caption, textarea, .actions > button, .more')]
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [x, y, width, height].join();
      })
      .join();
  const check = (state: string, part: Element) => {
    for (const fault of globalThis.layout.faultsIn(part)) note(state, fault);
    const { left, right } = part.getBoundingClientRect();
    if (left < 0 || right > innerWidth) note(state, 'is partly outside');
    const popup = part.closest('main');
    if (popup === null) return;
    if (popup.scrollHeight > popup.clientHeight && !isStacked) note(state, 'is to be scrolled');
    // Where there is no code, the sentence may be longer than that would be high.
    const mayMove = isStacked && popup === filled && absence.textContent !== '';
    if (!mayMove && placesIn(popup) !== places) note(state, 'something has moved');
  };
  const checkOrder = (state: string, first: string, second: string) => {
    const way = find(second).getBoundingClientRect().left - find(first).getBoundingClientRect().left;
    if (words.direction === 'rtl' ? way >= 0 : way <= 0) note(state, `${first} comes after ${second}`);
  };

  const width = `${find('.card').clientWidth}px`;
  for (const copy of cards) copy.style.inlineSize = width;
  /** Too narrow for two columns: the rest is below the code, and one scrolls to it. */
  const isStacked = find('.details').getBoundingClientRect().top > find('.card').getBoundingClientRect().top;
  const places = placesIn(popup);
  check('code', popup);
  checkOrder('code', '#kind', '#size');
  checkOrder('code', '#copy-data-uri', '.more');
  if (!isStacked) checkOrder('code', '.card', '.details');
  check('advice', allAdvice);
  check('shortcuts', find('dialog'));
  checkOrder('shortcuts', 'dd', 'kbd');
  const highest = { height: 0, key: '' };
  for (const copy of cards) {
    const { clientHeight: height, dataset } = find('#no-code', copy);
    const key = dataset.message as string;
    for (const fault of globalThis.layout.faultsIn(copy)) note(key, fault);
    if (height > highest.height) Object.assign(highest, { height, key });
  }
  const longestFirst = [...allAdvice.children]
    .map((line) => ({ line, height: line.clientHeight }))
    .sort((a, b) => b.height - a.height);
  const { top } = menu.getBoundingClientRect();

  menu.style.translate = `0 ${Math.max(0, 4 - top)}px`;
  check('menu', menu);
  absence.textContent = say(highest.key);
  list.replaceChildren(...longestFirst.slice(0, 2).map(({ line }) => line.cloneNode(true)));
  notice.textContent = longest(/^notice/);
  outcome.textContent = longest(/^(downloadStarted|copied|clipboard|undone)/);
  check(highest.key, card);
  check('the most that is ever said', popup);
  if (said.scrollWidth > said.clientWidth) note('the most that is ever said', 'is to be scrolled sideways');

  menu.style.translate = 'none';
  list.replaceChildren();
  absence.textContent = notice.textContent = outcome.textContent = '';
  return faults;
}

/** Has the settings say all that they may say. */
function fillSettings(words: Words): void {
  const find = (selector: string) => document.querySelector(selector) as HTMLElement;
  const say = (...keys: string[]) => keys.map((key) => words[key]).join(' ');
  const like = (pattern: RegExp) => say(...Object.keys(words).filter((key) => pattern.test(key)));
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
}

/** Faults of the settings, at the narrowest width of WCAG 2.2 (1.4.10) and at full width. */
function faultsInSettings(): string[] {
  const faults: string[] = [];
  for (const width of [320, 640]) {
    document.body.style.inlineSize = `${width}px`;
    // The bar covers the rest, which can be scrolled.
    for (const part of ['main', '.bar']) {
      const found = globalThis.layout.faultsIn(document.querySelector(part) as Element);
      faults.push(...found.map((fault) => `${part}, ${width} px: ${fault}`));
    }
  }
  return faults;
}

/** Has Full window show a text in a language. */
function fillFullWindow(words: Words): void {
  const find = (selector: string) => document.querySelector(selector) as HTMLElement;
  const percent = new Intl.NumberFormat(words.language, { style: 'percent' });
  find('#title').textContent = words.settingsTitle as string;
  find('#text').textContent = 'https://example.com/';
  find('#reset span').textContent = percent.format(1);
}

/** Faults of Full window, with a code and after it is gone. */
function faultsInFullWindow(words: Words): string[] {
  const find = (selector: string) => document.querySelector(selector) as HTMLElement;
  const faults: string[] = [];
  for (const isGone of [true, false]) {
    find('#gone').textContent = isGone ? (words.shownGone as string) : '';
    find('#shown').hidden = find('#controls').hidden = isGone;
    faults.push(...globalThis.layout.faultsIn(document.body));
  }
  return faults;
}

/** Has Print show a text in a language. */
function fillPrint(words: Words): void {
  const find = (selector: string) => document.querySelector(selector) as HTMLElement;
  const sheet = find('print-sheet') as PrintSheet;
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
}

/** Faults of Print, with a code and after it is gone, at the narrowest width of WCAG 2.2 (1.4.10) and as wide as paper. */
function faultsInPrint(words: Words): string[] {
  const find = (selector: string) => document.querySelector(selector) as HTMLElement;
  const faults: string[] = [];
  for (const width of [320, 800]) {
    document.body.style.inlineSize = `${width}px`;
    for (const isGone of [true, false]) {
      find('#gone').textContent = isGone ? (words.shownGone as string) : '';
      find('#controls').hidden = find('print-sheet').hidden = isGone;
      faults.push(...globalThis.layout.faultsIn(document.body).map((fault) => `${width} px: ${fault}`));
    }
  }
  return faults;
}

/** Has New code say all that it may say, for every kind. */
function fillNewCode(words: Words): void {
  const longest = (pattern: RegExp) =>
    Object.entries(words)
      .filter(([key]) => pattern.test(key))
      .map(([, word]) => word)
      .reduce((a, b) => (a.length > b.length ? a : b));
  // These cover the control that they belong to.
  for (const part of document.querySelectorAll<HTMLElement>('[name="kind"], .show')) part.hidden = true;
  const fault = longest(/^(wifi|contact|event|place|payment|phone|mail)[A-Z]/);
  for (const fields of document.querySelectorAll('.fields'))
    (fields.querySelector('.problem') as HTMLElement).textContent = fault;
  (document.querySelector('#promise') as HTMLElement).textContent = longest(/^(promise|newCodeFault)/);
}

/** Faults of New code, at the narrowest width of WCAG 2.2 (1.4.10) and with both columns. */
function faultsInNewCode(): string[] {
  const faults: string[] = [];
  for (const width of [320, 800]) {
    document.body.style.inlineSize = `${width}px`;
    faults.push(...globalThis.layout.faultsIn(document.body).map((fault) => `${width} px: ${fault}`));
  }
  return faults;
}

/** Has the page for sheets say all that it may say. */
function fillSheet(words: Words): void {
  const find = <Found extends HTMLElement>(selector: string) =>
    document.querySelector<Found>(selector) as Found;
  const say = (key: string) => words[key] as string;
  const like = (pattern: RegExp) => Object.keys(words).filter((key) => pattern.test(key));
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
}

/** Faults of the page for sheets, at the narrowest width of WCAG 2.2 (1.4.10) and with both columns. */
function faultsInSheet(): string[] {
  const faults: string[] = [];
  for (const width of [320, 900]) {
    document.body.style.inlineSize = `${width}px`;
    faults.push(...globalThis.layout.faultsIn(document.body).map((fault) => `${width} px: ${fault}`));
  }
  return faults;
}

/** Has a page in a language say what it may say. */
type Fill = (words: Words) => void;

/** Faults of a page that is filled, in the font that it has. */
type FaultsIn = (words: Words) => string[];

declare global {
  /** What `ready` puts into a page. */
  var measured: { languages: Record<string, Words>; fill: Fill; faultsIn: FaultsIn };
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
  for (const languages of GROUPS) {
    const found = await page.evaluate(
      (languages, fonts) => {
        const { measured, layout } = globalThis;
        return languages.flatMap((language) => {
          const words = measured.languages[language] as Words;
          layout.speak(words);
          measured.fill(words);
          return fonts.map((font) => {
            document.body.style.fontFamily = `"${font}", system-ui`;
            return [`${language}, ${font}`, measured.faultsIn(words)] as const;
          });
        });
      },
      languages,
      FONTS,
    );
    for (const [name, inOne] of found) if (inOne.length > 0) faults[name] = inOne;
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

    /** Gives a page the languages, and the functions that fill it and find its faults. */
    async function ready(page: ExtensionPage, fill: Fill, faultsIn: FaultsIn): Promise<void> {
      await prepare(page);
      const languages = JSON.stringify(Object.fromEntries(LANGUAGES));
      await page.inject(
        `globalThis.measured = { languages: ${languages}, fill: ${fill}, faultsIn: ${faultsIn} };`,
      );
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
      const places = await page.evaluate(placesInPopup);
      // Loaded on first use.
      await page.evaluate(() => document.querySelector<HTMLElement>('#shortcuts')?.click());
      await page.waitFor(() => document.querySelector('dialog'));
      expect(await page.evaluate(placesInPopup), 'with the list of keys over the popup').toEqual(places);
      await page.evaluate(preparePopup, MESSAGES);
      await ready(page, fillPopup, faultsInPopup);
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
      await ready(page, fillSettings, faultsInSettings);
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
      await ready(page, fillNewCode, faultsInNewCode);
      expect(await faultsBehind(page)).toEqual({});
    });

    test('in the page for sheets', async () => {
      const page = await pageOf('sheet');
      await page.waitFor(() => document.activeElement?.id === 'lines');
      await ready(page, fillSheet, faultsInSheet);
      // Its preview is fitted to the room for it with the first frame in which it is shown.
      await page.evaluate(() => {
        const { measured } = globalThis;
        const words = measured.languages.en as Words;
        measured.fill(words);
        measured.faultsIn(words);
        return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      });
      expect(await faultsBehind(page)).toEqual({});
    });

    test.each([
      ['present', fillFullWindow, faultsInFullWindow],
      ['print', fillPrint, faultsInPrint],
    ] as const)('in the page %s', async (name, fill, faultsIn) => {
      const page = await pageOf(name);
      await page.waitFor(() => document.querySelector('#gone:not(:empty)'));
      await ready(page, fill, faultsIn);
      expect(await faultsBehind(page)).toEqual({});
    });
  });
});
