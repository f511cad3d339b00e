/** `npm run store`: the stores' pictures, of the real extension, in each language that `store/` has a folder for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { type ChromiumDriver, launchChromium } from '../tests/browsers/chromium.ts';
import { startRecorder } from '../tests/browsers/recorder.ts';
import { command, ROOT } from '../tests/machine/command.ts';
import { ensureChromium } from '../tests/machine/install-browsers.ts';
import { buildOrFail, extensionFolder } from '../tests/machine/tools.ts';
import { readArguments } from './arguments.ts';
import { press, write } from './in-popup.ts';
import { savePicture } from './save-picture.ts';
import { type StorePicture, storePicture } from './store-picture.ts';

const LANGUAGES = { en: 'en', zh_CN: 'zh-CN' };

const ADDRESS = 'https://example.com/stars/2026/how-to-read-a-map-at-night';

/** An address that there is advice on. */
const SIGN_IN = `${ADDRESS}?token=Zk3mQ9xT7bR2wL5p`;

/** Device pixels per CSS pixel of the popup: as large as it is shown, so that its squares stay sharp. */
const SCALE = 1.2;

const SHAPES: Record<string, Pick<StorePicture, 'theme' | 'pictureWidth'>> = {
  code: { theme: 'blue', pictureWidth: 538 },
  advice: { theme: 'light', pictureWidth: 538 },
  text: { theme: 'light', pictureWidth: 538 },
  present: { theme: 'light', pictureWidth: 600 },
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
  const web = await startRecorder(() => ({
    body: `<!doctype html><meta charset="utf-8"><title>${title}</title>`,
  }));
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
    advice: await pictureOfPopup(browser, { address: SIGN_IN }),
    text: await pictureOfPopup(browser, { text: 'WIFI:T:WPA;S:Observatory;P:milky-way;;' }),
    present: await pictureOfFullWindow(browser),
  };
  await browser.setColorScheme('dark');
  const pictures = { ...light, dark: await pictureOfPopup(browser) };
  await browser.close();
  await web.close();
  return pictures;
}

/** @param shown the page that it is on, and a text to write in place of its address */
async function pictureOfPopup(
  browser: ChromiumDriver,
  { address = ADDRESS, text }: { address?: string; text?: string } = {},
): Promise<Uint8Array> {
  const tab = await browser.open(address);
  const popup = await browser.clickToolbar(tab);
  await popup.waitFor(() => document.querySelector('[role="img"]'));
  if (text !== undefined) await write(popup, text);
  if (address === SIGN_IN) await popup.waitFor(() => document.querySelector('advice-list p'));
  const picture = await popup.screenshot();
  await tab.close();
  return picture;
}

async function pictureOfFullWindow(browser: ChromiumDriver): Promise<Uint8Array> {
  const tab = await browser.open(ADDRESS);
  const popup = await browser.clickToolbar(tab);
  await popup.waitFor(() => document.querySelector('[role="img"]'));
  await press(popup, '#full-window');
  const page = await browser.waitForPage('present');
  await page.waitFor(() => document.querySelector('[role="img"]'));
  const picture = await page.screenshot();
  await page.close();
  await tab.close();
  return picture;
}
