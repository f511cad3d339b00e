import { describe, expect, test } from 'vitest';
import { boxIn, codeIn, inEachBrowser, labelIn, sentenceIn, write } from './session.ts';

describe('the text in the box', () => {
  inEachBrowser((session) => {
    test.each([
      ['Chinese', '你好，世界'],
      ['emoji', '👩‍👩‍👧‍👦 🇨🇳 ❤️'],
      ['Arabic', 'مرحبا بالعالم'],
      ['several lines', 'one\ntwo\n\nthree '],
      ['a payment address', 'weixin://wxpay/bizpayurl?pr=NwY5Mz9'],
      ['a network', 'WIFI:T:WPA;S:home;P:a\\;b;;'],
      ['a phone number', '+49 30 123456'],
      ['an ftp address', 'ftp://ftp.example.org/pub/read-me.txt'],
      ['digits', '00123456789012345678901234567890'],
      ['a space', ' '],
    ])('may be %s', async (_what, text) => {
      const tab = await session.browser.open('https://example.com/edit');
      const popup = await session.browser.clickToolbar(tab);
      await codeIn(popup);
      await write(popup, text);
      expect(await codeIn(popup)).toBe(text);
      expect(await boxIn(popup)).toBe(text);
      await tab.close();
    });

    test('is followed by the code at each keystroke, before the next frame', async () => {
      const tab = await session.browser.open('https://example.com/keys');
      const popup = await session.browser.clickToolbar(tab);
      await codeIn(popup);
      // The label is set in the same breath as the picture: at each frame it must be that of the box's text.
      await popup.evaluate(() => {
        const late: string[] = [];
        const box = document.querySelector('textarea')!;
        const check = () => {
          const label = document.querySelector('[role="img"]')?.getAttribute('aria-label');
          if (box.value !== '' && label !== `QR code for ${box.value}`) late.push(box.value);
          requestAnimationFrame(check);
        };
        requestAnimationFrame(check);
        Object.assign(window, { late });
        box.focus();
        box.select();
      });
      await popup.type('https://example.com/typed');
      expect(await codeIn(popup)).toBe('https://example.com/typed');
      expect(await popup.evaluate(() => (window as unknown as { late: string[] }).late)).toEqual([]);
      await tab.close();
    });

    test('is called the person’s own once it is edited, and the page’s again when put back', async () => {
      const tab = await session.browser.open('https://example.com/own');
      const popup = await session.browser.clickToolbar(tab);
      await codeIn(popup);
      const kind = () => popup.evaluate(() => document.querySelector('#kind')?.textContent);
      expect(await kind()).toBe('This page');
      await write(popup, 'https://example.com/ow');
      expect(await kind()).toBe('Your text');
      await write(popup, 'https://example.com/own');
      expect(await kind()).toBe('This page');
      await tab.close();
    });

    test('leaves no code when it is emptied, but a sentence', async () => {
      const tab = await session.browser.open('https://example.com/empty');
      const popup = await session.browser.clickToolbar(tab);
      await codeIn(popup);
      await popup.evaluate(() => document.querySelector('textarea')!.focus());
      await popup.press('a', 'Control');
      await popup.press('Backspace');
      expect(await sentenceIn(popup)).toBe('Type or paste something below, and its code appears here.');
      expect(await labelIn(popup)).toBeUndefined();
      await popup.type('x');
      expect(await codeIn(popup)).toBe('x');
      await tab.close();
    });

    test('gets a larger card when its code is dense', async () => {
      const tab = await session.browser.open('https://example.com/dense');
      const popup = await session.browser.clickToolbar(tab);
      await codeIn(popup);
      const side = () => popup.evaluate(() => document.querySelector('.card')!.getBoundingClientRect().width);
      expect(await side()).toBeGreaterThanOrEqual(384);
      const text = 'x'.repeat(2953);
      await write(popup, text);
      expect(await codeIn(popup)).toBe(text);
      // Version 40 is 177 modules a side and 8 of quiet zone.
      expect((await side()) / 185).toBeGreaterThanOrEqual(2.4);
      const size = await popup.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.scrollHeight,
      ]);
      expect(size[0]).toBeLessThanOrEqual(800);
      expect(size[1]).toBeLessThanOrEqual(600);
      await tab.close();
    });
  });
});
