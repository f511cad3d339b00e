import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { MenuTarget, Popup, Tab } from '../browsers/driver.ts';
import type { FirefoxDriver } from '../browsers/firefox.ts';
import type { FirefoxTab } from '../browsers/firefox-page.ts';
import { codeIn, inEachSharedBrowser, type Session } from '../e2e/session.ts';

const CLICKS = 200;
const BETWEEN_CLICKS_MS = 100;

type Choose = (tab: Tab, target: MenuTarget) => Promise<void>;

describe(`${CLICKS} choices in the right-click menu, one after the other`, () => {
  inEachSharedBrowser((session, name) => {
    test('by the menu’s event, leave one popup, with the last', async () => {
      const seconds = await choose(session, (tab, target) =>
        name === 'firefox'
          ? (session.browser as FirefoxDriver).reportChoice(tab as FirefoxTab, target)
          : session.browser.chooseInMenu(tab, target),
      );
      console.log(`${name}: ${CLICKS} choices in ${seconds.toFixed(1)} s; the last is shown, in one place`);
      expect(seconds).toBeLessThan(21);
    });

    // Chromium's driver can only dispatch the menu's event.
    test.runIf(name === 'firefox')('by real right-clicks, leave one popup, with the last', async () => {
      const seconds = await choose(session, (tab, target) => session.browser.chooseInMenu(tab, target));
      console.log(`${name}: ${CLICKS} real right-clicks in ${seconds.toFixed(1)} s; the last is shown`);
    });
  });
});

/** Chooses many times, checks what is left, and returns how long the choices took, in seconds. */
async function choose({ browser }: Session, one: Choose): Promise<number> {
  const tab = await browser.open('https://example.com/clicked');
  const start = performance.now();
  for (let click = 1; click <= CLICKS; click++) {
    await tab.evaluate((click) => {
      document.querySelector<HTMLAnchorElement>('#link')!.href = `https://example.org/${click}`;
    }, click);
    await one(tab, { item: 'link', selector: '#link' });
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
  return seconds;
}
