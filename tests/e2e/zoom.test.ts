import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Popup, Tab } from '../browsers/driver.ts';
import { prepare } from './layout.ts';
import { outOfSight } from './out-of-sight.ts';
import { boxIn, codeIn, inEachSharedBrowser, outcomeIn, visit, write } from './session.ts';

/** Whether everything is visible at once. */
const isAllInView = (popup: Popup) =>
  popup.evaluate(() => {
    const { scrollHeight, clientHeight } = document.querySelector('.popup') as HTMLElement;
    return scrollHeight === clientHeight;
  });

/**
 * What is read in the code after scrolling to it, if necessary: the browser scrolls to what was written with the next
 * frame.
 */
async function wholeCodeIn(popup: Popup): Promise<string> {
  await popup.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    document.querySelector('.popup')?.scrollTo(0, 0);
  });
  return codeIn(popup);
}

/** Clicks by script, because the mouse takes longer. */
const clickIn = (popup: Popup, selector: string) =>
  popup.evaluate((selector) => document.querySelector<HTMLElement>(selector)!.click(), selector);

describe('where the person has made every page larger, popups included,', () => {
  inEachSharedBrowser((session, name) => {
    let settings: Tab;

    beforeAll(async () => {
      // Any file of Chromium's settings may change them, and so may any of Firefox's own pages. Those for settings take long to
      // load.
      const address = name === 'chromium' ? 'chrome://settings/strings.m.js' : 'about:memory';
      settings = await session.browser.open(address);
    });

    afterAll(async () => {
      if (name === 'chromium') await zoomEveryPage(1);
      await enlargeLetters(1);
    });

    const zoomEveryPage = (zoom: number) =>
      settings.evaluate(async (zoom) => {
        const { settingsPrivate } = chrome as unknown as {
          settingsPrivate: { setDefaultZoom(zoom: number, done: (done: boolean) => void): void };
        };
        await new Promise((resolve) => settingsPrivate.setDefaultZoom(zoom, resolve));
      }, zoom);

    const enlargeLetters = (times: number) =>
      settings.evaluate(async (size) => {
        const { Services, chrome } = globalThis as unknown as {
          Services?: { prefs: { setIntPref(name: string, value: number): void } };
          chrome: { settingsPrivate: { setPref(...args: unknown[]): void } };
        };
        if (Services) Services.prefs.setIntPref('font.size.variable.x-western', size);
        else {
          await new Promise((resolve) =>
            chrome.settingsPrivate.setPref('webkit.webprefs.default_font_size', size, '', resolve),
          );
        }
      }, times * 16);

    test.each([
      // Firefox does not zoom popups with its pages.
      ...(name === 'chromium' ? [1.1, 1.5, 2, 3, 4].map((zoom) => [zoom, 1] as const) : []),
      [1, 2] as const,
    ])('by %s, and letters by %s, nothing of it is lost', async (zoom, letters) => {
      if (name === 'chromium') await zoomEveryPage(zoom);
      await enlargeLetters(letters);
      const tab = await visit(session, 'https://example.com/zoomed');
      const popup = await session.browser.clickToolbar(tab);
      expect(await codeIn(popup)).toBe('https://example.com/zoomed');
      const isMagnified = zoom > 1.5;
      if (!isMagnified) expect(await isAllInView(popup)).toBe(true);
      const size = await popup.evaluate(
        () =>
          Number.parseFloat(getComputedStyle(document.querySelector('button')!).fontSize) * devicePixelRatio,
      );
      expect(size).toBeCloseTo(12 * zoom * letters, 0);

      await write(popup, 'http://kim:hunter22@localhost:3000/');
      await popup.waitFor(() => document.querySelectorAll('advice-list p').length === 2);
      await popup.click('button', 'Copy data URI');
      await outcomeIn(popup);
      const isSaid = () => document.querySelector('#outcome')!.getBoundingClientRect().bottom <= innerHeight;
      expect(await popup.evaluate(isSaid)).toBe(true);
      if (!isMagnified) expect(await isAllInView(popup)).toBe(true);
      await prepare(popup);
      expect(await popup.evaluate(() => globalThis.layout.faultsIn(document.querySelector('main')!))).toEqual(
        [],
      );
      expect(await outOfSight(popup, '.card, textarea, p, .actions button:not([role])')).toEqual([]);

      await clickIn(popup, '.more');
      expect(await outOfSight(popup, '[role="menuitem"]')).toEqual([]);
      await clickIn(popup, '#shortcuts');
      await popup.waitFor(() => document.querySelector('dialog[open]'));
      expect(await outOfSight(popup, 'dialog :is(h2, dt, dd, p, button)')).toEqual([]);
      await clickIn(popup, 'dialog[open] button');

      const dense = 'x'.repeat(1300);
      await write(popup, dense);
      expect(await wholeCodeIn(popup)).toBe(dense);
      if (!isMagnified) expect(await isAllInView(popup)).toBe(true);
      await write(popup, '');
      expect(await outOfSight(popup, '.no-code')).toEqual([]);
      await popup.close();
    });

    test.runIf(name === 'chromium')(
      'and modules are small for that, the fix that saves most is offered',
      async () => {
        await zoomEveryPage(2);
        await enlargeLetters(1);
        const tab = await visit(session, 'https://example.com/zoomed');
        const popup = await session.browser.clickToolbar(tab);
        await codeIn(popup);
        const page = `https://example.com/${'abcdefgh'.repeat(40)}`;
        const text = `${page}#${'x'.repeat(1200)}`;
        await write(popup, text);
        expect(await popup.waitFor(() => document.querySelector('advice-list p')?.textContent)).toBe(
          'Very small squares: hold the phone close, or use “Full window”.',
        );
        expect(
          await popup.evaluate(() => {
            const gain = document.querySelector<HTMLElement>('advice-list i');
            return `${gain?.textContent}: ${gain?.title}`;
          }),
        ).toMatch(/^smaller code: \d+ × \d+ → \d+ × \d+$/);
        await popup.click('button', 'Remove from # on');
        expect(await wholeCodeIn(popup)).toBe(page);
        await popup.click('button', 'Undo');
        expect(await boxIn(popup)).toBe(text);
      },
    );
  });
});
