import { describe, expect, test } from 'vitest';
import type { Popup } from '../browsers/driver.ts';
import {
  boxIn,
  codeFocused,
  codeIn,
  inEachSharedBrowser,
  outcomeIn,
  sentenceIn,
  sharePopup,
  visit,
} from './session.ts';

const focused = (popup: Popup) =>
  popup.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.trim(),
  );

const menuItems = (popup: Popup) =>
  popup.evaluate(() => [...document.querySelectorAll('[role="menuitem"]')].map((item) => item.textContent));

describe('by keyboard alone', () => {
  inEachSharedBrowser((session, name) => {
    test('the focus is on the code, and Tab goes to the text, Download PNG, Copy image, Copy data URI, More', async () => {
      const tab = await visit(session, 'https://example.com/keys');
      const popup = await session.browser.clickToolbar(tab);
      expect(await codeFocused(popup)).toBe('QR code for https://example.com/keys');
      await popup.evaluate(() => {
        const order: (string | undefined)[] = [];
        addEventListener('focusin', ({ target }) => {
          const { ariaLabel, textContent } = target as Element;
          order.push(ariaLabel ?? textContent?.trim());
        });
        Object.assign(window, { order });
      });
      const tabs = Array(5).fill('Tab');
      await popup.pressAll(tabs);
      const order = await popup.evaluate(() => (window as unknown as { order: string[] }).order);
      expect(order).toEqual(['Text in the code', 'Download PNG', 'Copy image', 'Copy data URI', 'More']);
      await popup.pressAll(tabs, 'Shift');
      expect(await focused(popup)).toBe('QR code for https://example.com/keys');
      expect(await popup.evaluate(() => document.activeElement?.matches(':focus-visible'))).toBe(true);
    });

    test('a letter counts as soon as the popup is there', async () => {
      const tab = await visit(session, 'https://example.com/keys');
      const popup = await session.browser.clickToolbar(tab);
      await popup.press('e');
      await popup.waitFor(() => document.activeElement?.localName === 'textarea');
    });

    describe('on a page,', () => {
      const popupOnPage = sharePopup(session, 'https://example.com/keys');

      test('the menu opens, goes around, chooses, and gives the focus back', async () => {
        const popup = popupOnPage();
        await popup.evaluate(() => (document.querySelector('.more') as HTMLElement).focus());
        const items = await menuItems(popup);
        for (const item of [...items, items[0]]) {
          await popup.press('ArrowDown');
          expect(await focused(popup)).toBe(item);
        }
        await popup.press('End');
        expect(await focused(popup)).toBe(items.at(-1));
        // In the menu, letters move to entries and press nothing.
        await popup.press('c');
        expect(await focused(popup)).toBe('Copy text');
        await popup.press('Enter');
        expect(await outcomeIn(popup)).toMatch(/^Copied the text/);
        expect(await focused(popup)).toBe('More');
      });

      test('letters press the buttons they belong to, while the code or a button has the focus', async () => {
        const popup = popupOnPage();
        const presses: [string, RegExp][] = [
          ['u', /^Copied the data URI/],
          ['c', /^Copied the image/],
          ['D', /^Download started: .*keys\.png$/],
          ['s', /^Download started: .*keys\.svg$/],
        ];
        for (const [letter, outcome] of presses) {
          await popup.press(letter);
          await popup.waitFor(
            (pattern) => new RegExp(pattern).test(document.querySelector('#outcome')?.textContent ?? ''),
            outcome.source,
          );
          expect(await focused(popup)).toBe('QR code for https://example.com/keys');
        }
        expect(await popup.evaluate(() => document.querySelector('#outcome')?.textContent)).not.toBe('');
        await popup.press('e');
        expect(await focused(popup)).toBe('Text in the code');
        // The caret is at the end of the text, where letters are typed.
        await popup.type('/cdesu?');
        expect(await boxIn(popup)).toBe('https://example.com/keys/cdesu?');
        expect(await codeIn(popup)).toBe('https://example.com/keys/cdesu?');
        expect(await popup.evaluate(() => document.querySelector('#outcome')?.textContent)).toBe('');
        await popup.press('a', 'Control');
        await popup.press('Backspace');
        await sentenceIn(popup);
        await popup.evaluate(() => document.querySelector<HTMLElement>('.more')?.focus());
        await popup.press('c');
        expect(await popup.evaluate(() => document.querySelector('#outcome')?.textContent)).toBe('');
        await popup.press('?');
        await popup.waitFor(() => document.querySelector('dialog[open]'));
        await popup.press('Enter');
        await popup.waitFor(() => document.querySelector('dialog') === null);
      });

      test('? lists every key, the one that opens the popup as it is set, and gives the focus back', async () => {
        const popup = popupOnPage();
        await popup.press('?');
        await popup.waitFor(() => document.querySelector('dialog[open]'));
        expect(await focused(popup)).toBe('Close');
        const list = await popup.evaluate(() =>
          [...document.querySelectorAll('dialog div')].map((line) => [
            line.querySelector('dt')?.textContent,
            line.querySelector('dd')?.textContent,
          ]),
        );
        const named = await popup.evaluate(() =>
          [...document.querySelectorAll('button[aria-keyshortcuts]')].map((button) => [
            button.getAttribute('aria-keyshortcuts'),
            button.textContent,
          ]),
        );
        expect(list).toEqual([['Alt+Shift+Q', 'Open PageHop'], ['E', 'Edit the text'], ...named]);
        // The list covers everything: letters press nothing beneath it.
        await popup.press('u');
        expect(await popup.evaluate(() => document.querySelector('#outcome')?.textContent)).toBe('');
        await popup.press('Enter');
        expect(await focused(popup)).toBe('QR code for https://example.com/keys');

        await popup.click('button', 'More');
        await popup.click('menuitem', 'Keyboard shortcuts');
        await popup.waitFor(() => document.querySelector('dialog[open]'));
        // At Escape, Firefox closes the whole popup.
        await popup.press(name === 'chromium' ? 'Escape' : 'Enter');
        await popup.waitFor(() => document.querySelector('dialog') === null);
        expect(await focused(popup)).toBe('More');
      });
    });

    test('what follows the keyword in the address bar is shown', async () => {
      const tab = await visit(session, 'https://example.com/keys');
      const popup = await session.browser.enterInAddressBar(tab, 'WIFI:S:Café & <Bar>;; 100 %');
      expect(await codeIn(popup)).toBe('WIFI:S:Café & <Bar>;; 100 %');
      await popup.waitFor(
        () => document.querySelector('#kind')?.textContent === 'Wi-Fi network Café & <Bar>',
      );
    });

    // Firefox closes a toolbar popup at the first Escape and never shows the key to the page.
    test.runIf(name === 'chromium')('Escape closes the menu, then the popup', async () => {
      const tab = await visit(session, 'https://example.com/keys');
      const popup = await session.browser.clickToolbar(tab);
      await codeFocused(popup);
      await popup.click('button', 'More');
      await popup.press('Escape');
      expect(await popup.evaluate(() => document.querySelector<HTMLElement>('#more-menu')?.hidden)).toBe(
        true,
      );
      expect(await focused(popup)).toBe('More');
      await popup.press('Escape');
      await popup.waitForClose();
    });

    test.runIf(name === 'firefox')('Escape closes the popup', async () => {
      const tab = await visit(session, 'https://example.com/keys');
      const popup = await session.browser.clickToolbar(tab);
      await codeFocused(popup);
      await popup.press('Escape');
      await popup.waitForClose();
    });
  });
});
