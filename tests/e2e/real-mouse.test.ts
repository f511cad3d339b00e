import { setTimeout as pause } from 'node:timers/promises';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ChromiumDriver, launchChromium } from '../browsers/chromium.ts';
import type { ChromiumTab } from '../browsers/chromium-page.ts';
import { decodeQr } from '../browsers/decode.ts';
import type { Driver, MenuTarget, Popup, Tab } from '../browsers/driver.ts';
import { launchFirefox } from '../browsers/firefox.ts';
import { type Recorder, startRecorder } from '../browsers/recorder.ts';
import { openScreen } from '../browsers/screen.ts';
import { until } from '../browsers/wait.ts';
import { clickRealMenu } from '../browsers/xvfb-menu.ts';
import { extensionFolder } from '../machine/tools.ts';
import { codeAddress, codePages } from './code-pages.ts';
import { page } from './pages.ts';
import { popupOverTabs } from './selected-tabs.ts';
import { codeIn, outcomeIn, waitForEntries, waitForFocus } from './session.ts';

/** Turns off all but one of the entries for images. */
async function offerOnImages(browser: ChromiumDriver, kept: 'image' | 'read'): Promise<void> {
  await browser.inBackground(
    (image, read) => chrome.storage.sync.set({ menuImage: image, menuRead: read }),
    kept === 'image',
    kept === 'read',
  );
  await waitForEntries(browser, ['page', 'link', 'selection', kept]);
}

/** What a browser does only on a screen: its own menu, its own keys, a clipboard with pictures. */
const opened = await openScreen();
const missing = opened.ok ? '' : ` (skipped: ${opened.missing} is not installed)`;

