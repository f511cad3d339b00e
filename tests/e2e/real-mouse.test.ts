import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ChromiumDriver, launchChromium } from '../browsers/chromium.ts';
import type { Driver, MenuTarget } from '../browsers/driver.ts';
import { launchFirefox } from '../browsers/firefox.ts';
import { type Recorder, startRecorder } from '../browsers/recorder.ts';
import { openScreen } from '../browsers/screen.ts';
import { clickRealMenu } from '../browsers/xvfb-menu.ts';
import { page } from './pages.ts';
import { codeIn, outcomeIn } from './session.ts';

/** What only a browser with a screen does: its own menu, its own keys, a clipboard with pictures. */
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

  describe('in chromium', () => {
    let browser: ChromiumDriver;

    beforeAll(async () => {
      browser = await launchChromium({
        extensionDir: '.output/chrome-mv3',
        proxyPort: web.port,
        display: screen.display,
      });
    });

    afterAll(() => browser?.close());

    test.each<[MenuTarget, string]>([
      [{ item: 'link', selector: '#link' }, 'https://example.org/linked?a=1&b=2#part'],
      [{ item: 'selection', selector: '#passage' }, 'Selected words, 选中的文字'],
      [{ item: 'image', selector: '#image' }, 'https://example.com/picture.png'],
      [{ item: 'page' }, 'https://example.com/real'],
    ])('the right-click menu’s entry opens the popup: %o', async (target, text) => {
      const tab = await browser.open('https://example.com/real');
      const popup = await clickRealMenu(browser, screen, tab, target);
      expect(await codeIn(popup)).toBe(text);
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
  });

  describe('in firefox', () => {
    let browser: Driver;

    beforeAll(async () => {
      browser = await launchFirefox({
        extensionDir: '.output/firefox-mv3',
        proxyPort: web.port,
        display: screen.display,
      });
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
