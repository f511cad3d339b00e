import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Popup } from '../browsers/driver.ts';
import { codeIn, inEachSharedBrowser } from '../e2e/session.ts';

const CLICKS = 200;
const BETWEEN_CLICKS_MS = 100;

describe(`${CLICKS} choices in the right-click menu, one after the other`, () => {
  inEachSharedBrowser((session, name) => {
    test('leave one popup, with the last', async () => {
      const { browser } = session;
      const tab = await browser.open('https://example.com/clicked');
      const start = performance.now();
      for (let click = 1; click <= CLICKS; click++) {
        await tab.evaluate((click) => {
          document.querySelector<HTMLAnchorElement>('#link')!.href = `https://example.org/${click}`;
        }, click);
        await browser.chooseInMenu(tab, { item: 'link', selector: '#link' });
        await pause(Math.max(0, start + click * BETWEEN_CLICKS_MS - performance.now()));
      }
      const seconds = (performance.now() - start) / 1000;

      const [popup] = (await browser.waitForPopups(1)) as [Popup];
      const last = `https://example.org/${CLICKS}`;
      await popup.waitFor((last) => document.querySelector('textarea')?.value === last, last);
      expect(await codeIn(popup)).toBe(last);
      expect(await popup.evaluate(() => chrome.storage.session.get())).toEqual({});
      expect(await popup.evaluate(async () => (await chrome.windows.getAll()).length)).toBe(1);
      await popup.close();
      const next = await browser.clickToolbar(tab);
      expect(await codeIn(next)).toBe('https://example.com/clicked');
      await next.close();
      await tab.close();
      console.log(`${name}: ${CLICKS} choices in ${seconds.toFixed(1)} s; the last is shown, in one place`);
    });
  });
});
