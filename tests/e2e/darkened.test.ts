import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import type { Popup } from '../browsers/driver.ts';
import { codeIn, inBrowser } from './session.ts';

/** The color of the code's quiet zone, as it is painted. */
async function groundIn(page: Popup): Promise<number[]> {
  const { x, y, dpr } = await page.evaluate(() => {
    const box = document.querySelector('[role="img"]')!.getBoundingClientRect();
    return { x: box.left + 4, y: box.top + 4, dpr: devicePixelRatio };
  });
  const { data, width } = PNG.sync.read(Buffer.from(await page.screenshot()));
  const at = (Math.round(y * dpr) * width + Math.round(x * dpr)) * 4;
  return [...data.subarray(at, at + 3)];
}

describe('where the browser darkens all pages, the code stays dark on white', () => {
  inBrowser(
    'chromium',
    (session) => {
      test('in the popup and in the full window', async () => {
        const tab = await session.browser.open('https://example.com/darkened');
        const popup = await session.browser.clickToolbar(tab);
        expect(await codeIn(popup)).toBe('https://example.com/darkened');
        expect(await groundIn(popup)).toEqual([255, 255, 255]);
        await popup.click('button', 'More');
        await popup.click('menuitem', 'Full window');
        const full = await session.browser.waitForPage('present');
        expect(await codeIn(full)).toBe('https://example.com/darkened');
        expect(await groundIn(full)).toEqual([255, 255, 255]);
        await full.close();
        // It does darken what has no dark theme of its own.
        expect([...PNG.sync.read(Buffer.from(await tab.screenshot())).data.subarray(0, 1)][0]).toBeLessThan(
          64,
        );
        await tab.close();
      });
    },
    { darkensPages: true },
  );
});