describe.skipIf(!opened.ok)(`with the system’s own mouse and keyboard${missing}`, () => {
  const screen = opened.ok ? opened.screen : (undefined as never);
  let web: Recorder;

  beforeAll(async () => {
    web = await startRecorder(page);
  });

  afterAll(async () => {
    await screen.close();
    await web.close();
  });

  /** Types the keyword into the address bar, and then the text. */
  const typeInAddressBar = async (driver: Driver, tab: Tab, text: string): Promise<Popup> => {
    // The browser first asks the page to handle the keys; what is typed before the answer also goes to the page.
    await waitForFocus(tab);
    await screen.press('ctrl+l');
    await until('the address bar to have the focus', () => tab.evaluate(() => !document.hasFocus()));
    // Each browser has its own key to go from the keyword to the extension's text.
    await screen.type('qr');
    await screen.press(driver.name === 'chromium' ? 'Tab' : 'space');
    await screen.type(text);
    await screen.press('Return');
    const [popup] = await driver.waitForPopups(1);
    return popup as Popup;
  };

  /** Moves the mouse around a point until a condition holds. */
  const moveTo = ({ x, y }: { x: number; y: number }, what: string, isSo: () => Promise<boolean>) => {
    let step = 0;
    return until(what, async () => {
      await screen.move({ x: x + (step++ % 3), y });
      return isSo();
    });
  };

  /** Drags the code from the popup into an editable page, and returns the picture that arrives. */
  const dragIntoPage = async (popup: Popup, tab: Tab): Promise<Buffer> => {
    const middle = (selector: string) => (page: Popup | Tab) =>
      page.evaluate((selector) => {
        const box = document.querySelector(selector)!.getBoundingClientRect();
        const { mozInnerScreenX, mozInnerScreenY } = window as {
          mozInnerScreenX?: number;
          mozInnerScreenY?: number;
        };
        return {
          x: (mozInnerScreenX ?? screenX + (outerWidth - innerWidth) / 2) + box.x + box.width / 2,
          y: (mozInnerScreenY ?? screenY + outerHeight - innerHeight) + box.y + box.height / 2,
        };
      }, selector);
    await tab.evaluate(() => {
      const page = document.createElement('div');
      page.contentEditable = 'true';
      page.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 200px; height: 200px';
      // Twice: the browser asks again after the first answer.
      const again = () => page.classList.add('dragged-over');
      const once = () => page.addEventListener('dragover', again, { once: true });
      page.addEventListener('dragover', once, { once: true });
      document.body.append(page);
    });
    const [from, to] = [await middle('qr-view')(popup), await middle('[contenteditable]')(tab)];
    await screen.move(from);
    await popup.waitFor(() => document.querySelector<HTMLImageElement>('qr-view img')?.complete);
    await popup.evaluate(() => {
      addEventListener('drag', () => document.body.classList.add('dragged'));
    });
    await screen.hold();
    // As a hand does: on and on, until the picture visibly follows and may be dropped.
    await moveTo({ x: from.x - 20, y: from.y }, 'the picture to be dragged', () =>
      popup.evaluate(() => document.querySelector('.dragged') !== null),
    );
    await moveTo(to, 'the picture to be over the page', () =>
      tab.evaluate(() => document.querySelector('.dragged-over') !== null),
    );
    await screen.release();
    const src = await until('the picture in the page', () =>
      tab.evaluate(() => document.querySelector<HTMLImageElement>('[contenteditable] img')?.src),
    );
    return Buffer.from(src.slice('data:image/png;base64,'.length), 'base64');
  };

  describe('in chromium', () => {
    let browser: ChromiumDriver;

    beforeAll(async () => {
      browser = await launchChromium({
        extensionDir: extensionFolder('chrome'),
        proxyPort: web.port,
        display: screen.display,
      });
      await waitForEntries(browser);
    });

    afterAll(() => browser?.close());

    describe('on a page with one entry for each thing', () => {
      let tab: ChromiumTab;

      beforeAll(async () => {
        await offerOnImages(browser, 'image');
        tab = await browser.open('https://example.com/real');
      });

      afterAll(() => tab?.close());

      test.each<[MenuTarget, string]>([
        [{ item: 'link', selector: '#link' }, 'https://example.org/linked?a=1&b=2#part'],
        [{ item: 'selection', selector: '#passage' }, 'Selected words, 选中的文字'],
        [{ item: 'image', selector: '#image' }, 'https://example.com/picture.png'],
        [{ item: 'page' }, 'https://example.com/real'],
      ])('the right-click menu’s entry opens the popup: %o', async (target, text) => {
        const popup = await clickRealMenu(browser, screen, tab, target);
        expect(await codeIn(popup)).toBe(text);
        await popup.close();
      });
    });

    test('a right-click on an image lets PageHop see the page, and ask it where the image is', async () => {
      web.serve(codePages);
      await offerOnImages(browser, 'read');
      const tab = await browser.open('https://example.com/codes/framed');
      const popup = await clickRealMenu(browser, screen, tab, { item: 'read', selector: '#beside' });
      const texts = await popup.waitFor(() => {
        const found = document.querySelectorAll('code-list .text');
        return found.length > 0 ? [...found].map(({ textContent }) => textContent) : undefined;
      });
      expect(texts[0]).toBe(codeAddress('beside'));
      expect(texts.length).toBeGreaterThan(1);
      await popup.close();
      await tab.close();
      web.serve(page);
    });

    test('the right-click menu’s entry for a video is one entry, and no menu', async () => {
      const tab = await browser.open('https://example.com/media');
      const popup = await clickRealMenu(browser, screen, tab, { item: 'video', selector: '#video' });
      expect(await codeIn(popup)).toBe('https://example.com/clip.webm');
      await popup.close();
      await tab.close();
    });

    test('a right-click on selected text lets PageHop ask the page which of three equal phrases it is', async () => {
      const tab = await browser.open('https://example.com/passages');
      const popup = await clickRealMenu(browser, screen, tab, { item: 'selection', selector: '#third' });
      await popup.click('button', 'Open the page at this passage');
      await popup.waitFor(() => document.querySelector('advice-list .done'));
      expect(await codeIn(popup)).toContain('#:~:text=last%20there%20is-,the%20same%20phrase,-');
      await popup.close();
      await tab.close();
    });

    test('Alt+Shift+Q opens the popup, Escape closes its menu, then itself', async () => {
      const tab = await browser.open('https://example.com/shortcut');
      await screen.press('alt+shift+q');
      const [popup] = await browser.waitForPopups(1);
      expect(await codeIn(popup!)).toBe('https://example.com/shortcut');
      await popup!.click('button', 'More');
      await screen.press('Escape');
      await popup!.waitFor(() => document.querySelector<HTMLElement>('#more-menu')?.hidden);
      await screen.press('Escape');
      await popup!.waitForClose();
      await tab.close();
    });

    test('what is typed after qr in the address bar is shown in the popup', async () => {
      const tab = await browser.open('https://example.com/address-bar');
      const popup = await typeInAddressBar(browser, tab, '<b> & "two"');
      expect(await codeIn(popup)).toBe('<b> & "two"');
      await popup.close();
      await tab.close();
    });

    test('the code can be dragged into a document', async () => {
      const tab = await browser.open('https://example.com/document');
      const popup = await browser.clickToolbar(tab);
      await codeIn(popup);
      expect(await decodeQr(await dragIntoPage(popup, tab))).toEqual(['https://example.com/document']);
      await tab.close();
    });

    test('the browser’s own dialog lets a sheet have the selected tabs, or not', async () => {
      const addresses = ['https://example.com/second', 'https://example.com/first'];
      const { popup, tabs } = await popupOverTabs(browser, addresses);
      await popup.click('button', 'Sheet of these 2 tabs');
      const sheet = await browser.waitForPage('sheet');
      const hasFocus = () => sheet.evaluate(() => document.hasFocus());
      const ask = async () => {
        await until('the page to have the focus', hasFocus);
        await sheet.click('button', 'Add the selected tabs');
        await until('the dialog to have the focus', async () => !(await hasFocus()));
      };
      const lines = () => sheet.evaluate(() => document.querySelector('textarea')?.value.split('\n'));
      await ask();
      await screen.press('Escape');
      await sheet.waitFor(() => document.querySelector('#given p')?.textContent?.startsWith('Without'));
      expect(await lines()).toEqual(['first\thttps://example.com/first']);
      await ask();
      await until('the dialog to take an answer', async () => {
        // It takes none in its first half second, nor in the half second after such a one.
        await pause(600);
        await screen.press('Tab', 'Return');
        return hasFocus();
      });
      await sheet.waitFor(() => document.querySelector('#given p')?.textContent === '1 tab added.');
      expect(await lines()).toEqual([
        'first\thttps://example.com/first',
        'second\thttps://example.com/second',
      ]);
      expect(await sheet.evaluate(() => chrome.permissions.contains({ permissions: ['tabs'] }))).toBe(false);
      await sheet.close();
      for (const tab of tabs) await tab.close();
    });
  });

  describe('in firefox', () => {
    let browser: Driver;

    beforeAll(async () => {
      browser = await launchFirefox({
        extensionDir: extensionFolder('firefox'),
        proxyPort: web.port,
        display: screen.display,
      });
      await waitForEntries(browser);
    });

    afterAll(() => browser?.close());

    test('Alt+Shift+Q opens the popup', async () => {
      const tab = await browser.open('https://example.com/shortcut');
      await screen.press('alt+shift+q');
      const [popup] = await browser.waitForPopups(1);
      expect(await codeIn(popup!)).toBe('https://example.com/shortcut');
      await popup!.close();
      await tab.close();
    });

    test('what is typed after qr in the address bar is shown in the popup', async () => {
      const tab = await browser.open('https://example.com/address-bar');
      const popup = await typeInAddressBar(browser, tab, '<b> & "two"');
      expect(await codeIn(popup)).toBe('<b> & "two"');
      await popup.close();
      await tab.close();
    });

    test('what was right-clicked is shown in front where the page fills the screen', async () => {
      const tab = await browser.open('https://example.com/full-screen');
      await tab.evaluate(() => {
        document.querySelector('#passage')!.addEventListener('click', () => {
          void document.documentElement.requestFullscreen();
        });
      });
      await waitForFocus(tab);
      await tab.clickOn('#passage');
      await until('the full screen', () => tab.evaluate(() => document.fullscreenElement !== null));
      await browser.chooseInMenu(tab, { item: 'link', selector: '#link' });
      const [link] = await browser.waitForPopups(1);
      expect(await codeIn(link!)).toBe('https://example.org/linked?a=1&b=2#part');
      await link!.close();
      await tab.close();
    });

    test('the copied image is the code', async () => {
      const tab = await browser.open('https://example.com/image');
      const popup = await browser.clickToolbar(tab);
      await codeIn(popup);
      await popup.click('button', 'Copy image');
      expect(await outcomeIn(popup)).toBe('Copied the image');
      const { png } = await browser.readClipboard();
      // 25 modules, 8 of quiet zone, 10 pixels each.
      expect(PNG.sync.read(Buffer.from(png!)).width).toBe(330);
      await popup.close();
      await tab.close();
    });
  });
});
