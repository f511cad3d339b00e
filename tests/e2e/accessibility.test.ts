import { describe, expect, test } from 'vitest';
import type { ColorScheme, ExtensionPage, Popup } from '../browsers/driver.ts';
import { RULES_OF_LOOKS, violations } from './axe.ts';
import { codePng, givePicture } from './code-pages.ts';
import { openPage } from './press.ts';
import { codeIn, inEachSharedBrowser, outcomeIn, type Session, sentenceIn, visit, write } from './session.ts';

/** The popup's states, one after the other, and how to wait for each. */
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

/** PageHop's pages, and the buttons that open them. */
const PAGES = { present: 'full-window', print: 'print', options: undefined } as const;

/** Opens one of PageHop's pages: from the popup where it shows the popup's code. */
async function pageOf(session: Session, name: keyof typeof PAGES): Promise<ExtensionPage> {
  const { browser } = session;
  const button = PAGES[name];
  let page: ExtensionPage;
  if (button === undefined) {
    await browser.open(`${browser.extensionOrigin}/${name}.html`);
    page = await browser.waitForPage(name);
  } else {
    const popup = await browser.clickToolbar(await visit(session, 'https://example.com/access'));
    await popup.waitFor(() => document.querySelector('[role="img"]'));
    page = await openPage(browser, popup, button);
  }
  await page.waitFor(() => document.querySelector('[role="img"]'));
  return page;
}

/** Lays the page out as in a language of that direction. */
const turn = (page: Popup, direction: 'ltr' | 'rtl') =>
  page.evaluate((direction) => {
    document.documentElement.dir = direction;
  }, direction);

/** Elements that are too small to hit (WCAG 2.2, 2.5.8) or beyond where one can scroll (1.4.4, 1.4.10). */
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

/** With forced colors, elements that are hard to see: paler than those colors, or focused without the color for focus. */
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

/** Writes a text, and waits for advice that contains a word. */
async function beAdvised(popup: Popup, text: string, word: string): Promise<void> {
  await write(popup, text);
  await popup.waitFor((word) => document.querySelector('advice-list p')?.textContent?.includes(word), word);
}

describe('axe finds nothing, contrast included,', () => {
  inEachSharedBrowser((session) => {
    // Contrast does not depend on the direction, nor order on the theme, nor what a state is made of on either.
    describe.each<[ColorScheme, 'ltr' | 'rtl', (readonly string[])?]>([
      ['light', 'ltr'],
      ['dark', 'rtl', RULES_OF_LOOKS],
    ])('in the %s theme, %s,', (scheme, direction, rules) => {
      test('in the popup, whatever it shows', async () => {
        await session.browser.setColorScheme(scheme);
        const tab = await visit(session, 'https://example.com/access');
        const popup = await session.browser.clickToolbar(tab);
        await popup.waitFor(() => document.querySelector('[role="img"]'));
        await turn(popup, direction);
        for (const [state, show] of Object.entries(STATES)) {
          await show(popup);
          expect(await violations(popup, rules), `with ${state}`).toEqual([]);
          expect(await lost(popup), `with ${state}`).toEqual([]);
        }
      });
    });

    test('with forced colors, in the popup', async () => {
      await session.browser.forceColors(true);
      const tab = await visit(session, 'https://example.com/access');
      const popup = await session.browser.clickToolbar(tab);
      await popup.waitFor(() => document.querySelector('[role="img"]'));
      expect(await popup.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
      for (const state of [
        'the list of keys',
        'an outcome',
        'advice',
        'the open menu',
        'an emptied box',
      ] as const) {
        await STATES[state]?.(popup);
        expect(await violations(popup, RULES_OF_LOOKS), state).toEqual([]);
        await popup.press('Tab');
        expect(await pale(popup), state).toEqual([]);
      }
      await popup.close();
      await session.browser.forceColors(false);
    });

    // All in one opening, which takes longer than the checks.
    test.each(Object.keys(PAGES) as (keyof typeof PAGES)[])(
      'in the page %s, with forced colors, in either theme and direction; and nothing is lost at any size',
      async (name) => {
        const page = await pageOf(session, name);
        await session.browser.forceColors(true);
        await page.waitFor(() => matchMedia('(forced-colors: active)').matches);
        // All rules, because this is the page's first look.
        expect(await violations(page), 'with forced colors').toEqual([]);
        await page.press('Tab');
        expect(await pale(page)).toEqual([]);
        await session.browser.forceColors(false);
        await page.waitFor(() => !matchMedia('(forced-colors: active)').matches);

        const bothWays = async (state: string, rules?: readonly string[]) => {
          for (const [scheme, direction, rulesThere] of [
            ['light', 'ltr', rules],
            ['dark', 'rtl', RULES_OF_LOOKS],
          ] as const) {
            await session.browser.setColorScheme(scheme);
            await page.waitFor((scheme) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches, scheme);
            await turn(page, direction);
            expect(await violations(page, rulesThere), `${state}, ${scheme}`).toEqual([]);
          }
          await session.browser.setColorScheme('light');
          await turn(page, 'ltr');
        };
        // The settings have their own tests, which change them.
        if (name !== 'options') await bothWays('with a code', RULES_OF_LOOKS);

        expect(await lost(page)).toEqual([]);
        await page.evaluate(() => {
          document.documentElement.style.fontSize = '200%';
        });
        expect(await lost(page), 'with letters twice as large').toEqual([]);
        const width = await page.evaluate(async () => {
          document.documentElement.style.fontSize = '';
          const before = innerWidth;
          await chrome.tabs.setZoom(4);
          return before;
        });
        await page.waitFor((width) => innerWidth < width / 3, width);
        expect(await lost(page), 'magnified four times').toEqual([]);
        // The zoom reaches the content a moment after the page's width.
        await page.waitFor(() => document.documentElement.scrollWidth <= innerWidth);
        if (name === 'present') expect(await codeIn(page)).toBe('https://example.com/access');
        await page.evaluate(() => chrome.tabs.setZoom(1));
        await page.waitFor((width) => innerWidth === width, width);

        await page.evaluate(() => chrome.storage.session.clear());
        if (name !== 'options') {
          await page.reload();
          await page.waitFor(() => document.querySelector('#gone:not(:empty)'));
          await bothWays('with nothing to show');
        }
        await page.close();
      },
    );
  });
});
