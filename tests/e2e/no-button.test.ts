import { afterAll, describe, expect, test } from 'vitest';
import type { MenuTarget } from '../browsers/driver.ts';
import { codeIn, inSharedBrowser, visit } from './session.ts';

const LINK: MenuTarget = { item: 'link', selector: '#link' };
const LINKED = 'https://example.org/linked?a=1&b=2#part';

describe('where Firefox shows no popup, or shows it elsewhere,', () => {
  inSharedBrowser('firefox', (session) => {
    afterAll(() => session.browser.moveButton?.('unified-extensions-area'));

    test.each([
      ['on the toolbar', 'nav-bar', false],
      ['among the tabs', 'TabsToolbar', false],
      ['in the panel of extensions', 'unified-extensions-area', false],
      ['on the toolbar of bookmarks, which is hidden', 'PersonalToolbar', true],
    ])('what was right-clicked is shown with the button %s', async (_where, area, isApart) => {
      await session.browser.moveButton?.(area);
      const tab = await visit(session, 'https://example.com/placed');
      const shown = await session.browser.clickMenu(tab, LINK);
      expect(await codeIn(shown)).toBe(LINKED);
      expect(new URL(await shown.url()).hash !== '').toBe(isApart);
      expect(await session.browser.popups()).toHaveLength(1);
    });
  });
});
