import { describe, expect, test } from 'vitest';
import type { Popup, Tab } from '../browsers/driver.ts';
import { until } from '../browsers/wait.ts';
import { page } from './pages.ts';
import { press } from './press.ts';
import {
  boxIn,
  codeFocused,
  codeIn,
  inEachSharedBrowser,
  labelIn,
  outcomeIn,
  visit,
  write,
} from './session.ts';

const GONE_ON = 'The tab moved to another page. This is its address.';
const LEAVING = 'The tab is loading another page. This is the code of the one before.';
const OPEN_AGAIN = 'This tab has loaded a page since. Open PageHop again for its code.';

const goTo = (tab: Tab, address: string) =>
  tab.evaluate((address) => {
    // Once the question is answered: it is of this page.
    setTimeout(() => location.assign(address));
  }, address);

const waitForBox = (popup: Popup, text: string) =>
  popup.waitFor((text) => document.querySelector('textarea')?.value === text, text);

const waitForSentence = (popup: Popup, sentence: string) =>
  popup.waitFor((sentence) => document.querySelector('#no-code')?.textContent === sentence, sentence);

describe('while the popup is open', () => {
  inEachSharedBrowser((session, name) => {
    /** Answered only once this is called. */
    let answer = () => {};
    const serveSlowly = () => {
      const answered = new Promise<void>((resolve) => {
        answer = resolve;
      });
      session.web.serve((url) =>
        url.pathname.startsWith('/slow') ? { ...page(url), after: answered } : page(url),
      );
    };

    test('a page that gives itself another address is followed, and then one that is loaded, as far as it is told', async () => {
      const tab = await visit(session, 'https://example.com/before');
      const popup = await session.browser.clickToolbar(tab);
      await codeFocused(popup);
      await tab.evaluate(() => history.pushState(null, '', '/pushed'));
      await waitForBox(popup, 'https://example.com/pushed');
      expect(await codeIn(popup)).toBe('https://example.com/pushed');
      expect(await outcomeIn(popup)).toBe(GONE_ON);
      await goTo(tab, '/after');
      if (name === 'chromium') {
        await waitForBox(popup, 'https://example.com/after');
        expect(await codeIn(popup)).toBe('https://example.com/after');
        await press(popup, 'download-png');
        await popup.waitFor(() => document.querySelector('#outcome')?.textContent?.includes('after.png'));
        await goTo(tab, 'https://example.org/other');
      }
      await waitForSentence(popup, OPEN_AGAIN);
      expect(await labelIn(popup)).toBeUndefined();
      expect(await boxIn(popup)).toBe('');
      await popup.close();
      const again = await session.browser.clickToolbar(tab);
      expect(await codeIn(again)).toBe(await tab.url());
    });

    test('what the person wrote stays, wherever the tab goes, and also when it is closed', async () => {
      const tab = await session.browser.open('https://example.com/before');
      const popup = await session.browser.clickToolbar(tab);
      await codeFocused(popup);
      await write(popup, 'mine');
      await tab.evaluate(() => history.pushState(null, '', '/pushed'));
      await goTo(tab, 'https://example.org/other');
      await popup.waitFor(async () => {
        const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
        return tab?.status === 'complete' && tab.url === undefined;
      });
      expect(await codeIn(popup)).toBe('mine');
      await tab.close();
      // Chromium closes its popups with their tabs.
      if (name === 'firefox') expect(await boxIn(popup)).toBe('mine');
    });

    test('a tab that is closed takes its code with it', async () => {
      const tab = await session.browser.open('https://example.com/before');
      const popup = await session.browser.clickToolbar(tab);
      await codeFocused(popup);
      await tab.close();
      await popup.waitForClose();
    });

    test('a click while the next page loads shows the page that is there, and then asks for one more', async () => {
      serveSlowly();
      const tab = await visit(session, 'https://example.com/before');
      await goTo(tab, '/slow-next');
      const popup = await session.browser.clickToolbar(tab);
      expect(await codeIn(popup)).toBe('https://example.com/before');
      expect(await outcomeIn(popup)).toBe(LEAVING);
      answer();
      if (name === 'chromium') await waitForBox(popup, 'https://example.com/slow-next');
      else await waitForSentence(popup, OPEN_AGAIN);
    });

    // Chromium tells nothing of what begins while the popup is open.
    test.runIf(name === 'firefox')(
      'a page that is being left is said to be, until it turns out to stay',
      async () => {
        serveSlowly();
        const tab = await visit(session, 'https://example.com/before');
        const popup = await session.browser.clickToolbar(tab);
        await codeFocused(popup);
        await goTo(tab, '/slow-next');
        expect(await outcomeIn(popup)).toBe(LEAVING);
        await tab.evaluate(() => window.stop());
        await popup.waitFor(() => document.querySelector('#outcome')?.textContent === '');
        expect(await codeIn(popup)).toBe('https://example.com/before');
        answer();
      },
    );

    test('a new tab that is still loading says so, and when it has loaded', async () => {
      serveSlowly();
      const tab = await session.browser.openedBy(() =>
        session.browser.inBackground(() => {
          void chrome.tabs.create({ url: 'https://example.org/slow-new' });
        }),
      );
      // It is blank at first.
      await until('the page to be asked for', () =>
        session.web.requests.some(({ url }) => url.endsWith('/slow-new')),
      );
      const popup = await session.browser.clickToolbar(tab);
      await waitForSentence(
        popup,
        'This tab is still loading, and the browser does not tell its address yet. Open PageHop again once the page is there.',
      );
      answer();
      await waitForSentence(popup, OPEN_AGAIN);
      await popup.close();
      expect(await codeIn(await session.browser.clickToolbar(tab))).toBe('https://example.org/slow-new');
      await tab.close();
    });
  });
});
