import { describe, expect, test } from 'vitest';
import type { ColorScheme, Popup } from '../browsers/driver.ts';
import { violations } from './axe.ts';
import { codeIn, inEachSharedBrowser, outcomeIn, sentenceIn, write } from './session.ts';

const STATES: Record<string, (popup: Popup) => Promise<unknown>> = {
  'a code': codeIn,
  'a dense code': async (popup) => {
    await write(popup, 'x'.repeat(600));
    await codeIn(popup);
  },
  'the open menu': (popup) => popup.click('button', 'More'),
  'the list of keys': async (popup) => {
    await popup.waitFor(() => document.activeElement?.role === 'img');
    await popup.press('?');
    await popup.waitFor(() => document.querySelector('dialog[open]'));
  },
  'an outcome': async (popup) => {
    await popup.click('button', 'Copy data URI');
    await outcomeIn(popup);
  },
  'an emptied box': async (popup) => {
    await write(popup, '');
    await sentenceIn(popup);
  },
  'a text that is too long': async (popup) => {
    await write(popup, 'x'.repeat(3000));
    await sentenceIn(popup);
  },
  advice: async (popup) => {
    await write(popup, 'http://kim:hunter22@localhost:3000/');
    await popup.waitFor(() => document.querySelector('advice-list p'));
  },
  'advice on a dense code': async (popup) => {
    await write(popup, `https://kim:hunter22@example.com/?utm_source=${'x'.repeat(600)}`);
    await popup.waitFor(() => document.querySelector('advice-list p'));
  },
  'a fix that can be undone': async (popup) => {
    await write(popup, 'https://example.com/?utm_source=newsletter&utm_medium=email');
    await popup.click('button', 'Remove tracking');
  },
  'a notice': async (popup) => {
    await write(popup, 'a\u0001b');
    await popup.waitFor(() => document.querySelector('#notice:not(:empty)'));
  },
};

describe('axe finds nothing, contrast included,', () => {
  inEachSharedBrowser((session) => {
    describe.each<ColorScheme>(['light', 'dark'])('in the %s theme', (scheme) => {
      test.each(Object.keys(STATES))('with %s', async (state) => {
        await session.browser.setColorScheme(scheme);
        const tab = await session.browser.open('https://example.com/access');
        const popup = await session.browser.clickToolbar(tab);
        await codeIn(popup);
        await STATES[state]?.(popup);
        expect(await violations(popup)).toEqual([]);
        await tab.close();
      });

      test.each([
        ['Full window', 'present'],
        ['Print', 'print'],
      ])('in the page that %s opens', async (entry, name) => {
        await session.browser.setColorScheme(scheme);
        const tab = await session.browser.open('https://example.com/access');
        const popup = await session.browser.clickToolbar(tab);
        await codeIn(popup);
        await popup.click('button', 'More');
        await popup.click('menuitem', entry);
        const page = await session.browser.waitForPage(name);
        await codeIn(page);
        expect(await violations(page)).toEqual([]);
        await page.evaluate(() => chrome.storage.session.clear());
        await page.close();
        await tab.close();
      });
    });
  });
});
