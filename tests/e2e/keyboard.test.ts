import { describe, expect, test } from 'vitest';
import type { Popup } from '../browsers/driver.ts';
import { codeIn, inEachSharedBrowser, outcomeIn } from './session.ts';

const focused = (popup: Popup) =>
  popup.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.trim(),
  );

describe('by keyboard alone', () => {
  inEachSharedBrowser((session, name) => {
    test('Tab goes to the text, Download PNG, Copy image, Copy data URI, More', async () => {
      const tab = await session.browser.open('https://example.com/keys');
      const popup = await session.browser.clickToolbar(tab);
      await codeIn(popup);
      const order: (string | undefined)[] = [];
      for (let stop = 0; stop < 5; stop++) {
        await popup.press('Tab');
        order.push(await focused(popup));
      }
      expect(order).toEqual(['Text in the code', 'Download PNG', 'Copy image', 'Copy data URI', 'More']);
      await tab.close();
    });

    test('the menu opens, goes around, chooses, and gives the focus back', async () => {
      const tab = await session.browser.open('https://example.com/menu-keys');
      const popup = await session.browser.clickToolbar(tab);
      await codeIn(popup);
      await popup.evaluate(() => (document.querySelector('.more') as HTMLElement).focus());
      await popup.press('ArrowDown');
      expect(await focused(popup)).toBe('Download SVG');
      await popup.press('ArrowDown');
      expect(await focused(popup)).toBe('Copy text');
      await popup.press('End');
      expect(await focused(popup)).toBe('Settings');
      await popup.press('ArrowDown');
      expect(await focused(popup)).toBe('Download SVG');
      await popup.press('c');
      expect(await focused(popup)).toBe('Copy text');
      await popup.press('Enter');
      expect(await outcomeIn(popup)).toMatch(/^Copied the text/);
      expect(await focused(popup)).toBe('More');
      await tab.close();
    });

    // Firefox closes a toolbar popup at the first Escape and never shows the key to the page.
    test.runIf(name === 'chromium')('Escape closes the menu, then the popup', async () => {
      const tab = await session.browser.open('https://example.com/escape');
      const popup = await session.browser.clickToolbar(tab);
      await codeIn(popup);
      await popup.click('button', 'More');
      await popup.press('Escape');
      expect(await popup.evaluate(() => document.querySelector<HTMLElement>('#more-menu')?.hidden)).toBe(
        true,
      );
      expect(await focused(popup)).toBe('More');
      await popup.press('Escape');
      await popup.waitForClose();
      await tab.close();
    });

    test.runIf(name === 'firefox')('Escape closes the popup', async () => {
      const tab = await session.browser.open('https://example.com/escape');
      const popup = await session.browser.clickToolbar(tab);
      await codeIn(popup);
      await popup.press('Escape');
      await popup.waitForClose();
      await tab.close();
    });
  });
});
