import { describe, expect, test } from 'vitest';
import type { ColorScheme, Popup } from '../browsers/driver.ts';
import { violations } from './axe.ts';
import { codeIn, inEachSharedBrowser, outcomeIn, sentenceIn, write } from './session.ts';

/** What the popup may show, one after the other, and what is there once it does. */
const STATES: Record<string, (popup: Popup) => Promise<unknown>> = {
  'a code': codeIn,
  'the list of keys': async (popup) => {
    await popup.waitFor(() => document.activeElement?.role === 'img');
    await popup.press('?');
    await popup.waitFor(() => document.querySelector('dialog[open]'));
  },
  'an outcome': async (popup) => {
    await popup.click('button', 'Close');
    await popup.click('button', 'Copy data URI');
    await outcomeIn(popup);
  },
  'the open menu': (popup) => popup.click('button', 'More'),
  'an emptied box': async (popup) => {
    await write(popup, '');
    await sentenceIn(popup);
  },
  advice: (popup) => beAdvised(popup, 'http://kim:hunter22@localhost:3000/', 'password'),
  'a fix that can be undone': async (popup) => {
    await beAdvised(popup, 'https://example.com/?utm_source=newsletter&utm_medium=email', 'tracking');
    await popup.click('button', 'Remove tracking');
    await popup.waitFor(() => document.querySelector('advice-list .done'));
  },
  'a notice': async (popup) => {
    await write(popup, 'a\u0001b');
    await popup.waitFor(() => document.querySelector('#notice:not(:empty)'));
    await popup.waitFor(() => !document.querySelector('advice-list p'));
  },
  'a dense code': async (popup) => {
    await write(popup, 'x'.repeat(600));
    await popup.waitFor(() => document.querySelector('.dense'));
  },
  'advice on a dense code': (popup) =>
    beAdvised(popup, `https://kim:hunter22@example.com/?utm_source=${'x'.repeat(600)}`, 'password'),
  'a text that is too long': async (popup) => {
    await write(popup, 'x'.repeat(3000));
    await sentenceIn(popup);
  },
};

/** Writes a text and waits for the advice that has a word in it. */
async function beAdvised(popup: Popup, text: string, word: string): Promise<void> {
  await write(popup, text);
  await popup.waitFor((word) => document.querySelector('advice-list p')?.textContent?.includes(word), word);
}

describe('axe finds nothing, contrast included,', () => {
  inEachSharedBrowser((session) => {
    describe.each<ColorScheme>(['light', 'dark'])('in the %s theme', (scheme) => {
      test('in the popup, whatever it shows', async () => {
        await session.browser.setColorScheme(scheme);
        const tab = await session.browser.open('https://example.com/access');
        const popup = await session.browser.clickToolbar(tab);
        await codeIn(popup);
        for (const [state, show] of Object.entries(STATES)) {
          await show(popup);
          expect(await violations(popup), `with ${state}`).toEqual([]);
        }
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
