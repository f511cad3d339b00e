import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Popup, Tab } from '../browsers/driver.ts';
import { until } from '../browsers/wait.ts';
import { readBarcodes } from '../browsers/zxing.ts';
import { violations } from './axe.ts';
import { codeAddress, codePages, codePng, drawCode, EVERYWHERE_TEXTS, givePicture } from './code-pages.ts';
import { page } from './pages.ts';
import { boxIn, codeIn, inEachSharedBrowser, labelIn, write } from './session.ts';

interface WindowSize {
  width: number;
  height: number;
}

/** Waits until reading has ended, and returns its heading, its status, and the texts in the list. */
async function readingIn(popup: Popup): Promise<{ heading: string; status: string; texts: string[] }> {
  return popup.waitFor(() => {
    const dialog = document.querySelector('reading-dialog dialog[open]');
    const status = dialog?.querySelector('[role="status"]')?.textContent ?? '';
    const texts = [...(dialog?.querySelectorAll('code-list .text') ?? [])].map(
      (text) => text.textContent ?? '',
    );
    const heading = dialog?.querySelector('h2')?.textContent ?? '';
    // Others may follow.
    if (dialog?.querySelector('code-list')?.ariaBusy !== 'false') return undefined;
    return texts.length > 0 || status.startsWith('No code') ? { heading, status, texts } : undefined;
  });
}

const read = async (popup: Popup) => {
  await popup.waitFor(() => document.activeElement?.role === 'img');
  await popup.press('r');
  return readingIn(popup);
};

const chosenIn = (popup: Popup) =>
  popup.evaluate(() => document.querySelector('code-list [aria-current="true"] .text')?.textContent);

const focusedIn = (popup: Popup) =>
  popup.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent);

const framesIn = (popup: Popup) =>
  popup.evaluate(() =>
    [...document.querySelectorAll('framed-picture b')].map(({ textContent }) => textContent),
  );

const outcome = (popup: Popup) =>
  popup.waitFor(() => document.querySelector('reading-dialog .outcome')?.textContent);

/** Every pixel of the page is read. */
const WINDOW: WindowSize = { width: 720, height: 760 };
/** For pages without a code that can be read: looking for one takes longest, and Firefox draws them twice as large to do so. */
const SMALL_WINDOW: WindowSize = { width: 500, height: 420 };

const PICTURE = codePng('In the picture');

