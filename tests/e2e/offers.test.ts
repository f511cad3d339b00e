import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Popup, Tab } from '../browsers/driver.ts';
import { until } from '../browsers/wait.ts';
import { offeredPage } from './offered-pages.ts';
import { page } from './pages.ts';
import { codeIn, inEachSharedBrowser, outcomeIn, write } from './session.ts';

const YOUTUBE = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ&list=PL1&t=5';

/** The offers, once there are any. */
const offersIn = (popup: Popup) =>
  popup.waitFor(() => {
    const buttons = [...document.querySelectorAll('advice-list .offer button')];
    return buttons.length > 0 ? buttons.map(({ textContent }) => textContent) : undefined;
  });

/** What was done, and the sentence about it, once it is there. */
const doneIn = (popup: Popup) =>
  popup.waitFor(() => {
    const done = document.querySelector('advice-list .done');
    return done && [...done.querySelectorAll('p, small')].map(({ textContent }) => textContent);
  });

/** Shows a page, plays its video from the 95th second, and stops it at once, unless a test before has left it like that. */
async function watch(tab: Tab, address: string): Promise<void> {
  if ((await tab.url()) === address) {
    await tab.evaluate(() => getSelection()?.removeAllRanges());
    return;
  }
  await tab.navigate(address);
  await tab.evaluate(async () => {
    const video = document.querySelector('video') as HTMLVideoElement;
    const next = (event: string) =>
      new Promise((resolve) => video.addEventListener(event, resolve, { once: true }));
    if (video.readyState < 1) await next('loadedmetadata');
    video.muted = true;
    video.currentTime = 95;
    await next('seeked');
    await video.play();
    video.pause();
  });
}

const select = (tab: Tab, selector: string) =>
  tab.evaluate((of) => {
    getSelection()?.selectAllChildren(document.querySelector(of) as Element);
  }, selector);

/** Where browsers let no extension run a script. */
const RESTRICTED = {
  chromium: 'https://chromewebstore.google.com/category/extensions',
  firefox: 'https://addons.mozilla.org/en-US/firefox/',
};

/** Checks that the popup is not stuck: it gives advice on what is written. */
const expectAdvice = async (popup: Popup) => {
  await write(popup, 'example.com/x');
  await popup.waitFor(() => document.querySelector('advice-list p')?.textContent);
  expect(await codeIn(popup)).toBe('example.com/x');
};

