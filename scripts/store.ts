/** `npm run store`: the stores' pictures, of the real extension, in each language that `store/` has a folder for. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { type ChromiumDriver, launchChromium } from '../tests/browsers/chromium.ts';
import type { Popup, Tab } from '../tests/browsers/driver.ts';
import { fontsEnvironment } from '../tests/browsers/fonts.ts';
import { startRecorder } from '../tests/browsers/recorder.ts';
import { codesOf, pngOf } from '../tests/e2e/code-pictures.ts';
import { command, ROOT } from '../tests/machine/command.ts';
import { ensureChromium } from '../tests/machine/install-browsers.ts';
import { buildOrFail, extensionFolder } from '../tests/machine/tools.ts';
import { readArguments } from './arguments.ts';
import { press } from './in-popup.ts';
import { savePicture } from './save-picture.ts';
import { type StorePicture, storePicture } from './store-picture.ts';

const LANGUAGES = { en: 'en', zh_CN: 'zh-CN' };

const ADDRESS = 'https://example.com/stars/2026/how-to-read-a-map-at-night';

/** An address that there is advice on. */
const SIGN_IN = `${ADDRESS}?token=Zk3mQ9xT7bR2wL5p`;

/** A page with a code on it. */
const POSTER = 'https://example.com/poster';

const CODE = pngOf(codesOf(['https://example.com/stars/2026/tickets']));

/** Device pixels per CSS pixel of the popup: as large as it is shown, so that its squares stay sharp. */
const SCALE = 1.2;

const SHAPES: Record<string, Pick<StorePicture, 'theme' | 'pictureWidth'>> = {
  code: { theme: 'blue', pictureWidth: 538 },
  advice: { theme: 'light', pictureWidth: 538 },
  reading: { theme: 'light', pictureWidth: 600 },
  new: { theme: 'light', pictureWidth: 600 },
  dark: { theme: 'dark', pictureWidth: 538 },
};

/** What a store's form is filled with, beside the texts. */
interface Captions {
  page: string;
  tagline: string;
  screens: Record<string, [title: string, text: string]>;
}

await command('Making the stores’ pictures was stopped.', async () => {
  readArguments('scripts/store.ts', {});
  const executable = await ensureChromium();
  await buildOrFail('chrome');
  const composer = await puppeteer.launch({
    executablePath: executable,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    env: { ...process.env, ...fontsEnvironment('noto', mkdtempSync(join(tmpdir(), 'fonts-'))) },
  });
  const page = await composer.newPage();
  const icon = readFileSync(join(ROOT, 'scripts', 'icon', 'icon.svg'), 'utf8');

  for (const [folder, language] of Object.entries(LANGUAGES)) {
    const captions: Captions = JSON.parse(readFileSync(join(ROOT, 'store', folder, 'captions.json'), 'utf8'));
    const pictures = await takePictures(executable, language, captions.page);
    const save = async (name: string, of: StorePicture) => {
      await page.setViewport({ width: of.width, height: of.height });
      await page.setContent(storePicture(of, icon, language));
      savePicture(join('store', folder, `${name}.png`), await page.screenshot());
    };
    for (const [index, [name, [title, text]]] of Object.entries(captions.screens).entries()) {
      const picture = pictures[name] as Uint8Array;
      const shape = SHAPES[name] as (typeof SHAPES)[string];
      await save(`${index + 1}-${name}`, {
        width: 1280,
        height: 800,
        titleSize: 56,
        title,
        text,
        picture,
        ...shape,
      });
    }
    const tile = { theme: 'blue', title: captions.tagline, picture: pictures.code as Uint8Array } as const;
    await save('tile', { ...tile, width: 440, height: 280, titleSize: 21, pictureWidth: 190 });
    await save('marquee', {
      ...tile,
      width: 1400,
      height: 560,
      titleSize: 72,
      pictureWidth: 538,
      bleeds: true,
    });
  }

  await page.setViewport({ width: 300, height: 300 });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 300px }</style>${icon}`);
  savePicture(join('store', 'logo.png'), await page.screenshot({ omitBackground: true }));
  await composer.close();
  return 0;
});

/** The extension's screens by their names. */
async function takePictures(
  executable: string,
  language: string,
  title: string,
): Promise<Record<string, Uint8Array>> {
  const head = `<!doctype html><meta charset="utf-8"><title>${title}</title>`;
  const poster = `${head}<style>body { font: 1.5rem system-ui; text-align: center } h1 { margin: 1rem } img { block-size: 75vh; image-rendering: pixelated }</style>
    <h1>${title}</h1><img alt="" src="data:image/png;base64,${CODE.toString('base64')}">`;
  const web = await startRecorder(({ href }) => ({ body: href === POSTER ? poster : head }));
  const browser = await launchChromium({
    executable,
    extensionDir: extensionFolder('chrome'),
    proxyPort: web.port,
    deviceScaleFactor: SCALE,
    colorScheme: 'light',
    language,
  });
  const light = {
    code: await pictureOfPopup(browser),
    advice: await pictureOfPopup(browser, SIGN_IN),
    reading: await pictureOfReading(browser),
    new: await pictureOfNewCode(browser),
  };
  await browser.setColorScheme('dark');
  const pictures = { ...light, dark: await pictureOfPopup(browser) };
  await browser.close();
  await web.close();
  return pictures;
}

async function openPopup(browser: ChromiumDriver, address = ADDRESS): Promise<{ tab: Tab; popup: Popup }> {
  const tab = await browser.open(address);
  const popup = await browser.clickToolbar(tab);
  // The code has the focus once everything that loads after it is there.
  await popup.waitFor(() => document.activeElement?.role === 'img');
  return { tab, popup };
}

async function pictureOfPopup(browser: ChromiumDriver, address?: string): Promise<Uint8Array> {
  const { tab, popup } = await openPopup(browser, address);
  if (address === SIGN_IN) await popup.waitFor(() => document.querySelector('advice-list p'));
  const picture = await popup.screenshot();
  await tab.close();
  return picture;
}

async function pictureOfReading(browser: ChromiumDriver): Promise<Uint8Array> {
  const { tab, popup } = await openPopup(browser, POSTER);
  await press(popup, '#read-codes');
  await popup.waitFor(() => document.querySelector('code-list li'));
  const picture = await popup.screenshot();
  await tab.close();
  return picture;
}

async function pictureOfNewCode(browser: ChromiumDriver): Promise<Uint8Array> {
  const { tab, popup } = await openPopup(browser);
  await press(popup, '#new-code');
  const page = await browser.waitForPage('new');
  await page.resize(800, 600);
  await page.waitFor(() => document.activeElement?.id === 'wifi-network');
  await page.type('Observatory');
  await page.press('Tab');
  await page.type('milky-way');
  await page.waitFor(() => document.querySelector('[role="img"]'));
  // A caret blinks.
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  const picture = await page.screenshot();
  await page.close();
  await tab.close();
  return picture;
}
