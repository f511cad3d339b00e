import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Driver } from '../browsers/driver.ts';
import { startRecorder } from '../browsers/recorder.ts';
import { page } from '../e2e/pages.ts';
import { BROWSERS, type BrowserName, codeIn } from '../e2e/session.ts';

const UPDATES = 5;

describe('an update while the popup is open', () => {
  test.each(Object.keys(BROWSERS) as BrowserName[])(
    'closes it, and the next one works, in %s',
    async (name) => {
      const folder = mkdtempSync(join(tmpdir(), 'pagehop-update-'));
      const web = await startRecorder(page);
      let browser: Driver | undefined;
      try {
        const { launch, extensionDir } = BROWSERS[name];
        cpSync(extensionDir, folder, { recursive: true });
        browser = await launch({ extensionDir: folder, proxyPort: web.port });
        const tab = await browser.open('https://example.com/updated');
        for (let update = 1; update <= UPDATES; update++) {
          const before = await browser.clickToolbar(tab);
          await codeIn(before);
          await before.evaluate(
            (update) => chrome.storage.sync.set({ version: 1, moduleSize: update }),
            update,
          );
          const version = `9.0.${update}`;
          const manifest = join(folder, 'manifest.json');
          writeFileSync(manifest, JSON.stringify({ ...JSON.parse(readFileSync(manifest, 'utf8')), version }));
          await browser.update(folder);
          await before.waitForClose();
          const after = await browser.clickToolbar(tab);
          expect(await codeIn(after)).toBe('https://example.com/updated');
          expect(await after.evaluate(() => chrome.runtime.getManifest().version)).toBe(version);
          expect(await after.evaluate(() => chrome.storage.sync.get())).toEqual({
            version: 1,
            moduleSize: update,
          });
          await after.close();
          const byMenu = await browser.clickMenu(tab, { item: 'link', selector: '#link' });
          expect(await codeIn(byMenu)).toBe('https://example.org/linked?a=1&b=2#part');
          await byMenu.close();
        }
        console.log(`${name}: ${UPDATES} of ${UPDATES} updates survived`);
      } finally {
        await browser?.close();
        await web.close();
        rmSync(folder, { recursive: true });
      }
    },
  );
});
