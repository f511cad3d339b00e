import { describe, expect, test } from 'vitest';
import type { ColorScheme, ExtensionPage, Popup } from '../browsers/driver.ts';
import { violations } from './axe.ts';
import { codePng, givePicture } from './code-pages.ts';
import { codeIn, inEachSharedBrowser, outcomeIn, type Session, sentenceIn, write } from './session.ts';

/** What the popup may show, one after the other, and what is there once it does. */
const STATES: Record<string, (popup: Popup) => Promise<unknown>> = {
  'a code': codeIn,
  'the list of keys': async (popup) => {
    await popup.waitFor(() => document.activeElement?.role === 'img');
    await popup.press('?');
    await popup.waitFor(() => document.querySelector('dialog[open]'));
  },
  'an outcome': async (popup) => {
    await popup.click('button', 'Close');
    await popup.click('button', 'Copy data URI');
    await outcomeIn(popup);
  },
  'the open menu': (popup) => popup.click('button', 'More'),
  'an emptied box': async (popup) => {
    await write(popup, '');
    await sentenceIn(popup);
  },
  advice: (popup) => beAdvised(popup, 'http://kim:hunter22@localhost:3000/', 'password'),
  'a fix that can be undone': async (popup) => {
    await beAdvised(popup, 'https://example.com/?utm_source=newsletter&utm_medium=email', 'tracking');
    await popup.click('button', 'Remove tracking data');
    await popup.waitFor(() => document.querySelector('advice-list .done'));
  },
  'a notice': async (popup) => {
    await write(popup, 'a\u0001b');
    await popup.waitFor(() => document.querySelector('#notice:not(:empty)'));
    await popup.waitFor(() => !document.querySelector('advice-list p'));
  },
  'a dense code': (popup) => write(popup, 'x'.repeat(600)),
  'advice on a dense code': (popup) =>
    beAdvised(popup, `https://kim:hunter22@example.com/?utm_source=${'x'.repeat(600)}`, 'password'),
  'codes that were read': async (popup) => {
    await givePicture(popup, codePng('https://example.org/read'));
    await popup.waitFor(() => document.querySelector('code-list li'));
  },
  'a picture without codes': async (popup) => {
    await popup.click('button', 'Back');
    await givePicture(popup, Buffer.from('no picture'));
    await popup.waitFor(() =>
      document.querySelector('reading-dialog .status')?.textContent?.includes('open'),
    );
  },
  'a text that is too long': async (popup) => {
    await popup.click('button', 'Back');
    await write(popup, 'x'.repeat(3000));
    await sentenceIn(popup);
  },
};

const PAGES = { present: '#full-window', print: '#print', options: '#settings' };

/** One of PageHop's pages, as the popup opens it. */
async function pageOf({ browser }: Session, name: keyof typeof PAGES): Promise<ExtensionPage> {
  const tab = await browser.open('https://example.com/access');
  const popup = await browser.clickToolbar(tab);
  await codeIn(popup);
  await popup.evaluate((opener) => document.querySelector<HTMLElement>(opener)?.click(), PAGES[name]);
  const page = await browser.waitForPage(name);
  await page.waitFor(() => document.querySelector('[role="img"]'));
  await tab.close();
  return page;
}

/** As in a language that is written in the other direction. */
const mirror = (page: Popup) =>
  page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });

/** What cannot be hit (WCAG 2.2 2.5.8), or lies beside the page, where no scrolling goes (1.4.4, 1.4.10). */
const lost = (page: Popup) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, input, select, textarea, p, label, legend, h1, h2')]
      .filter((element) => element.checkVisibility() && !element.matches('.visually-hidden, p:empty'))
      .filter((element) => {
        const labels = [...((element as HTMLInputElement).labels ?? [])];
        const target = labels.find((label) => label.contains(element)) ?? element;
        const { left, right, width, height } = target.getBoundingClientRect();
        const isSmall = element.matches('button, input, select, textarea') && Math.min(width, height) < 24;
        const isCut = element.matches('button, label') && element.scrollWidth > element.clientWidth + 1;
        return isSmall || isCut || left < -1 || right > innerWidth + 1;
      })
      .map(({ outerHTML }) => outerHTML),
  );

