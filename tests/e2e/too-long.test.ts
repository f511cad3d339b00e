import { describe, expect, test } from 'vitest';
import type { Popup } from '../browsers/driver.ts';
import {
  boxIn,
  codeIn,
  inEachSharedBrowser,
  labelIn,
  sentenceIn,
  sharePopup,
  visit,
  waitForText,
  write,
} from './session.ts';

const PAGE = 'https://example.com/long';

/** Pastes what is in the clipboard over all that is shown, and waits until the popup has been drawn. */
async function pasteOverAll(popup: Popup): Promise<void> {
  await popup.evaluate(() => {
    const box = document.querySelector('textarea');
    box?.focus();
    box?.select();
    const drawn = () => requestAnimationFrame(() => setTimeout(() => Object.assign(window, { drawn: true })));
    Object.assign(window, { drawn: false });
    document.addEventListener('input', drawn, { once: true });
  });
  await popup.press('v', 'Control');
  await popup.waitFor(() => (window as unknown as { drawn: boolean }).drawn);
}

describe('a text past the limit of the standard', () => {
  inEachSharedBrowser((session) => {
    describe('in the box of a page', () => {
      const popupOnPage = sharePopup(session, PAGE);

      test('gets no code but the number of bytes that are too many, and keeps every one of them', async () => {
        const popup = popupOnPage();
        await write(popup, 'é'.repeat(1476));
        expect(await codeIn(popup)).toBe('é'.repeat(1476));
        await popup.type('xy');
        expect(await sentenceIn(popup)).toBe(
          'Too long for a QR code by 1 byte. The largest holds 2,953 bytes; shorten the text.',
        );
        expect(await labelIn(popup)).toBeUndefined();
        expect(
          await popup.evaluate(() => (document.querySelector('#download-png') as HTMLButtonElement).disabled),
        ).toBe(true);
        await popup.press('Backspace');
        expect(await codeIn(popup)).toBe(`${'é'.repeat(1476)}x`);
      });

      test('is all shown again as soon as a code could hold it', async () => {
        const popup = popupOnPage();
        await session.browser.writeClipboard('7'.repeat(7090));
        await pasteOverAll(popup);
        await sentenceIn(popup);
        expect(await boxIn(popup)).toHaveLength(3000);
        await popup.press('Backspace');
        expect(await boxIn(popup)).toBe('7'.repeat(7089));
        expect(await codeIn(popup)).toBe('7'.repeat(7089));
      });

      test.each([
        ['words', 'word word '.repeat(100_000), '997,047'],
        ['one word', 'x'.repeat(1_000_000), '997,047'],
        ['lines', 'line\n'.repeat(200_000), '997,047'],
        ['Chinese', '汉'.repeat(333_000), '996,047'],
      ])('may be a megabyte of %s, pasted, and the answer is there', async (_what, text, over) => {
        const popup = popupOnPage();
        await session.browser.writeClipboard(text);
        await pasteOverAll(popup);
        expect(await sentenceIn(popup)).toBe(
          `Too long for a QR code by ${over} bytes. The largest holds 2,953 bytes; shorten the text.`,
        );
        expect(
          await popup.evaluate(
            () => (document.querySelector('text-box') as HTMLElement & { text: string }).text,
          ),
        ).toBe(text);
        // Undo brings back what the paste replaced.
        await popup.press('z', 'Control');
        await waitForText(popup, PAGE);
        expect(await codeIn(popup)).toBe(PAGE);
        await pasteOverAll(popup);
        await sentenceIn(popup);
        // When everything shown is selected, the whole text is copied, and the whole text is replaced.
        await popup.press('a', 'Control');
        await popup.press('c', 'Control');
        expect((await session.browser.readClipboard()).text).toBe(text);
        await popup.press('a', 'Control');
        await popup.type('x');
        expect(await codeIn(popup)).toBe('x');
      });
    });

    test('fits again at a click, where a part can be done without', async () => {
      const tab = await visit(session, `https://example.com/long?a=1&gclid=${'x'.repeat(3000)}`);
      const popup = await session.browser.clickToolbar(tab);
      await sentenceIn(popup);
      await popup.click('button', 'Remove tracking data');
      expect(await codeIn(popup)).toBe('https://example.com/long?a=1');
    });

    test('may be a page’s address, and the sentence can be read in the dark', async () => {
      await session.browser.setColorScheme('dark');
      const tab = await visit(session, `https://example.com/long?${'x'.repeat(3000)}`);
      const popup = await session.browser.clickToolbar(tab);
      expect(await sentenceIn(popup)).toMatch(/^Too long for a QR code by 7\d bytes/);
      expect(
        await popup.evaluate(() => getComputedStyle(document.querySelector('.card')!).backgroundColor),
      ).not.toBe('rgb(255, 255, 255)');
      await session.browser.setColorScheme('light');
    });
  });
});
