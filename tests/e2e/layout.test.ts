import { describe, expect, test } from 'vitest';
import type { QrSymbol } from '../../components/qr/symbol.ts';
import type { AdviceList } from '../../components/ui/advice-list.ts';
import type { PrintSheet } from '../../components/ui/print-sheet.ts';
import type { ShortcutList } from '../../components/ui/shortcut-list.ts';
import type { Popup } from '../browsers/driver.ts';
import { LANGUAGES, prepare, type Words } from './layout.ts';
import { codeIn, inEachSharedBrowser, write } from './session.ts';

/** Two lines in the box. */
const ADDRESS = 'https://example.com/articles/2026/how-to-read-a-book?page=2&utm_source=newsletter';

/** What is wrong with the popup in one language, whatever it may have to say. */
function faultsInPopup(words: Words): string[] {
  const find = <Found extends HTMLElement>(selector: string) =>
    document.querySelector<Found>(selector) as Found;
  const [popup, card, details] = [find('main'), find('.card'), find('.details')];
  const [outcome, notice, menu] = [find('#outcome'), find('#notice'), find('#more-menu')];
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
  const check = (state: string, part = popup) => {
    for (const fault of globalThis.layout.faultsIn(part)) note(state, fault);
    const whole = popup.getBoundingClientRect();
    const isScrolled = popup.classList.contains('magnified');
    if (whole.width > 800 || (whole.height > 600 && !isScrolled))
      note(state, `it is ${whole.width} × ${whole.height}`);
    const excess = details.scrollHeight - details.clientHeight;
    if (excess > 0) note(state, `there are ${excess} px too few`);
    const { left, right } = part.getBoundingClientRect();
    if (left < whole.left || right > whole.right) note(state, 'is partly outside');
  };
  const checkOrder = (state: string, first: string, second: string) => {
    const way = find(second).getBoundingClientRect().left - find(first).getBoundingClientRect().left;
    if (words.direction === 'rtl' ? way >= 0 : way <= 0) note(state, `${first} comes after ${second}`);
  };
  const checkTexts = (state: string, element: HTMLElement, pattern: RegExp) => {
    for (const key of keysLike(pattern)) {
      element.textContent = say(key);
      if (element.scrollHeight > element.clientHeight) note(`${state}, ${key}`, 'is to be scrolled');
    }
    element.textContent = '';
  };

  const line = (sentence: string, labels: string[], gain?: string) => ({
    name: sentence,
    sentence: say(sentence),
    hint: sentence.startsWith('adviceThisMachine') ? say('adviceThisMachineHint') : undefined,
    buttons: labels.map((label) => ({ label: say(label), gain })),
    isDone: sentence.endsWith('Done'),
  });
  const done = keysLike(/^advice.*Done$/).map((key) => line(key, ['undo']));
  // An ordinary code is one of 53 modules at most. With one of these the popup keeps its one column.
  const ordinary = [
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
    line('adviceTooLong', ['adviceDropFragmentFix']),
    line('adviceTracking', ['adviceTrackingFix'], '53 × 53 → 49 × 49'),
    ...done.filter(({ hint }) => hint === undefined),
  ];
  const all = [
    ...ordinary,
    line('adviceThisMachine', ['adviceThisMachineFix']),
    line('adviceThisMachine', ['adviceThisMachineEnter']),
    line('adviceTooLong', ['adviceTrackingFix', 'adviceDropFragmentFix']),
    line('adviceDense', ['adviceTrackingFix', 'adviceDropFragmentFix'], say('adviceGain')),
    line('adviceTracking', ['adviceTrackingFix'], say('adviceGain')),
    ...done.filter(({ hint }) => hint !== undefined),
  ];

  globalThis.layout.speak(words);
  find('#kind').textContent = longest(/^kind/);
  find('#size').textContent = say('codeSize');
  for (const state of ['ordinary', 'crowded', 'dense']) {
    popup.className = `popup ${state}`;
    checkTexts(state, outcome, /^(downloadStarted|copied|clipboard|undone)/);
    checkTexts(state, notice, /^notice/);
    check(state);
    checkOrder(state, '#kind', '#size');
    if (state === 'dense') checkOrder(state, '.card', '.details');
    else checkOrder(state, '#download-png', '#copy-image');

    menu.hidden = false;
    check(`${state}, menu`, menu);
    menu.hidden = true;

    popup.classList.add('advised');
    const shown = (state === 'ordinary' ? ordinary : all).map((line) => {
      list.show([line]);
      check(`${state}, ${line.name}`, list);
      return { line, height: list.clientHeight };
    });
    if (state !== 'ordinary') {
      const [first, second] = shown.sort((a, b) => b.height - a.height).map(({ line }) => line);
      if (first && second) list.show([first, second]);
      check(`${state}, ${first?.name} and ${second?.name}`);
    }
    list.show([]);
  }

  // As magnified four times: 200 × 150 CSS px, to be scrolled.
  const page = document.documentElement;
  page.style.setProperty('--zoom', '4');
  popup.className = 'popup magnified advised';
  list.show([
    line('adviceThisMachine', ['adviceThisMachineEnter']),
    line('adviceSignIn', ['adviceSignInFix']),
  ]);
  outcome.textContent = longest(/^clipboard/);
  check('magnified');
  list.show([]);
  outcome.textContent = '';
  find('#code').hidden = true;
  card.classList.add('empty');
  find('#no-code').textContent = longest(/^(noCode|tooLong)/);
  check('magnified, no code');
  card.classList.remove('empty');
  find('#no-code').textContent = '';
  find('#code').hidden = false;
  page.style.removeProperty('--zoom');

  popup.className = 'popup advised';
  list.show([line('adviceSignIn', ['adviceSignInFix'])]);
  outcome.textContent = longest(/^clipboard/);
  check('two lines of each');
  checkOrder('advice', 'advice-list p', 'advice-list button');
  list.show([]);
  outcome.textContent = '';

  find('#code').hidden = true;
  for (const key of keysLike(/^(noCode|tooLong)/)) {
    find('#no-code').textContent = say(key);
    check(key, card);
  }
  find('#no-code').textContent = '';
  find('#code').hidden = false;

  shortcuts.show({ title: say('shortcuts'), hint: say('shortcutsHint'), close: say('close') }, [
    { keys: 'Alt+Shift+Q', label: say('shortcutOpen') },
    ...[...document.querySelectorAll('[aria-keyshortcuts]')].map((element) => ({
      keys: element.getAttribute('aria-keyshortcuts') as string,
      label: element.textContent || say('shortcutEdit'),
    })),
  ]);
  check('shortcuts', find('dialog'));
  checkOrder('shortcuts', 'dd', 'kbd');
  shortcuts.replaceChildren();
  return faults;
}

