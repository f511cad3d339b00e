import { describe, expect, test } from 'vitest';
import type { MenuTarget, Popup } from '../browsers/driver.ts';
import { codeIn, inEachSharedBrowser } from './session.ts';

const kindIn = (popup: Popup) => popup.evaluate(() => document.querySelector('#kind')?.textContent);

describe('PageHop’s entry', () => {
  inEachSharedBrowser((session, name) => {
    test.each<[string, MenuTarget, string]>([
      ['This video', { item: 'video', selector: '#video' }, 'https://example.com/clip.webm'],
      ['This audio', { item: 'audio', selector: '#audio' }, 'https://example.com/song.ogg'],
      ['This page', { item: 'video', selector: '#pieces' }, 'https://example.com/media'],
      ['This frame', { item: 'frame', selector: '#frame' }, 'https://example.com/framed'],
    ])('opens the popup with what was clicked: %s, %o', async (kind, target, text) => {
      const tab = await session.browser.open('https://example.com/media');
      const popup = await session.browser.clickMenu(tab, target);
      expect(await codeIn(popup)).toBe(text);
      expect(await kindIn(popup)).toBe(kind);
      await tab.close();
    });

    test('for a tab is for that tab, and not for the one in front', async () => {
      const behind = await session.browser.open('https://example.com/behind');
      const front = await session.browser.open('https://example.com/front');
      const popup = await session.browser.clickTabMenu(behind);
      expect(await codeIn(popup)).toBe('https://example.com/behind');
      expect(await kindIn(popup)).toBe('This tab');
      await popup.click('button', 'Download PNG');
      await popup.waitFor(() => document.querySelector('#outcome')?.textContent?.includes('behind.png'));
      await front.close();
      await behind.close();
    });

    test.runIf(name === 'firefox')('in the menu of the button opens the settings', async () => {
      const tab = await session.browser.open('https://example.com/button');
      await session.browser.chooseInButtonMenu?.(tab, 'settings');
      await (await session.browser.waitForPage('options')).close();
      await tab.close();
    });
  });
});