describe('codes that are to be seen on the page', () => {
  inEachSharedBrowser((session, name) => {
    let tab: Tab;
    let before: WindowSize;

    /** Gives the window's size before, once the page has the new one. */
    const resizeWindow = async (size: WindowSize): Promise<WindowSize> => {
      const sizeOfPage = () => tab.evaluate(() => ({ width: innerWidth, height: innerHeight }));
      const inside = await sizeOfPage();
      const outside = await session.browser.inBackground(async (size) => {
        const { id, width, height } = await chrome.windows.getLastFocused();
        await chrome.windows.update(id as number, size);
        return { width: width as number, height: height as number };
      }, size);
      await until('the page to have its new size', async () => {
        const { width, height } = await sizeOfPage();
        return (
          width - inside.width === size.width - outside.width &&
          height - inside.height === size.height - outside.height
        );
      });
      return outside;
    };

    /** Until the test ends. */
    const shrinkWindow = async () => {
      await resizeWindow(SMALL_WINDOW);
      onTestFinished(async () => {
        await resizeWindow(WINDOW);
      });
    };

    beforeAll(async () => {
      session.web.serve(codePages);
      tab = await session.browser.open('about:blank');
      before = await resizeWindow(WINDOW);
    });

    afterAll(async () => {
      await resizeWindow(before);
      session.web.serve(page);
    });

    const goTo = (path: string) => tab.navigate(`https://example.com/codes/${path}`);

    const open = async (path: string): Promise<Popup> => {
      await goTo(path);
      return session.browser.clickToolbar(tab);
    };

    test('are read by R, and Back leads to the code of what was typed', async () => {
      const popup = await open('one');
      await codeIn(popup);
      await write(popup, 'typed');
      await popup.evaluate(() => document.querySelector<HTMLElement>('qr-view')?.focus());
      const { heading, texts } = await read(popup);
      expect(heading).toBe('1 code on this page');
      expect(texts).toEqual([codeAddress('one')]);
      expect(await framesIn(popup)).toEqual([]);
      expect(await focusedIn(popup)).toBe('1 code on this page');
      await popup.click('button', 'Back');
      expect(await boxIn(popup)).toBe('typed');
      expect(await labelIn(popup)).toBe('QR code for typed');
      expect(await codeIn(popup)).toBe('typed');
      expect(await popup.evaluate(() => document.activeElement?.role)).toBe('img');
      await popup.evaluate(() => document.querySelector('textarea')?.focus());
      await popup.press('z', 'Control');
      expect(await boxIn(popup)).toBe('https://example.com/codes/one');
    });

    test('are listed and framed, and go their ways: Copy, Open, Show as code', async () => {
      const popup = await open('three');
      const { heading, texts } = await read(popup);
      expect(heading).toBe('3 codes on this page');
      expect(texts).toEqual(['first', 'second', 'third'].map(codeAddress));
      expect(await framesIn(popup)).toEqual(['1', '2', '3']);
      expect(await violations(popup)).toEqual([]);
      await popup.click('button', 'Copy code 2');
      expect(await outcome(popup)).toBe('Copied what the code holds');
      expect((await session.browser.readClipboard()).text).toBe(codeAddress('second'));
      await popup.click('button', 'Show as code 3');
      expect(await codeIn(popup)).toBe(codeAddress('third'));
      await popup.click('button', 'Undo');
      expect(await codeIn(popup)).toBe('https://example.com/codes/three');
      await popup.click('button', 'More');
      await popup.click('menuitem', 'Read codes on this page');
      await readingIn(popup);
      const opened = await session.browser.openedBy(() => popup.click('button', 'Open code 1'));
      await until('the page that the code leads to', async () =>
        session.web.requests.some(({ url }) => url === codeAddress('first')),
      );
      await opened.close();
    });

    test('are chosen by arrows, and Escape goes back first where the browser leaves it to the page', async () => {
      const popup = await open('three');
      await read(popup);
      await popup.press('Tab');
      expect(await focusedIn(popup)).toBe('Open code 1');
      expect(await chosenIn(popup)).toBe(codeAddress('first'));
      await popup.press('ArrowDown');
      expect(await focusedIn(popup)).toBe('Open code 2');
      await popup.press('ArrowDown');
      await popup.press('ArrowDown');
      expect(await chosenIn(popup)).toBe(codeAddress('third'));
      // Letters press nothing beneath the list.
      await popup.press('c');
      if (name === 'chromium') {
        await popup.press('Escape');
        await popup.waitFor(() => document.querySelector('reading-dialog') === null);
        expect(await codeIn(popup)).toBe('https://example.com/codes/three');
        expect(await popup.evaluate(() => document.querySelector('#outcome')?.textContent)).toBe('');
      }
      await popup.press('Escape');
      await popup.waitForClose();
    });

    test('may be thirty', async () => {
      const popup = await open('thirty');
      const { heading, texts } = await read(popup);
      expect(heading).toBe('30 codes on this page');
      expect(new Set(texts).size).toBe(30);
      expect(await framesIn(popup)).toHaveLength(30);
    });

    test('may be in images and frames of other sites, in a canvas, a film, inverted, turned and mirrored', async () => {
      await goTo('everywhere');
      await until('the film to play', () => tab.evaluate(() => document.title === 'playing'));
      const popup = await session.browser.clickToolbar(tab);
      const { texts } = await read(popup);
      expect(texts.toSorted()).toEqual(EVERYWHERE_TEXTS.toSorted());
    });

    test('may be in a PDF', async () => {
      await goTo('code.pdf');
      // The viewer shows its page some time after the tab has loaded.
      await until('the code in the PDF', async () => {
        // Not `decodeQr`, which tries hardest while there is nothing to read yet.
        const codes = await readBarcodes(await tab.screenshot(), { formats: ['QRCode'] });
        return codes.length > 0;
      });
      const { texts } = await read(await session.browser.clickToolbar(tab));
      // Chromium's viewer also shows a small picture of each page.
      expect(new Set(texts)).toEqual(new Set([codeAddress('pdf')]));
    });

    test('may be on a page of the browser’s own, or none be there', async () => {
      await shrinkWindow();
      const popup = await open('none');
      expect((await read(popup)).status).toBe('No code can be seen on this page.');
      await popup.close();
      await tab.navigate(name === 'chromium' ? 'chrome://version' : 'about:support');
      const readIt = async () => {
        const popup = await session.browser.clickToolbar(tab);
        await popup.click('button', 'More');
        await popup.click('menuitem', 'Read codes on this page');
        const reading = await readingIn(popup);
        await popup.close();
        return reading;
      };
      const { status } = await readIt();
      if (name === 'firefox') expect(status).toMatch(/^No code could be read: the browser does not let/);
      else {
        expect(status).toBe('No code can be seen on this page.');
        await drawCode(tab, codeAddress('own'));
        expect((await readIt()).texts).toEqual([codeAddress('own')]);
      }
    });

    test('may be too small, or cut off by the page or its edge, which is said', async () => {
      await shrinkWindow();
      const popup = await open('small');
      const { status, texts } = await read(popup);
      // Firefox draws the page once more, with twice the pixels.
      if (name === 'firefox') expect(texts).toEqual([codeAddress('small')]);
      else
        expect(status).toBe(
          'No code could be read: what looks like one is too small. Zoom in and try again.',
        );
      await popup.close();
      for (const path of ['cut', 'beyond']) {
        const popup = await open(path);
        expect((await read(popup)).status, path).toContain('what looks like one is cut off at the edge.');
        await popup.close();
      }
    });

    test.runIf(name === 'chromium')(
      'that a small window of a private one shows are opened in a private window, too',
      async () => {
        const tabsByWindow = () =>
          session.browser.inBackground(async () => {
            const tabs = await chrome.tabs.query({});
            const own = tabs.filter(({ incognito }) => incognito);
            return { private: own.length, others: tabs.length - own.length };
          });
        const opener = await session.browser.newWindow('https://example.com/codes/one', {
          private: true,
          type: 'popup',
        });
        const small = await session.browser.clickMenu(opener, { item: 'link', selector: '#own' });
        await codeIn(small);
        await givePicture(small, codePng(codeAddress('private')));
        expect((await readingIn(small)).texts).toEqual([codeAddress('private')]);
        const before = await tabsByWindow();
        const opened = await session.browser.openedBy(() => small.click('button', 'Open'));
        await until('the address to be asked for', async () =>
          session.web.requests.some(({ url }) => url === codeAddress('private')),
        );
        expect(await tabsByWindow()).toEqual({ ...before, private: before.private + 1 });
        await opened.close();
        // Chromium opens this page among the others.
        await small.click('button', 'Read from a file or by camera');
        const scan = await session.browser.waitForPage('scan');
        await givePicture(scan, codePng(codeAddress('scanned')));
        await scan.waitFor(() => document.querySelector('code-list li'));
        const between = await tabsByWindow();
        const another = await session.browser.openedBy(() => scan.click('button', 'Open'));
        expect(await tabsByWindow()).toEqual({ ...between, private: between.private + 1 });
        await another.close();
        await scan.close();
        if (await small.isOpen()) await small.close();
        await opener.close();
      },
    );

    // Firefox's is in scan.test.ts: it asks a person, unless it has been told.
    test.runIf(name === 'chromium')(
      'by camera are read in a tab, which says what to do where it is refused',
      async () => {
        const popup = await open('none');
        await read(popup);
        await popup.click('button', 'Read from a file or by camera');
        const scan = await session.browser.waitForPage('scan');
        await scan.click('button', 'Use the camera');
        await scan.waitFor(() =>
          document
            .querySelector('#said')
            ?.textContent?.startsWith('PageHop may not use the camera. Allow it'),
        );
        expect(await scan.evaluate(() => document.querySelector('#camera')?.checkVisibility())).toBe(true);
        await scan.close();
      },
    );

    test('in an image that is right-clicked come first, chosen', async () => {
      // In Chromium, the menu's event alone grants no access; the button does, until another page is opened.
      if (name === 'chromium') await (await open('three')).close();
      else await goTo('three');
      const requests = session.web.requests.length;
      const popup = await session.browser.clickMenu(tab, { item: 'read', selector: '#second' });
      // As the R does that chooses the menu's entry, if it is pressed once too often: it changes nothing.
      await popup.waitFor(() => document.querySelector('reading-dialog') !== null);
      await popup.evaluate(() => document.querySelector<HTMLElement>('#read-codes')?.click());
      const { heading, texts } = await readingIn(popup);
      expect(heading).toBe('3 codes on this page');
      expect(texts).toEqual(['second', 'first', 'third'].map(codeAddress));
      expect(await chosenIn(popup)).toBe(codeAddress('second'));
      expect(session.web.requests.length).toBe(requests);
      await popup.click('button', 'Back');
      expect(await codeIn(popup)).toBe('https://example.com/codes/three');
    });

    // By its event alone, because it has no keys by default.
    test.runIf(name === 'chromium')('are read by keys of their own, without a click', async () => {
      await (await open('one')).close();
      await session.browser.inBackground(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        const { onCommand } = chrome.commands as unknown as {
          onCommand: { dispatch(...args: unknown[]): void };
        };
        onCommand.dispatch('read-codes', tab);
      });
      const [popup] = (await session.browser.waitForPopups(1)) as [Popup];
      expect((await readingIn(popup)).texts).toEqual([codeAddress('one')]);
      await popup.close();
    });

    test('are read in the window where it was asked for, where a small one stands for the popup', async () => {
      const opener = await session.browser.newWindow('https://example.com/codes/three', { type: 'popup' });
      const small = await session.browser.clickMenu(opener, { item: 'read', selector: '#second' });
      const { status, texts } = await readingIn(small);
      // In Chromium, the menu's event alone grants no access, and this window has no button.
      if (name === 'chromium') expect(status).toMatch(/^No code could be read: the browser does not let/);
      else expect(texts).toEqual(['second', 'first', 'third'].map(codeAddress));
      await small.click('button', 'Back');
      expect(await codeIn(small)).toBe('https://example.com/codes/three');
      if (name === 'firefox')
        expect((await read(small)).texts).toEqual(['first', 'second', 'third'].map(codeAddress));
      await small.close();
      await opener.close();
    });

    test('in a picture that is pasted or dropped are read, and a text beside it wins', async () => {
      const popup = await open('none');
      await popup.waitFor(() => document.activeElement?.role === 'img');
      for (const type of ['paste', 'drop'] as const) {
        await givePicture(popup, PICTURE, { type });
        expect(await readingIn(popup)).toEqual({ heading: '1 code', status: '', texts: ['In the picture'] });
        await popup.click('button', 'Back');
      }
      await givePicture(popup, Buffer.from('no picture'));
      await popup.waitFor(() =>
        document.querySelector('reading-dialog [role="status"]')?.textContent?.includes('cannot open'),
      );
      // The next paste leaves the list.
      await givePicture(popup, PICTURE, { text: 'A text' });
      expect(await codeIn(popup)).toBe('A text');
      await popup.click('button', 'Read its codes');
      expect((await readingIn(popup)).texts).toEqual(['In the picture']);
      await popup.click('button', 'Back');
      await write(popup, 'Another text');
      await popup.waitFor(() => document.querySelector('advice-list')?.textContent === '');
    });
  });
});
