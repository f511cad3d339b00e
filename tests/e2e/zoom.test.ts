import { describe, expect, test } from 'vitest';
import { codeIn, inBrowser, write } from './session.ts';

describe('where the person has zoomed every page, popups included,', () => {
  // Firefox does not zoom popups with its pages.
  inBrowser('chromium', (session) => {
    test.each([1.1, 1.25, 1.5, 2])('by %s, the whole code is there', async (zoom) => {
      const settings = await session.browser.open('chrome://settings/');
      await settings.evaluate(async (zoom) => {
        const { settingsPrivate } = chrome as unknown as {
          settingsPrivate: { setDefaultZoom(zoom: number, done: (done: boolean) => void): void };
        };
        await new Promise((resolve) => settingsPrivate.setDefaultZoom(zoom, resolve));
      }, zoom);
      await settings.close();

      const tab = await session.browser.open('https://example.com/zoomed');
      const popup = await session.browser.clickToolbar(tab);
      expect(await codeIn(popup)).toBe('https://example.com/zoomed');
      const dense = 'x'.repeat(1300);
      await write(popup, dense);
      await popup.waitFor(() => document.querySelector('.dense'));
      expect(await codeIn(popup)).toBe(dense);
      await tab.close();
    });
  });
});
