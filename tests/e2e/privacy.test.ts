import { describe, expect, test } from 'vitest';
import { openPage } from './press.ts';
import { codeFocused, inEachSharedBrowser, visit } from './session.ts';

describe('PageHop', () => {
  inEachSharedBrowser((session, name) => {
    test('makes no network request, whatever is done with it', async () => {
      const tab = await visit(session, 'https://example.com/quiet');
      session.web.clear();
      const popup = await session.browser.clickToolbar(tab);
      await codeFocused(popup);
      for (const [key, outcome] of [
        ['d', 'Download started'],
        ['c', 'Copied the image'],
        ['u', 'Copied the data URI'],
      ] as const) {
        await popup.press(key);
        await popup.waitFor(
          (outcome) => document.querySelector('#outcome')?.textContent?.startsWith(outcome),
          outcome,
        );
      }
      await popup.click('button', 'More');
      await popup.click('menuitem', 'Copy text');
      await popup.waitFor(() =>
        document.querySelector('#outcome')?.textContent?.startsWith('Copied the text'),
      );
      await popup.close();
      const byMenu = await session.browser.clickMenu(tab, { item: 'link', selector: '#link' });
      await byMenu.waitFor(() => document.querySelector('[role="img"]'));
      await byMenu.close();
      for (const button of ['full-window', 'print', 'settings'] as const) {
        const opener = await session.browser.clickToolbar(tab);
        await opener.waitFor(() => document.querySelector('[role="img"]'));
        const page = await openPage(session.browser, opener, button);
        await page.waitFor(() => document.querySelector('[role="img"]'));
        await page.close();
      }
      expect(session.web.requests).toEqual([]);
    });

    test('could make none if it wanted to, and the recorder would see one', async () => {
      const tab = await visit(session, 'https://example.com/quiet');
      const popup = await session.browser.clickToolbar(tab);
      session.web.clear();
      const refused = await popup.evaluate(() =>
        fetch('https://example.com/leak').then(
          () => false,
          () => true,
        ),
      );
      expect(refused).toBe(true);
      expect(session.web.requests).toEqual([]);
      await tab.evaluate(() => fetch('https://example.com/seen').then(() => true));
      expect(session.web.requests.map(({ url }) => url)).toContain('https://example.com/seen');
    });

    test('holds four permissions and no host, and may ask for one', async () => {
      const { manifest, held } = await session.browser.inBackground(async () => ({
        manifest: chrome.runtime.getManifest(),
        held: await chrome.permissions.getAll(),
      }));
      expect(manifest.permissions?.toSorted()).toEqual(['activeTab', 'contextMenus', 'scripting', 'storage']);
      expect(manifest.optional_permissions).toEqual(['tabs']);
      for (const field of [
        'host_permissions',
        'optional_host_permissions',
        'content_scripts',
        'web_accessible_resources',
      ]) {
        expect((manifest as unknown as Record<string, unknown>)[field] ?? [], field).toEqual([]);
      }
      expect(held).toEqual({
        permissions: expect.toSatisfy(
          (all: string[]) => [...all].sort().join() === 'activeTab,contextMenus,scripting,storage',
        ),
        origins: [],
        ...(name === 'firefox' && { data_collection: expect.anything() }),
      });
    });

    test.runIf(name === 'chromium')(
      'is listed with no warning, and with nothing that it may do',
      async () => {
        // A file of that page, which may do what the page may, and takes a tenth of its time.
        const tab = await session.browser.open('chrome://extensions/strings.m.js');
        const listed = await tab.evaluate((id) => {
          // Only Chrome's own pages have it, so there are no types.
          const { developerPrivate } = chrome as unknown as {
            developerPrivate: { getExtensionInfo(id: string): Promise<Record<string, unknown>> };
          };
          return developerPrivate.getExtensionInfo(id);
        }, new URL(session.browser.extensionOrigin).host);
        expect(listed).toMatchObject({
          name: 'PageHop',
          state: 'ENABLED',
          installWarnings: [],
          manifestErrors: [],
          runtimeErrors: [],
          runtimeWarnings: [],
          permissions: { simplePermissions: [], runtimeHostPermissions: { hosts: [] } },
        });
        await tab.close();
      },
    );
  });
});
