import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import type { AdviceList } from '../../components/ui/advice-list.ts';
import type { Popup, Tab } from '../browsers/driver.ts';
import { LANGUAGES, prepare, type Words } from './layout.ts';
import { codeIn, inBrowser, inSharedBrowser, type Session, visit, write } from './session.ts';

/** Width and height in device pixels, and the scale. */
const SCREENS = [
  [1920, 1200, 1],
  [1920, 1200, 2],
  [1366, 768, 1.25],
  [1366, 768, 1.5],
  [1920, 1080, 1.75],
  [1280, 720, 1],
  [1024, 600, 1],
  [2560, 1440, 1],
  [640, 480, 1],
] as const;

/** The scales at which Firefox's one screen is tested. */
const SCALES = [1, 1.25, 1.5, 2] as const;

const FIREFOX_SCREEN = { width: 1366, height: 768 };

const PAGE = 'https://example.com/articles/how-to-read';

/** Lengths of addresses, in characters. */
const LENGTHS = [40, 281, 1238, 2900];

const SPOKEN = ['en', 'de', 'th', 'ar'].map((language) => LANGUAGES.get(language));

/** An address of this length with two pieces of advice: it is of this machine, and contains sign-in data. */
const advised = (length: number) => 'http://localhost/?token=Zk3mQ9xT7bR2wL5p'.padEnd(length, '&page=2');

declare global {
  /** Put into each popup once, because they are long. */
  var spoken: Words[];
}

/** Faults in each language, without advice, and with the two longest pieces and an outcome. */
function faultsIn(): string[] {
  const list = document.querySelector('advice-list') as AdviceList;
  const outcome = document.querySelector('#outcome') as HTMLElement;
  const places = () =>
    [...document.querySelectorAll('.card, textarea, .actions > button, .more')].map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const isMain = element.matches('button');
      const isSeen = left >= 0 && top >= 0 && right <= innerWidth + 0.01 && bottom <= innerHeight + 0.01;
      const onTop = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      if (!isSeen || (isMain && !element.contains(onTop)))
        faults.push(`${where}: ${element.outerHTML.slice(0, 80)} is out of sight`);
      return [left, top, right, bottom].join();
    });
  const faults: string[] = [];
  let where = '';
  for (const words of spoken) {
    globalThis.layout.speak(words);
    const say = (key: string) => words[key] as string;
    where = say('language');
    list.show([]);
    outcome.textContent = '';
    const before = places();
    list.show([
      { sentence: say('adviceSignIn'), buttons: [{ label: say('adviceSignInFix') }] },
      {
        sentence: say('adviceThisMachine'),
        hint: say('adviceThisMachineHint'),
        buttons: [{ label: say('adviceThisMachineEnter') }],
      },
      {
        sentence: say('adviceOffers'),
        buttons: ['adviceSelectedFix', 'adviceTimeFix', 'adviceHereFix'].map((key) => ({ label: say(key) })),
        mark: 'offer',
      },
    ]);
    outcome.textContent = say('clipboardRefused');
    where += ', advised';
    if (places().join() !== before.join()) faults.push(`${where}: something has moved`);
  }
  return faults;
}

/** Opens the popup on the page, and reads the code from its pixels. */
async function check(session: Session, tab: Tab): Promise<void> {
  const popup = await session.browser.clickToolbar(tab);
  expect(await codeIn(popup)).toBe(PAGE);
  await prepare(popup);
  await popup.inject(`globalThis.spoken = ${JSON.stringify(SPOKEN)};`);
  for (const length of LENGTHS) {
    const text = advised(length);
    await write(popup, text);
    await popup.waitFor(() => document.querySelectorAll('advice-list p').length === 2);
    expect(await codeIn(popup)).toBe(text);
    expect(await popup.evaluate(faultsIn)).toEqual([]);
  }
  await popup.close();
}

/** The small window that stands in for the popup, on the screen as it is. */
async function checkSmallWindow(session: Session): Promise<void> {
  const tab = await session.browser.newWindow(PAGE, { type: 'popup' });
  const small = await session.browser.clickMenu(tab, { item: 'link', selector: '#long' });
  await small.waitFor(() => {
    const { availLeft, availTop, availWidth, availHeight } = screen as Screen & {
      availLeft: number;
      availTop: number;
    };
    const { right, bottom } = document.querySelector('.more')?.getBoundingClientRect() ?? new DOMRect();
    return (
      screenX >= availLeft &&
      screenY >= availTop &&
      screenX + outerWidth <= availLeft + availWidth &&
      screenY + outerHeight <= availTop + availHeight &&
      right <= innerWidth &&
      bottom <= innerHeight
    );
  });
  expect(await codeIn(small)).toBe(`https://example.org/${'long'.repeat(300)}`);
  await small.close();
  await tab.close();
}

const isWhole = (popup: Popup) =>
  popup.waitFor(() => {
    const { width, right, bottom } =
      document.querySelector('.card')?.getBoundingClientRect() ?? new DOMRect();
    return width > 200 && right <= innerWidth && bottom <= innerHeight;
  });

describe('the code is whole, every main button in sight, and nothing moves when advice comes,', () => {
  inSharedBrowser('chromium', (session) => {
    afterAll(() => session.browser.setScreen(1));

    test.each(SCREENS)('on a screen of %s × %s at %s', async (width, height, scale) => {
      await session.browser.setScreen(scale, { width, height });
      const tab = await visit(session, PAGE);
      await check(session, tab);
    });

    test('in a small window of PageHop’s own, on a screen that is hardly larger', async () => {
      await session.browser.setScreen(1.5, { width: 1366, height: 768 });
      await checkSmallWindow(session);
    });

    test('in a narrow window at the side of the screen', async () => {
      await session.browser.setScreen(1);
      const tab = await visit(session, PAGE);
      await resizeWindow(session, { left: 0, width: 700, height: 900 });
      await check(session, tab);
    });

    test('and the code comes first where there is no room for more', async () => {
      await session.browser.setScreen(1);
      const tab = await visit(session, PAGE);
      onTestFinished(() => resizeWindow(session, { state: 'normal' }));
      await resizeWindow(session, { state: 'fullscreen' });
      const popup = await session.browser.clickToolbar(tab);
      await isWhole(popup);
      expect(await codeIn(popup)).toBe(PAGE);
      await popup.close();
    });
  });

  inBrowser(
    'firefox',
    (session) => {
      test.each(SCALES)('on a screen of 1366 × 768 at %s', async (scale) => {
        await session.browser.setScreen(scale);
        const tab = await visit(session, PAGE);
        await check(session, tab);
      });

      test('in a small window of PageHop’s own, on a screen that is hardly larger', async () => {
        await session.browser.setScreen(1.5);
        await checkSmallWindow(session);
      });
    },
    { screen: FIREFOX_SCREEN },
  );
});

async function resizeWindow(session: Session, bounds: chrome.windows.UpdateInfo): Promise<void> {
  await session.browser.inBackground(async (bounds) => {
    const { id } = await chrome.windows.getLastFocused({ windowTypes: ['normal'] });
    await chrome.windows.update(id as number, bounds);
  }, bounds);
}
