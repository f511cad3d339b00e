import { afterEach, describe, expect, test } from 'vitest';
import type { MenuTarget } from '../browsers/driver.ts';
import { until } from '../browsers/wait.ts';
import { codeIn, inSharedBrowser } from './session.ts';

const LINK: MenuTarget = { item: 'link', selector: '#link' };
const LINKED = 'https://example.org/linked?a=1&b=2#part';

describe('where Firefox shows no popup, or shows it elsewhere,', () => {
  inSharedBrowser('firefox', (session) => {
    afterEach(() => session.browser.moveButton?.('unified-extensions-area'));

    test.each([
      ['on the toolbar', 'nav-bar', false],
      ['among the tabs', 'TabsToolbar', false],
      ['in the panel of extensions', 'unified-extensions-area', false],
      ['on the toolbar of bookmarks, which is hidden', 'PersonalToolbar', true],
    ])('what was right-clicked is shown with the button %s', async (_where, area, isApart) => {
      await session.browser.moveButton?.(area);
      const tab = await session.browser.open('https://example.com/placed');
      const shown = await session.browser.clickMenu(tab, LINK);
      expect(await codeIn(shown)).toBe(LINKED);
      expect(new URL(await shown.url()).hash !== '').toBe(isApart);
      expect(await session.browser.popups()).toHaveLength(1);
      await tab.close();
    });

    test('the shortcut shows the page that fills the screen, in front', async () => {
      const tab = await session.browser.open('https://example.com/full-screen');
      await tab.evaluate(() => {
        document.querySelector('#passage')!.addEventListener('click', () => {
          void document.documentElement.requestFullscreen();
        });
      });
      await tab.clickOn('#passage');
      await until('the full screen', () => tab.evaluate(() => document.fullscreenElement !== null));
      const shown = await session.browser.pressShortcut!(tab);
      expect(await codeIn(shown)).toBe('https://example.com/full-screen');
      expect(await tab.evaluate(() => document.fullscreenElement)).toBeNull();
      expect(await session.browser.popups()).toHaveLength(1);
      await tab.close();
    });

    test.each([false, true])(
      'the shortcut shows the page of a window without a toolbar; private: %s',
      async (isPrivate) => {
        const tab = await session.browser.newWindow('https://example.com/bare', {
          private: isPrivate,
          type: 'popup',
        });
        const shown = await session.browser.pressShortcut!(tab);
        expect(await codeIn(shown)).toBe('https://example.com/bare');
        expect(await shown.evaluate(() => chrome.extension.inIncognitoContext)).toBe(isPrivate);
        await shown.close();
        await tab.close();
      },
    );
  });
});
