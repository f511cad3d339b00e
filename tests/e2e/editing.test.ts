import { describe, expect, test } from 'vitest';
import type { Popup } from '../browsers/driver.ts';
import {
  boxIn,
  codeIn,
  inEachSharedBrowser,
  labelIn,
  outcomeIn,
  sentenceIn,
  sharePopup,
  visit,
  waitForText,
  write,
} from './session.ts';

const PAGE = 'https://example.com/edit';
const WIKI = 'https://example.com/wiki/%E4%BA%8C%E7%BB%B4%E7%A0%81?q=%20%2F';

const kindIn = (popup: Popup) => popup.evaluate(() => document.querySelector('#kind')?.textContent);

describe('the text in the box', () => {
  inEachSharedBrowser((session) => {
    describe('of a page', () => {
      const popupOnPage = sharePopup(session, PAGE);

      test('may be in any script, of several lines, and for whatever the phone opens', async () => {
        const popup = popupOnPage();
        for (const text of [
          '你好，世界',
          '👩‍👩‍👧‍👦 🇨🇳 ❤️',
          'مرحبا بالعالم',
          'one\ntwo\n\nthree ',
          'weixin://wxpay/bizpayurl?pr=NwY5Mz9',
          'WIFI:T:WPA;S:home;P:a\\;b;;',
          '+49 30 123456',
          'ftp://ftp.example.org/pub/read-me.txt',
          '00123456789012345678901234567890',
          ' ',
        ]) {
          await write(popup, text);
          expect(await codeIn(popup)).toBe(text);
          expect(await boxIn(popup)).toBe(text);
        }
      });

      test('is followed by the code at each keystroke, before the next frame', async () => {
        const popup = popupOnPage();
        // The label is set together with the picture: at every frame it must match the box's text.
        const typed = 'https://example.com/typed';
        await popup.evaluate((typed) => {
          const late: string[] = [];
          const box = document.querySelector('textarea')!;
          const check = () => {
            const label = document.querySelector('[role="img"]')?.getAttribute('aria-label');
            if (box.value !== '' && label !== `QR code for ${box.value}`) late.push(box.value);
            if (box.value === typed) Object.assign(window, { late });
            else requestAnimationFrame(check);
          };
          requestAnimationFrame(check);
          box.focus();
          box.select();
        }, typed);
        await popup.type(typed);
        expect(await codeIn(popup)).toBe(typed);
        expect(await popup.waitFor(() => (window as unknown as { late?: string[] }).late)).toEqual([]);
      });

      test('is called the person’s own once it is edited, and the page’s again when put back', async () => {
        const popup = popupOnPage();
        expect(await kindIn(popup)).toBe('This page');
        await write(popup, 'https://example.com/edi');
        expect(await kindIn(popup)).toBe('Your text');
        await write(popup, PAGE);
        expect(await kindIn(popup)).toBe('This page');
      });

      test('is replaced by what is pasted anywhere, and brought back by Undo', async () => {
        const popup = popupOnPage();
        await session.browser.writeClipboard('first line\nsecond line, 第二行');
        await popup.press('v', 'Control');
        await popup.waitFor(() => document.querySelector('textarea')?.value.startsWith('first'));
        expect(await codeIn(popup)).toBe('first line\nsecond line, 第二行');
        expect(await popup.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
        await popup.press('z', 'Control');
        expect(await codeIn(popup)).toBe(PAGE);
        // Also from a button, when the caret was in the text before.
        await popup.press('Tab');
        await session.browser.writeClipboard('again');
        await popup.press('v', 'Control');
        await popup.waitFor(() => document.querySelector('textarea')?.value === 'again');
        expect(await codeIn(popup)).toBe('again');
      });

      // A real drag would need another window to start in: this is only its last event.
      test('is replaced by what is dropped anywhere, if that is a link or text', async () => {
        const popup = popupOnPage();
        for (const [data, text] of [
          [
            { 'text/uri-list': '# from\r\nhttps://example.org/a\r\nhttps://example.org/b' },
            'https://example.org/a',
          ],
          [{ 'text/plain': 'dropped 文字' }, 'dropped 文字'],
          [{ 'text/html': '<b>x</b>' }, PAGE],
        ] as [Record<string, string>, string][]) {
          for (const target of ['#download-png', 'textarea']) {
            const isTaken = await popup.evaluate(
              (target, data) => {
                const dataTransfer = new DataTransfer();
                for (const [type, value] of Object.entries(data)) dataTransfer.setData(type, value);
                const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
                return !document.querySelector(target)?.dispatchEvent(drop);
              },
              target,
              data,
            );
            expect(isTaken).toBe(true);
            await waitForText(popup, text);
            expect(await codeIn(popup)).toBe(text);
            if (text === PAGE) continue;
            await popup.press('z', 'Control');
            await waitForText(popup, PAGE);
          }
        }
      });

      test('is followed by the code also where the code had no box meanwhile', async () => {
        const popup = popupOnPage();
        const display = (value: string) =>
          popup.evaluate(async (value) => {
            document.querySelector<HTMLElement>('.card')!.style.display = value;
            // Until the code has been told.
            await new Promise((resolve) =>
              requestAnimationFrame(() => requestAnimationFrame(() => resolve(null))),
            );
          }, value);
        await display('none');
        await write(popup, 'example.com/meanwhile');
        // Draws the code once more.
        await popup.waitFor(() => document.querySelector('advice-list p'));
        await display('');
        expect(await codeIn(popup)).toBe('example.com/meanwhile');
      });

      test('leaves no code when it is emptied, but a sentence', async () => {
        const popup = popupOnPage();
        await popup.evaluate(() => document.querySelector('textarea')!.focus());
        await popup.press('a', 'Control');
        await popup.press('Backspace');
        expect(await sentenceIn(popup)).toBe('The code appears here.');
        expect(await labelIn(popup)).toBeUndefined();
        await popup.type('x');
        expect(await codeIn(popup)).toBe('x');
      });
    });

    describe('where the box shows an address as it is read,', () => {
      const shared = sharePopup(session, WIKI);

      const popupOnWiki = async () => {
        const popup = shared();
        expect(await boxIn(popup)).toBe('https://example.com/wiki/二维码?q=%20%2F');
        // Letter for letter: another text, or another way of writing it, would be the person’s own.
        expect(await kindIn(popup)).toBe('This page');
        await popup.evaluate(() => document.querySelector('textarea')!.focus());
        return popup;
      };

      test('an edit changes nothing but what was edited', async () => {
        const popup = await popupOnWiki();
        expect(await codeIn(popup)).toBe(WIKI);
        await popup.evaluate(() => document.querySelector('textarea')!.setSelectionRange(27, 28));
        await popup.press('Backspace');
        expect(await codeIn(popup)).toBe('https://example.com/wiki/%E4%BA%8C%E7%BB%B4?q=%20%2F');
        await popup.type('x');
        expect(await codeIn(popup)).toBe('https://example.com/wiki/%E4%BA%8C%E7%BB%B4x?q=%20%2F');
        await write(popup, 'https://example.com/wiki/二维码?q=%20%2F');
        expect(await codeIn(popup)).toBe(WIKI);
      });

      test('what is written over all of it is the person’s own, letter for letter', async () => {
        const popup = await popupOnWiki();
        await session.browser.writeClipboard('https://example.com/维');
        await popup.press('a', 'Control');
        await popup.press('v', 'Control');
        expect(await boxIn(popup)).toBe('https://example.com/维');
        expect(await codeIn(popup)).toBe('https://example.com/维');
      });

      test('an emptied box begins anew', async () => {
        const popup = await popupOnWiki();
        await popup.press('a', 'Control');
        await popup.press('Backspace');
        await sentenceIn(popup);
        await write(popup, '二维码');
        expect(await codeIn(popup)).toBe('二维码');
        await write(popup, 'https://example.com/码');
        expect(await codeIn(popup)).toBe('https://example.com/码');
      });

      test('the text that is copied is the address itself', async () => {
        const popup = await popupOnWiki();
        await popup.click('button', 'More');
        await popup.click('menuitem', 'Copy text');
        expect(await outcomeIn(popup)).toMatch(/^Copied the text/);
        expect((await session.browser.readClipboard()).text).toBe(WIKI);
      });
    });

    test('where the box shows an address as it is read, a fix and its Undo keep to the address itself', async () => {
      const address = `${WIKI}&utm_source=%C3%BC`;
      const tab = await visit(session, address);
      const popup = await session.browser.clickToolbar(tab);
      await popup.click('button', 'Remove tracking data');
      expect(await codeIn(popup)).toBe(WIKI);
      expect(await boxIn(popup)).toBe('https://example.com/wiki/二维码?q=%20%2F');
      await popup.click('button', 'Undo');
      expect(await codeIn(popup)).toBe(address);
      expect(await boxIn(popup)).toBe('https://example.com/wiki/二维码?q=%20%2F&utm_source=ü');
    });
  });
});
