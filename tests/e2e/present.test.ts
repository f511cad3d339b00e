import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { decodeQr } from '../browsers/decode.ts';
import type { ExtensionPage, Popup } from '../browsers/driver.ts';
import { type PdfPage, readPdf } from '../browsers/read-pdf.ts';
import { until } from '../browsers/wait.ts';
import { outOfSight } from './out-of-sight.ts';
import { openPage, type PageButton } from './press.ts';
import { codeIn, inEachSharedBrowser, labelIn, type Session, visit, write } from './session.ts';

const ADDRESS = 'https://example.com/articles/how-to-read';
const TITLE = 'how to read';

const WORDS = ['Full screen', 'Larger', '100%', 'Smaller', 'Hide text'];
const A4 = { width: 210, height: 297 };
const LETTER = { width: 215.9, height: 279.4 };
const A5 = { width: 148, height: 210 };
/** For printed pages, and for the densest code on one. */
const DOTS_AN_INCH = 100;
const FINE_DOTS_AN_INCH = 150;

/** Globals of Firefox's own pages. */
interface FirefoxGlobals {
  Cc: Record<
    '@mozilla.org/power/powermanagerservice;1',
    { getService(type: unknown): { getWakeLockState(topic: string): string } }
  >;
  Ci: Record<string, unknown>;
}

/** Chooses an entry under More, and returns the page that it opens. */
async function choose(session: Session, entry: string, name: string): Promise<ExtensionPage> {
  const popup = await popupOn(session);
  await popup.click('button', 'More');
  await popup.click('menuitem', entry);
  await popup.waitForClose();
  return withCode(await session.browser.waitForPage(name));
}

/** The same page, opened without the menu, by a popup in which a text was written or not. */
async function open(session: Session, button: PageButton, text?: string): Promise<ExtensionPage> {
  const popup = await popupOn(session);
  if (text !== undefined) await write(popup, text);
  return withCode(await openPage(session.browser, popup, button));
}

async function popupOn(session: Session): Promise<Popup> {
  const popup = await session.browser.clickToolbar(await visit(session, ADDRESS));
  await popup.waitFor(() => document.querySelector('[role="img"]'));
  return popup;
}

/** The page, once it shows its code. */
async function withCode(page: ExtensionPage): Promise<ExtensionPage> {
  await page.waitFor(() => document.querySelector('[role="img"]'));
  return page;
}

/** Resizes the window so that the page has exactly this size, in CSS pixels. */
async function resizeTo(page: ExtensionPage, width: number, height: number): Promise<void> {
  await page.waitFor(
    async (width, height) => {
      const whole = await chrome.windows.getCurrent();
      const [wide = 0, high = 0] = [whole.width, whole.height];
      // The browser knows a window's new size before the page does. What the page says of its own size and of its window's is
      // of one moment; Firefox gives both in the page's pixels.
      const pixel = 'mozInnerScreenX' in window ? devicePixelRatio : 1;
      const isHeardOf =
        Math.max(Math.abs(outerWidth * pixel - wide), Math.abs(outerHeight * pixel - high)) < pixel;
      if (!isHeardOf) return false;
      if (innerWidth === width && innerHeight === height) return true;
      const resized = new Promise((resolve) => addEventListener('resize', resolve, { once: true }));
      await chrome.windows.update(whole.id as number, {
        width: wide + Math.round((width - innerWidth) * devicePixelRatio),
        height: high + Math.round((height - innerHeight) * devicePixelRatio),
      });
      await resized;
      return false;
    },
    width,
    height,
  );
}

/** The browser reports the zoom before it takes effect. */
async function zoomTo(page: ExtensionPage, zoom: number): Promise<void> {
  await page.evaluate((zoom) => chrome.tabs.setZoom(zoom), zoom);
  await page.waitFor((zoom) => devicePixelRatio === zoom, zoom);
}

/** Closes the page, and clears what it showed. */
async function close(page: ExtensionPage): Promise<void> {
  await page.evaluate(() => chrome.storage.session.clear());
  await page.close();
}

/** The side of the code's white card, in CSS pixels. */
const sideOf = (page: ExtensionPage) =>
  page.evaluate(() => document.querySelector('.card')?.getBoundingClientRect().width as number);

/** The visible text of the page, line by line, including that of the controls. */
const linesIn = (page: ExtensionPage) =>
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden does not count
  page.evaluate(() => document.body.innerText.split('\n').filter((line) => line !== ''));

/** Width of a printed code in millimetres: its first row begins and ends with a finder pattern. */
function sideInMillimetres({ picture: { width, data } }: PdfPage, dotsAnInch = DOTS_AN_INCH): number {
  const isDark = (value: number, at: number) => at % 4 === 0 && value < 128;
  const row = Math.floor(data.findIndex(isDark) / 4 / width) + 1;
  const line = data.subarray(4 * width * row, 4 * width * (row + 1));
  return (((line.findLastIndex(isDark) - line.findIndex(isDark)) / 4 + 1) / dotsAnInch) * 25.4;
}