/** What would be hard to see where colors are forced: paler than they are, or focused without their own color for that. */
const pale = (page: Popup) =>
  page.evaluate(() => {
    const probe = document.createElement('i');
    probe.style.color = 'Highlight';
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return [...document.querySelectorAll<HTMLElement>('button, textarea')]
      .filter((element) => {
        const { opacity, outlineColor } = getComputedStyle(element);
        return opacity !== '1' || (element.matches(':focus-visible') && outlineColor !== color);
      })
      .map(({ outerHTML }) => outerHTML);
  });

/** Writes a text and waits for the advice that has a word in it. */
async function beAdvised(popup: Popup, text: string, word: string): Promise<void> {
  await write(popup, text);
  await popup.waitFor((word) => document.querySelector('advice-list p')?.textContent?.includes(word), word);
}

describe('axe finds nothing, contrast included,', () => {
  inEachSharedBrowser((session) => {
    // Contrast is the same in both directions, and order the same in both themes.
    describe.each<[ColorScheme, string]>([
      ['light', 'from left to right'],
      ['dark', 'from right to left'],
    ])('in the %s theme, %s,', (scheme, direction) => {
      test('in the popup, whatever it shows', async () => {
        await session.browser.setColorScheme(scheme);
        const tab = await session.browser.open('https://example.com/access');
        const popup = await session.browser.clickToolbar(tab);
        await codeIn(popup);
        if (direction === 'from right to left') await mirror(popup);
        for (const [state, show] of Object.entries(STATES)) {
          await show(popup);
          expect(await violations(popup), `with ${state}`).toEqual([]);
          expect(await lost(popup), `with ${state}`).toEqual([]);
        }
        await tab.close();
      });

      // The settings have tests of their own, where they may be changed.
      test.each(['present', 'print'] as const)('in the page %s', async (name) => {
        await session.browser.setColorScheme(scheme);
        const page = await pageOf(session, name);
        if (direction === 'from right to left') await mirror(page);
        expect(await violations(page)).toEqual([]);
        await page.evaluate(() => chrome.storage.session.clear());
        await page.reload();
        await page.waitFor(() => document.querySelector('#gone:not(:empty)'));
        expect(await violations(page), 'with nothing to show').toEqual([]);
        await close(page);
      });
    });

    test('with forced colors', async () => {
      await session.browser.forceColors(true);
      const tab = await session.browser.open('https://example.com/access');
      for (const state of ['advice', 'the open menu', 'the list of keys', 'an emptied box'] as const) {
        const popup = await session.browser.clickToolbar(tab);
        await codeIn(popup);
        expect(await popup.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
        await STATES[state]?.(popup);
        expect(await violations(popup), state).toEqual([]);
        await popup.press('Tab');
        expect(await pale(popup), state).toEqual([]);
        await popup.close();
      }
      await tab.close();
      for (const name of Object.keys(PAGES) as (keyof typeof PAGES)[]) {
        const page = await pageOf(session, name);
        expect(await violations(page), name).toEqual([]);
        await page.press('Tab');
        expect(await pale(page), name).toEqual([]);
        await close(page);
      }
      await session.browser.forceColors(false);
    });
  });
});

describe('nothing is lost, and everything can be hit,', () => {
  inEachSharedBrowser((session) => {
    test.each(Object.keys(PAGES) as (keyof typeof PAGES)[])(
      'in the page %s, with letters twice as large and magnified four times',
      async (name) => {
        const page = await pageOf(session, name);
        expect(await lost(page)).toEqual([]);
        await page.evaluate(() => {
          document.documentElement.style.fontSize = '200%';
        });
        expect(await lost(page)).toEqual([]);
        const width = await page.evaluate(async () => {
          document.documentElement.style.fontSize = '';
          const before = innerWidth;
          await chrome.tabs.setZoom(4);
          return before;
        });
        await page.waitFor((width) => innerWidth < width / 3, width);
        expect(await lost(page)).toEqual([]);
        // The zoom reaches what is in the page a moment after its width.
        await page.waitFor(() => document.documentElement.scrollWidth <= innerWidth);
        if (name === 'present') expect(await codeIn(page)).toBe('https://example.com/access');
        await page.evaluate(() => chrome.tabs.setZoom(1));
        await close(page);
      },
    );
  });
});

/** Also forgets what it showed. */
async function close(page: ExtensionPage): Promise<void> {
  await page.evaluate(() => chrome.storage.session.clear());
  await page.close();
}