describe('what a page has to share beside its address', () => {
  inEachSharedBrowser((session, name) => {
    /** The tab of most tests. */
    let tab: Tab;

    beforeAll(async () => {
      session.web.serve(offeredPage);
      tab = await session.browser.open('about:blank');
    });

    afterAll(() => {
      const hosts = session.web.requests.map(({ url }) => URL.parse(url)?.hostname || url.split(':')[0]);
      session.web.clear();
      session.web.serve(page);
      const visited = [
        'example.com',
        'www.youtube.com',
        'tube.example.org',
        URL.parse(RESTRICTED[name])?.hostname,
      ];
      expect(hosts).toContain('example.com');
      expect(hosts.filter((host) => !visited.includes(host))).toEqual([]);
    });

    /** Stores settings while something runs. */
    async function withSettings(settings: Record<string, unknown>, run: () => Promise<void>): Promise<void> {
      await session.browser.inBackground((settings) => chrome.storage.sync.set(settings), settings);
      try {
        await run();
      } finally {
        await session.browser.inBackground(() => chrome.storage.sync.clear());
      }
    }

    test('is a video from where it is, at a key, which takes it back as well; and nothing moves', async () => {
      await watch(tab, YOUTUBE);
      const popup = await session.browser.clickToolbar(tab);
      expect(await codeIn(popup)).toBe(YOUTUBE);
      expect(await offersIn(popup)).toEqual(['From 1:33']);
      const places = () =>
        popup.evaluate(() =>
          [...document.querySelectorAll('.card, textarea, .actions button')].map((element) => {
            const { x, y, width, height } = element.getBoundingClientRect();
            return [x, y, width, height];
          }),
        );
      const before = await places();
      await popup.press('t');
      expect(await doneIn(popup)).toEqual(['The code now starts the video at 1:33.']);
      expect(await codeIn(popup)).toBe('https://www.youtube.com/watch?v=dQw4w9WgXcQ&list=PL1&t=93');
      expect(await places()).toEqual(before);
      await popup.press('t');
      expect(await offersIn(popup)).toEqual(['From 1:33']);
      expect(await codeIn(popup)).toBe(YOUTUBE);
      await popup.press('?');
      expect(await popup.waitFor(() => document.querySelector('shortcut-list')?.textContent)).toContain(
        'From 1:33',
      );
      await popup.press('Escape').catch(() => {});
    });

    test('is a video without being asked for, or not at all, as the person has set', async () => {
      await watch(tab, YOUTUBE);
      await select(tab, '#words');
      await withSettings({ videoTime: 'always' }, async () => {
        const popup = await session.browser.clickToolbar(tab);
        expect(await doneIn(popup)).toEqual(['The code now starts the video at 1:33.']);
        expect(await codeIn(popup)).toMatch(/&t=93$/);
        await popup.click('button', 'Undo');
        expect(await outcomeIn(popup)).toBe('Undone.');
        expect(await codeIn(popup)).toBe(YOUTUBE);
        expect(await offersIn(popup)).toEqual(['Selected text', 'From 1:33']);
        await popup.close();
      });
      await withSettings({ videoTime: 'off' }, async () => {
        const popup = await session.browser.clickToolbar(tab);
        expect(await offersIn(popup)).toEqual(['Selected text']);
        await popup.close();
      });
    });

    test('is not what is selected in a field', async () => {
      await watch(tab, YOUTUBE);
      await tab.evaluate(() => {
        const field = document.querySelector('#field') as HTMLElement;
        field.focus();
        getSelection()?.selectAllChildren(field);
      });
      const popup = await session.browser.clickToolbar(tab);
      expect(await offersIn(popup)).toEqual(['From 1:33']);
    });

    test.each([
      ['https://tube.example.org/w/kkGMgK9ZtnKfYAgnEtQxbv', '?start=93'],
      ['https://example.com/video.webm', '#t=93'],
    ])('is a video of %s from where it is', async (address, end) => {
      await watch(tab, address);
      const popup = await session.browser.clickToolbar(tab);
      await offersIn(popup);
      await popup.click('button', 'From 1:33');
      expect(await codeIn(popup)).toBe(address + end);
    });

    test('is no video where its site is not known, or has no such addresses', async () => {
      for (const address of ['https://example.com/watch?v=1', 'https://www.youtube.com/shorts/dQw4w9WgXcQ']) {
        await watch(tab, address);
        await select(tab, '#words');
        const popup = await session.browser.clickToolbar(tab);
        expect(await offersIn(popup)).toEqual(['Selected text']);
        await popup.close();
      }
    });

    test('is the text that is selected on it, and from there its passage', async () => {
      await tab.navigate('https://example.com/watch');
      await select(tab, '#words');
      const popup = await session.browser.clickToolbar(tab);
      await offersIn(popup);
      await popup.click('button', 'Selected text');
      expect(await codeIn(popup)).toBe('Some words on the page');
      expect(await popup.evaluate(() => document.querySelector('#kind')?.textContent)).toBe('Selected text');
      await popup.click('button', 'Open the page at this passage');
      await popup.waitFor(() => document.querySelector('#kind')?.textContent === 'This page');
      expect(await codeIn(popup)).toBe('https://example.com/watch#:~:text=Some%20words%20on%20the%20page');
      await popup.close();
      await withSettings({ selectedFirst: true }, async () => {
        const popup = await session.browser.clickToolbar(tab);
        expect(await doneIn(popup)).toEqual(['The code now has the selected text.']);
        expect(await codeIn(popup)).toBe('Some words on the page');
        await popup.click('button', 'Undo');
        expect(await codeIn(popup)).toBe('https://example.com/watch');
        await popup.close();
      });
    });

    test('is a shorter address that it gives for itself, which is smaller', async () => {
      await tab.navigate('https://example.com/questions/1234567/how-do-i-make-a-code-of-this-page');
      const popup = await session.browser.clickToolbar(tab);
      expect(await offersIn(popup)).toEqual(['Shorter address']);
      expect(await popup.evaluate(() => document.querySelector('advice-list i')?.textContent)).toBe(
        'smaller code',
      );
      await popup.click('button', 'Shorter address');
      expect(await codeIn(popup)).toBe('https://example.com/questions/1234567');
    });

    test.each([
      ['/article', '.part:nth-child(13)', 20, /#:~:text=Chapter%2012%20tells/],
      ['/chinese', '.part:nth-child(13)', 20, /#:~:text=%E7%AC%AC12%E6%AE%B5/],
      ['/arabic', '.part:nth-child(13)', 20, /#:~:text=%D8%AA/],
      ['/sticky', '.part:nth-child(13)', 135, /#:~:text=Chapter%2012%20tells/],
      ['/chat', '.part:nth-child(13)', 65, /#:~:text=Chapter%2012%20tells/],
      ['/manual', '#part-5', 20, /#part-5$/],
    ])('is where %s is scrolled to, and the code opens it there', async (path, selector, top, expected) => {
      const address = `https://example.com${path}`;
      await tab.navigate(address);
      const html = await tab.evaluate(
        (of, top) => {
          const place = document.querySelector(of) as Element;
          const scroller = document.querySelector('#scroller') ?? (document.scrollingElement as Element);
          scroller.scrollTop += place.getBoundingClientRect().top - top;
          return document.documentElement.outerHTML;
        },
        selector,
        top,
      );
      const popup = await session.browser.clickToolbar(tab);
      expect(await offersIn(popup)).toEqual(['From here']);
      await popup.click('button', 'From here');
      const [done, cost] = await doneIn(popup);
      expect(done).toBe('The code now opens the page here.');
      if (path !== '/manual') expect(cost).toMatch(/^Larger code: 25 × 25 → \d\d × \d\d$/);
      const code = await codeIn(popup);
      expect(code).toMatch(expected);
      expect(await tab.evaluate(() => document.documentElement.outerHTML)).toBe(html);
      await popup.click('button', 'Undo');
      expect(await codeIn(popup)).toBe(address);
      await popup.close();

      // The page is at its place when it is loaded again. Another comes between, or it would only scroll: one of the same
      // site, for which Chromium starts no process.
      await tab.navigate('https://example.com/between');
      await tab.navigate(code);
      await until(`${path} at its place`, () =>
        tab.evaluate((of) => {
          const { top, bottom } = (document.querySelector(of) as Element).getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        }, selector),
      );
    });

    test('is where a page is scrolled to that lets no script of its own run', async () => {
      await tab.navigate('https://example.com/article?sandboxed');
      await tab.evaluate(() => scrollTo(0, 5000));
      const popup = await session.browser.clickToolbar(tab);
      await offersIn(popup);
      await popup.click('button', 'From here');
      await doneIn(popup);
      expect(await codeIn(popup)).toMatch(/\/article\?sandboxed#:~:text=Chapter/);
    });

    test('is nothing where no extension may ask, and all else is as ever', async () => {
      const address = RESTRICTED[name];
      await tab.navigate(address);
      const popup = await session.browser.clickToolbar(tab);
      expect(await codeIn(popup)).toBe(address);
      await expectAdvice(popup);
    });

    test('is nothing where the page answers nobody, and the popup does not wait for it', async () => {
      const { promise: awaited, resolve: answer } = Promise.withResolvers<void>();
      session.web.serve((url, request) =>
        url.pathname === '/awaited' ? { body: '', after: awaited } : offeredPage(url, request),
      );
      const tab = await session.browser.open('https://example.com/hanging');
      await tab.clickOn('#words');
      await until('the page to hang', async () =>
        session.web.requests.some(({ url }) => url.endsWith('/awaited')),
      );
      const popup = await session.browser.clickToolbar(tab);
      expect(await codeIn(popup)).toBe('https://example.com/hanging');
      await expectAdvice(popup);
      answer();
      session.web.serve(offeredPage);
      await tab.close();
    });

    test('is said not to be found where no link leads to', async () => {
      await tab.navigate('https://example.com/article');
      await tab.evaluate(() => scrollTo(0, 5000));
      const popup = await session.browser.clickToolbar(tab);
      await offersIn(popup);
      await tab.evaluate(() => {
        document.body.innerHTML = '<div style="height: 9000px"></div>';
        scrollTo(0, 5000);
      });
      await popup.click('button', 'From here');
      expect(await outcomeIn(popup)).toMatch(/^No link leads to this part of the page\./);
      expect(await codeIn(popup)).toBe('https://example.com/article');
    });
  });
});
