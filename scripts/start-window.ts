/** Shows PageHop in a browser window that the person uses. */
import { type Browser, TimeoutError } from 'puppeteer-core';
import { type BuildTarget, extensionFolder } from '../tests/machine/tools.ts';
import { cannotOpen } from './cannot-open.ts';
import { DEMO_HOST, DEMO_PAGE, startDemoWeb } from './demo-page.ts';
import { openBrowser } from './open-browser.ts';

const WHAT_TO_CLICK = `1. Click the puzzle piece beside the address bar, then PageHop, or press Alt+Shift+Q: a phone can now pick up the page.
2. Right-click a link, an image or selected text, and choose "QR code for …".
3. Close the browser, or press Ctrl-C here, when you have seen enough.`;

/** Opens the browser and waits until it is closed. */
export async function showInWindow(target: BuildTarget, address: string | undefined): Promise<number> {
  const extension = extensionFolder(target);
  const browser =
    address === undefined
      ? await openBrowser(target, { extension, web: { port: (await startDemoWeb()).port, host: DEMO_HOST } })
      : await openBrowser(target, { extension });
  const closed = new Promise((resolve) => browser.once('disconnected', resolve));
  await open(browser, address ?? DEMO_PAGE);
  console.log(WHAT_TO_CLICK);
  await closed;
  return 0;
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
