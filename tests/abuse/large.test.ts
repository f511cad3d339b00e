import { describe, expect, test } from 'vitest';
import type { MenuTarget } from '../browsers/driver.ts';
import { codeIn, inEachSharedBrowser, sentenceIn } from '../e2e/session.ts';

const TEN_MEGABYTES = 10_000_000;

/** Makes one part of the page ten megabytes long. */
function enlarge(what: 'title' | 'text' | 'link' | 'image', length: number): void {
  const large = 'large '.repeat(length / 6);
  const find = <Found extends Element>(selector: string) => document.querySelector(selector) as Found;
  if (what === 'title') document.title = large;
  if (what === 'link') find<HTMLAnchorElement>('#link').href = `https://example.org/${large}`;
  if (what === 'image') find<HTMLImageElement>('#image').src = `/picture.png?${large}`;
  if (what === 'text') {
    const passage = find<HTMLElement>('#passage');
    passage.textContent = large;
    passage.style.cssText = 'height: 1em; overflow: hidden';
  }
}

describe('ten megabytes', () => {
  inEachSharedBrowser((session, name) => {
    const clicked = async (what: Parameters<typeof enlarge>[0], target: MenuTarget) => {
      const tab = await session.browser.open('https://example.com/large');
      await tab.evaluate(enlarge, what, TEN_MEGABYTES);
      return session.browser.clickMenu(tab, target);
    };

    const TOO_LARGE =
      'What you clicked is far too long for a QR code. Type or paste something shorter in the box.';

    test('of a title do not keep the page’s address from being shown', async () => {
      const popup = await clicked('title', { item: 'page' });
      expect(await codeIn(popup)).toBe('https://example.com/large');
    });

    test('of a link’s address are said to be too long', async () => {
      const popup = await clicked('link', { item: 'link', selector: '#link' });
      expect(await sentenceIn(popup)).toBe(TOO_LARGE);
    });

    // Firefox offers no menu for an image with such an address.
    test.runIf(name === 'chromium')('of an image’s address are said to be too long', async () => {
      const popup = await clicked('image', { item: 'image', selector: '#image' });
      expect(await sentenceIn(popup)).toBe(TOO_LARGE);
    });

    test('of selected text are said to be too long', async () => {
      const popup = await clicked('text', { item: 'selection', selector: '#passage' });
      // Firefox passes only the first 16,384 characters.
      const expected = name === 'chromium' ? TOO_LARGE : /^Too long for a QR code by 13,431 bytes/;
      expect(await sentenceIn(popup)).toMatch(expected);
    });
  });
});
