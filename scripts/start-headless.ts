/** Shows PageHop without a display: does the main job with real clicks and leaves what it gets in artifacts/. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PuppeteerError } from 'puppeteer-core';
import { launchChromium } from '../tests/browsers/chromium.ts';
import { decodeQr } from '../tests/browsers/decode.ts';
import type { Driver, Popup, Tab } from '../tests/browsers/driver.ts';
import { launchFirefox } from '../tests/browsers/firefox.ts';
import { until } from '../tests/browsers/wait.ts';
import { Failure, reason } from '../tests/machine/command.ts';
import { ensureChromium, ensureFirefox } from '../tests/machine/install-browsers.ts';
import { type BuildTarget, extensionFolder } from '../tests/machine/tools.ts';
import { cannotOpen } from './cannot-open.ts';
import { DEMO_PAGE, startDemoWeb } from './demo-page.ts';
import { click } from './in-popup.ts';
import { savePicture } from './save-picture.ts';

const DATA_URI = 'data:image/png;base64,';

/** What the clicks gave. */
interface Yield {
  /** PNG of the popup as it was drawn. */
  popup: Uint8Array;
  png: Uint8Array;
  pngName: string;
  dataUri: string;
}

/** Clicks, saves and reads back. Fails unless a phone would read exactly the address of the page. */
export async function showInPictures(target: BuildTarget, address: string | undefined): Promise<number> {
  try {
    const browser = await launch(target, address === undefined ? (await startDemoWeb()).port : undefined);
    const tab = await open(browser, address ?? DEMO_PAGE);
    const popup = await browser.clickToolbar(tab);
    const opened = await tab.url();
    console.log(`Clicked PageHop's toolbar button in ${browser.version}, on ${opened}`);
    if (address === undefined) await popup.waitFor(() => document.querySelector('advice-list p'));
    const got = await clickThrough(browser, popup);
    await browser.close();
    save(got, join('artifacts', 'start', browser.name));
    await check(got, opened);
    return 0;
  } catch (error) {
    if (error instanceof PuppeteerError) throw new Failure(reason(error));
    throw error;
  }
}

/** @param proxyPort of the web that the browser is to see in place of the real one */
async function launch(target: BuildTarget, proxyPort: number | undefined): Promise<Driver> {
  const options = { extensionDir: extensionFolder(target), ...(proxyPort !== undefined && { proxyPort }) };
  return target === 'firefox'
    ? launchFirefox({ ...options, executable: await ensureFirefox() })
    : launchChromium({ ...options, executable: await ensureChromium() });
}

async function open(browser: Driver, address: string): Promise<Tab> {
  try {
    return await browser.open(address);
  } catch (error) {
    throw cannotOpen(address, error);
  }
}

async function clickThrough(browser: Driver, open: Popup): Promise<Yield> {
  // The code has the focus once what is loaded after it is there, advice on the page's address included.
  await open.waitFor(() => document.activeElement?.role === 'img');
  const popup = await open.screenshot();

  await click(open, '#download-png');
  const pngName = await until('the PNG to be downloaded', () => downloadedPng(browser.downloadDir));
  const png = readFileSync(join(browser.downloadDir, pngName));

  await click(open, '#copy-data-uri');
  const dataUri = await until('the data URI to be copied', async () => {
    const { text } = await browser.readClipboard();
    return text.startsWith(DATA_URI) ? text : undefined;
  });
  return { popup, png, pngName, dataUri };
}

/** The name of the PNG in a folder, once it is whole. Firefox keeps an empty one in its place until then. */
function downloadedPng(folder: string): string | undefined {
  return readdirSync(folder).find((name) => name.endsWith('.png') && statSync(join(folder, name)).size > 0);
}

function save({ popup, png, pngName }: Yield, folder: string): void {
  savePicture(join(folder, 'popup.png'), popup);
  savePicture(join(folder, pngName), png);
}

/** Says what an independent decoder reads in the pictures. */
async function check({ popup, png, dataUri }: Yield, address: string): Promise<void> {
  console.log(`Copied the data URI: ${dataUri.length.toLocaleString('en')} characters`);
  const pictures = { popup, PNG: png, 'data URI': Buffer.from(dataUri.slice(DATA_URI.length), 'base64') };
  for (const [name, picture] of Object.entries(pictures)) {
    const [text] = await decodeQr(picture);
    console.log(`Read from the ${name}: ${text ?? 'nothing'}`);
    if (text !== address) throw new Failure(`That is not the address of the page, ${address}`);
  }
}
