/** Shows PageHop in a browser window that the person uses. */
import puppeteer, { type Browser, type LaunchOptions, TimeoutError } from 'puppeteer-core';
import { Failure, reason } from '../tests/machine/command.ts';
import { ensureChromium, ensureFirefox } from '../tests/machine/install-browsers.ts';
import { type BuildTarget, extensionFolder } from '../tests/machine/tools.ts';
import { cannotOpen } from './cannot-open.ts';
import { serveDemoPage } from './demo-page.ts';

/** Long enough to be tedious to type on a phone, and about the right thing. */
const PAGE = 'https://en.wikipedia.org/wiki/QR_code';

const WHAT_TO_CLICK = `1. Click the puzzle piece beside the address bar, then PageHop, or press Alt+Shift+Q: a phone can now pick up the page.
2. Right-click a link, an image or selected text, and choose "QR code for …".
3. Close the browser, or press Ctrl-C here, when you have seen enough.`;

/** Opens the browser and waits until it is closed. */
export async function showInWindow(target: BuildTarget, address: string | undefined): Promise<number> {
  const browser = await launch(target);
  const closed = new Promise((resolve) => browser.once('disconnected', resolve));
  await browser.installExtension(extensionFolder(target));
  if (address) await open(browser, address);
  else await open(browser, PAGE).catch(async () => open(browser, await serveDemoPage()));
  console.log(WHAT_TO_CLICK);
  await closed;
  return 0;
}

async function launch(target: BuildTarget): Promise<Browser> {
  const common: LaunchOptions = { headless: false, defaultViewport: null };
  const options: LaunchOptions =
    target === 'firefox'
      ? { ...common, browser: 'firefox', executablePath: await ensureFirefox() }
      : {
          ...common,
          executablePath: await ensureChromium(),
          // Branded Chrome takes unpacked extensions only this way.
          pipe: true,
          enableExtensions: true,
          // Without the bar that says the browser is remote-controlled.
          ignoreDefaultArgs: ['--enable-automation'],
          args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
        };
  try {
    return await puppeteer.launch(options);
  } catch (error) {
    throw new Failure(`${options.executablePath} did not start: ${reason(error)}`);
  }
}

/** Opens a page in the tab that is there. One that loads slowly is left loading. */
async function open(browser: Browser, address: string): Promise<void> {
  const [page = await browser.newPage()] = await browser.pages();
  try {
    await page.goto(address, { waitUntil: 'domcontentloaded' });
  } catch (error) {
    if (error instanceof TimeoutError) return;
    throw cannotOpen(address, error);
  }
}
