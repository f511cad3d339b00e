import { describe, expect, test } from 'vitest';
import type { Popup } from '../browsers/driver.ts';
import { openPage } from './press.ts';
import {
  type BrowserName,
  boxIn,
  codeFocused,
  codeIn,
  inEachSharedBrowser,
  labelIn,
  sentenceIn,
  visit,
  write,
} from './session.ts';

const BROWSER_PAGE =
  'This is a page of the browser itself, and only this browser can open it. Type or paste something else in the box.';
const HIDDEN_PAGE =
  'This is a new tab, or a page whose address the browser hides. If other devices can open it, copy the address and paste it into the box.';
const NEW_TAB = 'A new tab has no address yet. Open a page, or type something in the box.';

/** In which browser, and what is said of them. */
const PAGES: Record<BrowserName, [string, string][]> = {
  chromium: [
    ['chrome://newtab/', HIDDEN_PAGE],
    ['chrome://settings/', HIDDEN_PAGE],
    ['about:blank', HIDDEN_PAGE],
    ['data:text/html,<title>x</title>', HIDDEN_PAGE],
  ],
  firefox: [
    ['about:newtab', NEW_TAB],
    ['about:blank', NEW_TAB],
    ['about:config', BROWSER_PAGE],
  ],
};

async function expectNothingBut(sentence: string, popup: Popup): Promise<void> {
  expect(await sentenceIn(popup)).toBe(sentence);
  expect(await labelIn(popup)).toBeUndefined();
  expect(await boxIn(popup)).toBe('');
  await popup.waitFor(() => document.activeElement?.tagName === 'TEXTAREA');
  expect(await popup.evaluate(() => document.body.textContent)).not.toContain('undefined');
}

inEachSharedBrowser((session, name) => {
  describe('a page without an address to show says so and offers an empty box', () => {
    // In a tab that never had another page.
    test.each(PAGES[name])('%s', async (address, sentence) => {
      const tab = await session.browser.open(address);
      await expectNothingBut(sentence, await session.browser.clickToolbar(tab));
      await tab.close();
    });

    test('even after a page that had one', async () => {
      const [address, sentence] = PAGES[name][0] as [string, string];
      const tab = await visit(session, 'https://example.com/before');
      const before = await session.browser.clickToolbar(tab);
      expect(await codeFocused(before)).toBe('QR code for https://example.com/before');
      await before.close();
      await tab.navigate(address);
      await expectNothingBut(sentence, await session.browser.clickToolbar(tab));
    });

    test('into which one can type at once', async () => {
      const [address] = PAGES[name][0] as [string, string];
      const popup = await session.browser.clickToolbar(await visit(session, address));
      await popup.waitFor(() => document.hasFocus() && document.activeElement?.tagName === 'TEXTAREA');
      await popup.type('example.com');
      expect(await codeIn(popup)).toBe('example.com');
    });
  });

  describe('a tab that was opened for a code', () => {
    test.each(['full-window', 'print'] as const)(
      '%s: says so where the text is too long at the level set since, and not that it is gone',
      async (button) => {
        const tab = await visit(session, 'https://example.com/kept');
        const popup = await session.browser.clickToolbar(tab);
        await codeFocused(popup);
        await write(popup, 'x'.repeat(2500));
        const page = await openPage(session.browser, popup, button);
        await page.waitFor(() => document.querySelector('[role="img"]'));
        const reasonAfter = async (act: () => Promise<unknown>) => {
          await page.evaluate(act);
          await page.reload();
          return page.waitFor(() => document.querySelector('#gone')?.textContent);
        };
        expect(await reasonAfter(() => chrome.storage.sync.set({ errorCorrection: 'H' }))).toMatch(
          /^Too long for a QR code by 1,227 bytes\./,
        );
        await page.evaluate(() => chrome.storage.sync.clear());
        expect(await reasonAfter(() => chrome.storage.session.clear())).toMatch(
          /^What this tab showed is gone/,
        );
        await page.close();
      },
    );
  });
});
