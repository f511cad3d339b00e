import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MenuTarget, Popup, Tab, WindowOptions } from '../browsers/driver.ts';
import { until } from '../browsers/wait.ts';
import { press } from './press.ts';
import {
  boxIn,
  codeFocused,
  codeIn,
  inEachSharedBrowser,
  outcomeIn,
  type Session,
  visit,
  waitForEntries,
  waitForFocus,
} from './session.ts';

/** Of the tab in which all tests are that need but a page. */
const MENU = 'https://example.com/menu?a=1#part';

const LINK: MenuTarget = { item: 'link', selector: '#link' };
const LINKED = 'https://example.org/linked?a=1&b=2#part';
const PAYMENT: MenuTarget = { item: 'link', selector: '#payment' };
const PAID = 'weixin://wxpay/bizpayurl?pr=NwY5Mz9';

/**
 * Opens a window beside that of the tab that `visit` returns, for all tests of the group that this is called in, and gives a
 * function that returns its tab.
 */
function shareWindow(session: Session, address: string, options?: WindowOptions): () => Tab {
  let tab: Tab | undefined;

  beforeAll(async () => {
    await visit(session, MENU);
    tab = await session.browser.newWindow(address, options);
  });

  afterAll(() => tab?.close());

  return () => tab as Tab;
}

/** What is in the box; nothing once the popup has closed, as Firefox closes by itself one that it cannot show. */
const boxIfOpen = (popup: Popup): Promise<string> =>
  boxIn(popup).catch(async (error) => {
    if (await popup.isOpen()) throw error;
    return '';
  });