async function onlyPage(pdf: Uint8Array, dotsAnInch = DOTS_AN_INCH): Promise<PdfPage> {
  const pages = await readPdf(pdf, dotsAnInch);
  expect(pages.length).toBe(1);
  return pages[0] as PdfPage;
}

describe('what More opens', () => {
  inEachSharedBrowser((session, name) => {
    test('full window: shows the code as large as the window allows, with title and address, and does what its keys say', async () => {
      const page = await choose(session, 'Full window', 'present');
      expect(await page.url()).toMatch(/\/present\.html#[\w-]{36}$/);
      expect(await page.evaluate(() => document.title)).toBe('Full window');
      const before = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
      // The next tests use this window and zoom, however this one ends.
      onTestFinished(async () => {
        await zoomTo(page, 1);
        await resizeTo(page, before.width, before.height);
        await close(page);
      });

      const expectAllIn = async (width: number, height: number) => {
        await resizeTo(page, width, height);
        expect(await codeIn(page)).toBe(ADDRESS);
        expect(await linesIn(page)).toEqual(['Full window', TITLE, ADDRESS, ...WORDS]);
        expect(await sideOf(page)).toBeGreaterThan(Math.min(width, height) * 0.8);
      };
      await expectAllIn(500, 800);
      await page.reload();
      await expectAllIn(1000, 700);

      const largest = await sideOf(page);
      await page.press('-');
      await page.press('-');
      expect(await sideOf(page)).toBeCloseTo(0.8 * largest, 0);
      await page.click('button', 'Larger');
      expect(await sideOf(page)).toBeCloseTo(0.9 * largest, 0);
      expect(await codeIn(page)).toBe(ADDRESS);
      await page.press('0');
      expect(await sideOf(page)).toBe(largest);

      await page.click('button', 'Hide text');
      expect(await linesIn(page)).not.toContain(ADDRESS);
      expect(await sideOf(page)).toBeGreaterThan(largest);
      expect(await codeIn(page)).toBe(ADDRESS);
      await page.press('t');
      expect(await linesIn(page)).toContain(ADDRESS);

      // A key that is held does not toggle repeatedly.
      await page.evaluate(() => {
        const held = { key: 't', code: 'KeyT', repeat: true, bubbles: true };
        document.querySelector('main')?.dispatchEvent(new KeyboardEvent('keydown', held));
      });
      expect(await linesIn(page)).toContain(ADDRESS);

      await page.press('f');
      await page.waitFor(() => document.fullscreenElement !== null && innerHeight === screen.height);
      expect(await codeIn(page)).toBe(ADDRESS);
      await page.press('f');
      await page.waitFor(() => document.fullscreenElement === null);

      const printed = await onlyPage(await page.pdf(A4));
      expect(await decodeQr(printed.picture)).toEqual([ADDRESS]);

      // A screen reader says only the button's name; the tooltip also shows the key.
      const tips = await page.evaluate(() =>
        [...document.querySelectorAll('button:not([hidden])')].map((button) => {
          const { left, top, width } = button.getBoundingClientRect();
          const tip = document.elementFromPoint(left + width / 4, top + 4)?.closest('[title]');
          return tip?.matches('button [aria-hidden="true"]') && tip.getAttribute('title');
        }),
      );
      expect(tips).toEqual([
        'Full screen (F)',
        'Larger (+)',
        '100%: back to full size (0)',
        'Smaller (-)',
        'Hide text (T)',
      ]);

      await page.evaluate(() => {
        for (const line of document.querySelectorAll('.caption p'))
          line.textContent += '/long-and-longer'.repeat(20);
      });
      await zoomTo(page, 2);
      const small = [
        [320, 256],
        [320, 568],
        [340, 160],
      ] as const;
      // Before scrolling: on a busy machine, Firefox scrolls back.
      for (const [width, height] of small) {
        await resizeTo(page, width, height);
        expect(await codeIn(page)).toBe(ADDRESS);
      }
      for (const [width, height] of small.toReversed()) {
        await resizeTo(page, width, height);
        expect(await outOfSight(page, '.card, .caption p, button')).toEqual([]);
      }

      await page.evaluate(() => chrome.storage.session.clear());
      await page.reload();
      const sentence =
        'What this tab showed is gone, because PageHop keeps nothing for long. Go back to the page and click PageHop’s button again.';
      await page.waitFor((sentence) => document.querySelector('#gone')?.textContent === sentence, sentence);
      expect(await linesIn(page)).toEqual(['Full window', sentence, 'Make a new code']);
      expect(
        await page.evaluate(() => {
          const { scrollHeight, clientHeight } = document.querySelector('#gone') as HTMLElement;
          return scrollHeight - clientHeight;
        }),
      ).toBeLessThan(2);
    });

    test('full window: leads to the page for new codes where its content is gone', async () => {
      // At an address for which nothing is kept.
      await session.browser.open(`${session.browser.extensionOrigin}/present.html#${randomUUID()}`);
      const page = await session.browser.waitForPage('present');
      await page.waitFor(() => document.querySelector('#gone')?.textContent);
      await page.click('link', 'Make a new code');
      await close(await session.browser.waitForPage('new'));
    });

    // Chromium does not tell.
    test.runIf(name === 'firefox')('full window: keeps the screen awake while it is to be seen', async () => {
      // Firefox's own pages may ask it for this, and this one loads quickly.
      const firefox = await session.browser.open('about:memory');
      const stateOfScreen = () =>
        firefox.evaluate(() => {
          const { Cc, Ci } = globalThis as unknown as FirefoxGlobals;
          return Cc['@mozilla.org/power/powermanagerservice;1']
            .getService(Ci.nsIPowerManagerService)
            .getWakeLockState('screen');
        });
      const waitForScreen = (state: string) =>
        until(`the screen to be ${state}`, async () =>
          (await stateOfScreen()) === state ? true : undefined,
        );
      expect(await stateOfScreen()).toBe('unlocked');
      const page = await open(session, 'full-window');
      await waitForScreen('locked-foreground');
      await firefox.activate();
      await waitForScreen('unlocked');
      await firefox.close();
      await page.close();
    });

    test('a network’s password is neither heard nor seen before it is asked for', async () => {
      const wifi = 'WIFI:T:WPA;S:Home;P:correct horse;;';
      const popup = await popupOn(session);
      await write(popup, wifi);
      expect(await labelIn(popup)).not.toContain('correct horse');
      await popup.waitFor(
        () => document.querySelector('[role="img"]')?.ariaLabel === 'QR code for Wi-Fi network Home',
      );
      await popup.waitFor(() => document.querySelector('#kind')?.textContent === 'Wi-Fi network Home');
      // A name of any length moves nothing else.
      const size = () =>
        popup.evaluate(() => {
          const { right, bottom } = (document.querySelector('#size') as Element).getBoundingClientRect();
          return [right, bottom];
        });
      const before = await size();
      await write(popup, wifi.replace('Home', 'A network with a name of 32 bytes'));
      expect(await size()).toEqual(before);
      await write(popup, wifi);
      expect(await codeIn(popup)).toBe(wifi);

      const full = await withCode(await openPage(session.browser, popup, 'full-window'));
      expect(await linesIn(full)).toEqual(['Full window', 'Wi-Fi network Home', ...WORDS, 'Show password']);
      await full.click('button', 'Show password');
      expect(await linesIn(full)).toContain('Password: correct horse');
      expect(await codeIn(full)).toBe(wifi);
      expect((await onlyPage(await full.pdf(A4))).text).toContain('Password: correct horse');
      await full.press('p');
      expect(await full.evaluate(() => document.documentElement.outerHTML)).not.toContain('correct horse');
      await close(full);

      const sheet = await open(session, 'print', wifi);
      const hidden = await onlyPage(await sheet.pdf(A4));
      expect(hidden.text).toContain('Wi-Fi network Home');
      expect(hidden.text).not.toContain('correct horse');
      await sheet.click('checkbox', 'Show password');
      const shown = await onlyPage(await sheet.pdf(A4));
      expect(shown.text).toContain('Password: correct horse');
      expect(await decodeQr(shown.picture)).toEqual([wifi]);
      await close(sheet);
    });

    test('print: puts code, title, address and date on one page, in each size, and nothing else', async () => {
      const file = join(session.browser.downloadDir, 'printed.pdf');
      rmSync(file, { force: true });
      const page = await choose(session, 'Print', 'print');
      const today = new Intl.DateTimeFormat('en-US', { dateStyle: 'long' }).format();

      // Chromium's dialog cannot be seen without a screen. Firefox prints at once what its dialog would.
      if (name === 'firefox') {
        // Sheets before this one were printed to that file, too, and the last of them perhaps later than it was closed.
        await until('the page to be printed', async () => {
          const pdf = existsSync(file) ? isWhole(readFileSync(file)) : undefined;
          const [code] = pdf ? await decodeQr((await onlyPage(pdf)).picture) : [];
          return code === ADDRESS || undefined;
        });
      }

      for (const [centimetres, paper] of [
        [8, A4],
        [12, LETTER],
        [15, LETTER],
      ] as const) {
        await page.click('radio', `${centimetres} cm`);
        const printed = await onlyPage(await page.pdf(paper));
        expect(printed.width).toBeCloseTo(paper.width, 0);
        expect(printed.text.split('\r\n')).toEqual(['Scan with your phone’s camera', TITLE, ADDRESS, today]);
        expect(await decodeQr(printed.picture)).toEqual([ADDRESS]);
        expect(Math.abs(sideInMillimetres(printed) - 10 * centimetres)).toBeLessThan(0.5);
      }
      await close(page);
    });

    test('print: takes one page for the most that a code holds, on small paper too', async () => {
      const most = 'x'.repeat(2953);
      const page = await open(session, 'print', most);
      await page.click('radio', '15 cm');
      for (const paper of [LETTER, A5]) {
        expect(await decodeQr((await onlyPage(await page.pdf(paper), FINE_DOTS_AN_INCH)).picture)).toEqual([
          most,
        ]);
      }
      await close(page);
    });
  });
});

/** The PDF, once it is complete. */
function isWhole(pdf: Uint8Array): Uint8Array | undefined {
  return Buffer.from(pdf).toString('latin1').trimEnd().endsWith('%%EOF') ? pdf : undefined;
}