/** What is wrong with the settings in one language, as narrow as WCAG 2.2 (1.4.10) has them and as wide as they get. */
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
    // The bar lies over the rest, which can be scrolled.
    for (const part of ['main', '.bar']) {
      find('main').hidden = part !== 'main';
      find('.bar').hidden = part !== '.bar';
      faults.push(
        ...globalThis.layout.faultsIn(document.body).map((fault) => `${part}, ${width} px: ${fault}`),
      );
    }
  }
  return faults;
}

/** What is wrong with Full window in one language. */
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

/** What is wrong with Print in one language, as narrow as WCAG 2.2 (1.4.10) has it and as wide as paper. */
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
  sheet.show({ size: 21, modules: new Uint8Array(21 * 21) } as QrSymbol, '', caption, date.format(0));
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

/** What is wrong, by language. */
async function faultsInEveryLanguage(page: Popup, faultsIn: typeof faultsInPopup) {
  await prepare(page);
  const faults: Record<string, string[]> = {};
  for (const [language, words] of LANGUAGES) {
    const found = await page.evaluate(faultsIn, words);
    if (found.length > 0) faults[language] = found;
  }
  return faults;
}

describe('in every language all texts have room, and go the way the language goes,', () => {
  inEachSharedBrowser((session) => {
    test('in the popup', async () => {
      const tab = await session.browser.open('https://example.com/layout');
      const popup = await session.browser.clickToolbar(tab);
      await codeIn(popup);
      await write(popup, ADDRESS);
      await popup.waitFor(() => document.querySelector('advice-list p'));
      // Loaded when it is first asked for.
      await popup.click('button', 'More');
      await popup.click('menuitem', 'Keyboard shortcuts');
      await popup.click('button', 'Close');
      // As wide as it gets: the browser follows what is in it only later.
      await popup.evaluate(() => {
        document.body.style.inlineSize = '800px';
      });
      await popup.waitFor(() => innerWidth === 800);
      expect(await faultsInEveryLanguage(popup, faultsInPopup)).toEqual({});
      await tab.close();
    });

    test('in the settings', async () => {
      const tab = await session.browser.open(`${session.browser.extensionOrigin}/options.html`);
      const page = await session.browser.waitForPage('options');
      await page.waitFor(() => document.querySelector('main:not([inert])'));
      expect(await faultsInEveryLanguage(page, faultsInSettings)).toEqual({});
      await tab.close();
    });

    test.each([
      ['present', faultsInFullWindow],
      ['print', faultsInPrint],
    ] as const)('in the page %s', async (name, faultsIn) => {
      const tab = await session.browser.open(`${session.browser.extensionOrigin}/${name}.html`);
      const page = await session.browser.waitForPage(name);
      await page.waitFor(() => document.querySelector('#gone:not(:empty)'));
      expect(await faultsInEveryLanguage(page, faultsIn)).toEqual({});
      await tab.close();
    });
  });
});
