import { describe, expect, test } from 'vitest';
import { SETTING_NAMES } from '../../components/settings/settings.ts';
import type { Popup, Tab } from '../browsers/driver.ts';
import { codeIn, inEachBrowser } from '../e2e/session.ts';

const each = (value: unknown) => Object.fromEntries(SETTING_NAMES.map((name) => [name, value]));

const STORES: Record<string, Record<string, unknown>> = {
  'nothing at all': {},
  'null for each setting': each(null),
  'an object for each': each({ valueOf: 1, toString: 2, length: -1 }),
  'a list for each': each([['H'], 10, true]),
  'as much for each as there is room for': each('x'.repeat(Math.min(8000, 100_000 / SETTING_NAMES.length))),
  'the largest number for each': each(Number.MAX_VALUE),
  'minus one for each': each(-1),
  'false for each, but the menu’s': { ...each(false), menuLink: true },
  'names that objects have of themselves': {
    constructor: 1,
    toString: 'x',
    hasOwnProperty: false,
    length: 9,
  },
  'a version that is no number': { version: { a: 1 }, errorCorrection: 'H' },
  'a version below the first': { version: -1, errorCorrection: 'H' },
  'a later version with other settings': {
    version: 99,
    shape: 'round',
    frames: [1, 2],
    errorCorrection: 'H',
  },
  'a later version in other forms': { version: 99, ...each({ value: 'auto', since: 2030 }) },
  'colors that no camera can tell apart': { version: 1, dark: '#777777', light: '#787878' },
};

const ADDRESS = 'https://example.com/stored';
const LINK = 'https://example.org/linked?a=1&b=2#part';

describe('with a storage', () => {
  inEachBrowser((session, name) => {
    /** Uses everything that reads storage, once. */
    async function useAll(tab: Tab): Promise<void> {
      const { browser } = session;
      const byMenu = await browser.clickMenu(tab, { item: 'link', selector: '#link' });
      expect(await codeIn(byMenu)).toBe(LINK);
      await byMenu.close();
      for (const [entry, page, ready] of [
        ['Full window', 'present', '[role="img"]'],
        ['Settings', 'options', '#preview-size:not(:empty)'],
      ] as const) {
        const popup = await browser.clickToolbar(tab);
        expect(await codeIn(popup)).toBe(ADDRESS);
        await popup.click('button', 'More');
        await popup.click('menuitem', entry);
        const opened = await browser.waitForPage(page);
        await opened.waitFor((ready) => document.querySelector(ready), ready);
        await opened.close();
      }
    }

    async function inPopup(tab: Tab, act: (popup: Popup) => Promise<void>): Promise<void> {
      const popup = await session.browser.clickToolbar(tab);
      await codeIn(popup);
      await act(popup);
      await popup.close();
    }

    test.each(Object.entries(STORES))('of %s, everything works', async (_what, store) => {
      const tab = await session.browser.open(ADDRESS);
      await inPopup(tab, (popup) =>
        popup.evaluate(async (store) => {
          for (const area of [chrome.storage.sync, chrome.storage.local]) {
            await area.clear();
            await area.set(store);
          }
        }, store),
      );
      await useAll(tab);
      await tab.close();
    });

    test('that is full, in each of its areas, everything works', async () => {
      const tab = await session.browser.open(ADDRESS);
      await inPopup(tab, async (popup) => {
        const sizes = await popup.evaluate(async () => {
          const { sync, local, session } = chrome.storage;
          const sizes: number[] = [];
          for (const [area, largest] of [
            [sync, 8000],
            [local, 1_000_000],
            [session, 1_000_000],
          ] as const) {
            await area.clear();
            let size = 0;
            let item = 0;
            const fits = (length: number) =>
              area.set({ [`filler ${item}`]: 'x'.repeat(length) }).then(
                () => true,
                () => false,
              );
            for (let length: number = largest; length >= 1; length = Math.floor(length / 10)) {
              for (let n = 0; n < 14 && (await fits(length)); n++, item++) size += length;
            }
            sizes.push(size);
          }
          return sizes;
        });
        console.log(`${name}: characters in sync, local, session: ${sizes.join(', ')}`);
      });
      await useAll(tab);
      await tab.close();
    });
  });
});