describe('an entry in the right-click menu', () => {
  inEachSharedBrowser((session, name) => {
    test.each<[string, MenuTarget, string]>([
      ['This page', { item: 'page' }, MENU],
      ['This link', LINK, LINKED],
      ['This link', PAYMENT, PAID],
      ['This link', { item: 'link', selector: '#ftp' }, 'ftp://ftp.example.org/pub/read-me.txt'],
      ['Selected text', { item: 'selection', selector: '#passage' }, 'Selected words, 选中的文字'],
      ['This image', { item: 'image', selector: '#image' }, 'https://example.com/picture.png'],
    ])('opens the popup with what was clicked: %s, %o', async (kind, target, text) => {
      const tab = await visit(session, MENU);
      const popup = await session.browser.clickMenu(tab, target);
      expect(await codeIn(popup)).toBe(text);
      const said = await popup.evaluate(() => [
        document.querySelector('textarea')?.value,
        document.querySelector('#kind')?.textContent,
      ]);
      expect(said).toEqual([text, kind]);
    });

    test('leaves the next click on the toolbar button to the page', async () => {
      const tab = await visit(session, MENU);
      const popup = await session.browser.clickMenu(tab, LINK);
      expect(await codeIn(popup)).toBe(LINKED);
      await popup.close();
      expect(await codeIn(await session.browser.clickToolbar(tab))).toBe(MENU);
    });

    test('wins over the one chosen just before', async () => {
      const tab = await visit(session, MENU);
      await session.browser.chooseInMenu(tab, LINK);
      await session.browser.chooseInMenu(tab, PAYMENT);
      const popup = (await session.browser.waitForPopups(1))[0] as Popup;
      await popup.waitFor(() => document.querySelector('textarea')?.value.startsWith('weixin:'));
      expect(await codeIn(popup)).toBe(PAID);
      await popup.close();
      expect(await codeIn(await session.browser.clickToolbar(tab))).toBe(MENU);
    });

    test('works after the browser has stopped the background', async () => {
      const tab = await visit(session, MENU);
      await session.browser.stopBackground();
      expect(await codeIn(await session.browser.clickMenu(tab, LINK))).toBe(LINKED);
    });

    test('is not forgotten when the background is stopped right after it, nor shown later', async () => {
      const tab = await visit(session, MENU);
      const popup = await session.browser.clickMenu(tab, LINK);
      await session.browser.stopBackground();
      expect(await codeIn(popup)).toBe(LINKED);
      await popup.close();
      expect(await codeIn(await session.browser.clickToolbar(tab))).toBe(MENU);
    });

    // Chromium shows no page of an extension in a private window.
    test.runIf(name === 'firefox')(
      'opens that window as a private one where it was clicked in one',
      async () => {
        const tab = await session.browser.newWindow('https://example.com/bare', {
          private: true,
          type: 'popup',
        });
        const small = await session.browser.clickMenu(tab, LINK);
        expect(await codeIn(small)).toBe(LINKED);
        expect(await small.evaluate(async () => (await chrome.windows.getCurrent()).incognito)).toBe(true);
        await small.close();
        await tab.close();
      },
    );

    test('is shown whatever clock is set, and by how much', async () => {
      const tab = await visit(session, MENU);
      await session.browser.inBackground(() => {
        // As after an hour's sleep, which only one of the two clocks counts.
        const [now, date] = [performance.now.bind(performance), Date.now];
        performance.now = () => now() - 3_600_000;
        Date.now = () => date() - 7_200_000;
      });
      const popup = await session.browser.clickMenu(tab, LINK);
      expect(await codeIn(popup)).toBe(LINKED);
      await popup.close();
      await session.browser.stopBackground();
    });

    test('is shown in front where the page fills the screen', async () => {
      const tab = await session.browser.open('https://example.com/full-screen');
      await tab.evaluate(() => {
        document.querySelector('#passage')!.addEventListener('click', () => {
          void document.documentElement.requestFullscreen();
        });
      });
      await waitForFocus(tab);
      await tab.clickOn('#passage');
      await until('the full screen', () => tab.evaluate(() => document.fullscreenElement !== null));
      await session.browser.chooseInMenu(tab, LINK);
      const [shown] = await session.browser.waitForPopups(1);
      expect(await codeIn(shown!)).toBe(LINKED);
      await shown!.close();
      await tab.close();
    });

    test('is there again once the background starts, where the browser had dropped it', async () => {
      const tab = await visit(session, MENU);
      await session.browser.inBackground(() => chrome.contextMenus.removeAll());
      await session.browser.stopBackground();
      await waitForEntries(session.browser);
      expect(await codeIn(await session.browser.clickMenu(tab, LINK))).toBe(LINKED);
    });

    /** Selects words in the popup over a tab, and chooses the entry for them there. */
    const selectInPopup = async (tab: Tab, isPrivate: boolean) => {
      const popup = await session.browser.clickToolbar(tab);
      await codeFocused(popup);
      await popup.evaluate(() => {
        const words = document.createElement('p');
        words.id = 'words';
        words.textContent = 'Words in the popup';
        document.querySelector('main')!.prepend(words);
      });
      await session.browser.chooseInPopup(popup, { item: 'selection', selector: '#words' });
      const shown = await until('what was selected', async () => {
        for (const popup of await session.browser.popups())
          if ((await boxIfOpen(popup)) === 'Words in the popup') return popup;
        return undefined;
      });
      await session.browser.waitForPopups(1);
      await press(shown, 'download-png');
      expect(await outcomeIn(shown)).toContain(isPrivate ? 'qr-code.png' : 'words-in-the-popup.png');
      if (isPrivate && name === 'firefox')
        expect(await shown.evaluate(() => chrome.extension.inIncognitoContext)).toBe(true);
    };

    describe('in a second window', () => {
      const second = shareWindow(session, 'https://example.com/two');

      test('shows what was clicked in its own window, not in another', async () => {
        const one = await visit(session, MENU);
        const inTwo = await session.browser.clickMenu(second(), PAYMENT);
        expect(await codeIn(inTwo)).toBe(PAID);
        await inTwo.close();
        expect(await codeIn(await session.browser.clickToolbar(one))).toBe(MENU);
      });

      test('in the popup itself shows what was selected there; private: false', () =>
        selectInPopup(second(), false));
    });

    describe('in a private window', () => {
      const secret = shareWindow(session, 'https://example.com/private', { private: true });

      test('works in a private window and leaves nothing in storage', async () => {
        const popup = await session.browser.clickMenu(secret(), PAYMENT);
        expect(await codeIn(popup)).toBe(PAID);
        const stored = await popup.evaluate(async () => ({
          local: await chrome.storage.local.get(),
          sync: await chrome.storage.sync.get(),
          session: await chrome.storage.session.get(),
        }));
        expect(stored).toEqual({ local: {}, sync: {}, session: {} });
      });

      test('in the popup itself shows what was selected there; private: true', () =>
        selectInPopup(secret(), true));
    });

    describe('in a window without a toolbar', () => {
      const bare = shareWindow(session, 'https://example.com/bare', { type: 'popup' });

      test('opens a small window with what was clicked where there is no toolbar for a popup', async () => {
        const small = await session.browser.clickMenu(bare(), LINK);
        expect(await codeIn(small)).toBe(LINKED);
        expect(await small.url()).toMatch(/popup\.html#/);
        await small.close();
      });

      test('opens a window large enough for a dense code, which Escape closes', async () => {
        const small = await session.browser.clickMenu(bare(), { item: 'link', selector: '#long' });
        await small.waitFor(() => innerWidth >= document.documentElement.scrollWidth && innerWidth > 700);
        expect(await codeIn(small)).toBe(`https://example.org/${'long'.repeat(300)}`);
        await small.press('Escape');
        await small.waitForClose();
      });
    });

    test('in the popup itself, for the page, shows the page that the popup is on', async () => {
      const tab = await visit(session, MENU);
      const popup = await session.browser.clickToolbar(tab);
      await codeFocused(popup);
      await session.browser.chooseInPopup(popup, { item: 'page' });
      const [shown] = (await session.browser.waitForPopups(1)) as [Popup];
      expect(await codeIn(shown)).toBe(MENU);
    });
  });
});
