import { describe, expect, test } from 'vitest';
import type { MenuTarget, Popup } from '../browsers/driver.ts';
import { codeAddress, codePages } from './code-pages.ts';
import { offeredPage } from './offered-pages.ts';
import { page } from './pages.ts';
import { press } from './press.ts';
import { codeIn, inEachSharedBrowser, visit } from './session.ts';

const kindIn = (popup: Popup) => popup.evaluate(() => document.querySelector('#kind')?.textContent);

describe('PageHop’s entry', () => {
  inEachSharedBrowser((session, name) => {
    test.each<[string, MenuTarget, string]>([
      ['This video', { item: 'video', selector: '#video' }, 'https://example.com/clip.webm'],
      ['This audio', { item: 'audio', selector: '#audio' }, 'https://example.com/song.ogg'],
      ['This page', { item: 'video', selector: '#pieces' }, 'https://example.com/media'],
      ['This frame', { item: 'frame', selector: '#frame' }, 'https://example.com/framed'],
    ])('opens the popup with what was clicked: %s, %o', async (kind, target, text) => {
      const tab = await visit(session, 'https://example.com/media');
      const popup = await session.browser.clickMenu(tab, target);
      expect(await codeIn(popup)).toBe(text);
      expect(await kindIn(popup)).toBe(kind);
    });

    test('is there for a video that is no page’s', async () => {
      session.web.serve(offeredPage);
      const tab = await visit(session, 'https://example.com/video.webm');
      const popup = await session.browser.clickMenu(tab, { item: 'video', selector: 'video' });
      expect(await codeIn(popup)).toBe('https://example.com/video.webm');
      session.web.serve(page);
    });

    test('for a tab is for that tab, and not for the one in front', async () => {
      const behind = await visit(session, 'https://example.com/behind');
      const front = await session.browser.open('https://example.com/front');
      const popup = await session.browser.clickTabMenu(behind);
      expect(await codeIn(popup)).toBe('https://example.com/behind');
      expect(await kindIn(popup)).toBe('This tab');
      await press(popup, 'download-png');
      await popup.waitFor(() => document.querySelector('#outcome')?.textContent?.includes('behind.png'));
      await front.close();
    });

    test('in the menu of the button reads the codes of the page', async () => {
      session.web.serve(codePages);
      const tab = await session.browser.open('https://example.com/codes/one');
      // By its event alone, Chromium's menu grants nothing; the button does.
      if (name === 'chromium') await (await session.browser.clickToolbar(tab)).close();
      await session.browser.chooseInButtonMenu(tab, 'button-read');
      const popup = (await session.browser.waitForPopups(1))[0] as Popup;
      const read = await popup.waitFor(() => document.querySelector('code-list .text')?.textContent);
      expect(read).toBe(codeAddress('one'));
      await popup.close();
      await tab.close();
      session.web.serve(page);
    });

    test.each<[string, string, string]>([
      ['the forms', 'button-new', 'new'],
      // Chromium's button leads there by itself.
      ...(name === 'firefox'
        ? [['the settings', 'button-settings', 'options'] as [string, string, string]]
        : []),
    ])('in the menu of the button opens %s', async (_what, entry, opened) => {
      const tab = await visit(session, 'https://example.com/button');
      await session.browser.chooseInButtonMenu(tab, entry);
      await (await session.browser.waitForPage(opened)).close();
    });
  });
});
