import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Tab } from '../browsers/driver.ts';
import { boxIn, codeIn, inSharedBrowser, write } from './session.ts';

describe('where the person has zoomed every page, popups included,', () => {
  // Firefox does not zoom popups with its pages.
  inSharedBrowser('chromium', (session) => {
    let settings: Tab;

    beforeAll(async () => {
      settings = await session.browser.open('chrome://settings/');
    });

    const zoomEveryPage = async (zoom: number) => {
      await settings.evaluate(async (zoom) => {
        const { settingsPrivate } = chrome as unknown as {
          settingsPrivate: { setDefaultZoom(zoom: number, done: (done: boolean) => void): void };
        };
        await new Promise((resolve) => settingsPrivate.setDefaultZoom(zoom, resolve));
      }, zoom);
    };

    afterAll(() => zoomEveryPage(1));

    test.each([1.1, 1.25, 1.5, 2])('by %s, the whole code and the whole menu are there', async (zoom) => {
      await zoomEveryPage(zoom);
      const tab = await session.browser.open('https://example.com/zoomed');
      const popup = await session.browser.clickToolbar(tab);
      expect(await codeIn(popup)).toBe('https://example.com/zoomed');
      await popup.click('button', 'More');
      const items = await popup.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')].map((item) => {
          item.focus();
          const { top, bottom } = item.getBoundingClientRect();
          return { item: item.textContent, isInView: top >= 0 && bottom <= innerHeight };
        }),
      );
      expect(items.filter(({ isInView }) => !isInView)).toEqual([]);
      const dense = 'x'.repeat(1300);
      await write(popup, dense);
      await popup.waitFor(() => document.querySelector('.dense'));
      expect(await codeIn(popup)).toBe(dense);
      await tab.close();
    });

    test('and modules are small for that, the fix that saves most is offered', async () => {
      await zoomEveryPage(2);
      const tab = await session.browser.open('https://example.com/zoomed');
      const popup = await session.browser.clickToolbar(tab);
      await codeIn(popup);
      const page = `https://example.com/${'abcdefgh'.repeat(40)}`;
      const text = `${page}#${'x'.repeat(1200)}`;
      await write(popup, text);
      expect(await popup.waitFor(() => document.querySelector('advice-list p')?.textContent)).toBe(
        'Dense: hold the phone close, or use Full window.',
      );
      expect(await popup.evaluate(() => document.querySelector('advice-list i')?.textContent)).toMatch(
        /^\d+ × \d+ → \d+ × \d+$/,
      );
      await popup.click('button', 'Remove # part');
      expect(await codeIn(popup)).toBe(page);
      await popup.click('button', 'Undo');
      expect(await boxIn(popup)).toBe(text);
      await tab.close();
    });
  });
});
