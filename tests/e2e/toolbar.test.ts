import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { boxIn, codeFocused, codeIn, inEachSharedBrowser, labelIn, visit } from './session.ts';

describe('a click on the toolbar button', () => {
  inEachSharedBrowser((session) => {
    test.each([
      'http://example.com/',
      'https://example.com/articles/how-to-read?page=2&sort=a#part-3',
      'https://xn--fsqu00a.example.com/#:~:text=a%2Db',
      'http://example.com:8080/a/../b/./c//d?x=%zz',
      `https://example.com/long?${'0123456789abcdef'.repeat(60)}`,
    ])('shows the address of the page exactly as the browser gives it: %s', async (address) => {
      const tab = await visit(session, address);
      const popup = await session.browser.clickToolbar(tab);
      const given = await tab.url();
      expect(await codeIn(popup)).toBe(given);
      expect(await boxIn(popup)).toBe(given);
    });

    test.each([
      [
        'https://example.com/wiki/%E4%BA%8C%E7%BB%B4%E7%A0%81?q=%20%2F#%C3%BC',
        'https://example.com/wiki/二维码?q=%20%2F#ü',
      ],
      ['https://example.com/二维码/ü?ключ=значение', 'https://example.com/二维码/ü?ключ=значение'],
    ])(
      'shows letters in the box as they are read, and the code as the browser gives it: %s',
      async (address, shown) => {
        const tab = await visit(session, address);
        const popup = await session.browser.clickToolbar(tab);
        const code = await codeIn(popup);
        expect(code).toBe(await tab.url());
        expect(code).toMatch(/^[\0-\x7F]*$/);
        expect(await boxIn(popup)).toBe(shown);
        expect(await labelIn(popup)).toBe(`QR code for ${shown}`);
      },
    );

    test('shows the address of a file', async () => {
      const path = join(tmpdir(), `pagehop ${process.pid} ü.html`);
      writeFileSync(path, '<title>A file</title>');
      const popup = await session.browser.clickToolbar(await visit(session, pathToFileURL(path).href));
      expect(await codeIn(popup)).toBe(pathToFileURL(path).href);
    });

    test('shows the page that the tab has moved on to, not the one before', async () => {
      const tab = await visit(session, 'https://example.com/first');
      const before = await session.browser.clickToolbar(tab);
      expect(await codeFocused(before)).toBe('QR code for https://example.com/first');
      await before.close();
      await tab.navigate('https://example.com/second');
      expect(await codeIn(await session.browser.clickToolbar(tab))).toBe('https://example.com/second');
    });

    test('shows the active tab of its own window', async () => {
      const one = await visit(session, 'https://example.com/one');
      const two = await session.browser.newWindow('https://example.com/two');
      const popup = await session.browser.clickToolbar(two);
      expect(await codeIn(popup)).toBe('https://example.com/two');
      await popup.close();
      expect(await codeIn(await session.browser.clickToolbar(one))).toBe('https://example.com/one');
      await two.close();
    });

    test('shows a page in a private window', async () => {
      const tab = await session.browser.newWindow('https://example.com/private', { private: true });
      expect(await codeIn(await session.browser.clickToolbar(tab))).toBe('https://example.com/private');
      await tab.close();
    });

    test('gives the code a name that begins with “QR code” and says what it is of', async () => {
      const tab = await visit(session, 'https://example.com/steady');
      const popup = await session.browser.clickToolbar(tab);
      expect(await codeFocused(popup)).toBe('QR code for https://example.com/steady');
    });

    test('moves nothing when the code arrives', async () => {
      const tab = await visit(session, 'https://example.com/steady');
      const popup = await session.browser.clickToolbar(tab);
      await codeIn(popup);
      const shifts = await popup.evaluate(() => {
        const boxes = () =>
          ['.card', '#kind', 'textarea', '#download-png', '.more', '#outcome'].map((selector) => {
            const { x, y, width, height } = document.querySelector(selector)!.getBoundingClientRect();
            return selector === '#kind' ? [x, y] : [x, y, width, height];
          });
        const after = boxes();
        // The popup as it was before the browser answered: the same document, with nothing filled in.
        document.querySelector('textarea')!.value = '';
        document.querySelector('textarea')!.removeAttribute('style');
        for (const id of ['#no-code', '#kind', '#size', '#outcome'])
          document.querySelector(id)!.textContent = '';
        document.querySelector('#code')!.remove();
        return { before: boxes(), after };
      });
      expect(shifts.before).toEqual(shifts.after);
    });
  });
});
