/** `npm run screenshots`: pictures of every real screen; one for the README, and each state, theme and language to look at. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../tests/browsers/chromium.ts';
import type { LaunchOptions, Popup } from '../tests/browsers/driver.ts';
import { startRecorder } from '../tests/browsers/recorder.ts';
import { command, ROOT } from '../tests/machine/command.ts';
import { ensureChromium } from '../tests/machine/install-browsers.ts';
import { buildOrFail, extensionFolder } from '../tests/machine/tools.ts';
import { readArguments } from './arguments.ts';
import { browserPicture } from './browser-picture.ts';
import { press, write } from './in-popup.ts';
import { savePicture } from './save-picture.ts';

const ADDRESS = 'https://example.com/articles/2026/how-to-read';

/** An address that there is advice on. */
const ADVISED = `${ADDRESS}?utm_source=newsletter&utm_medium=email`;

/** Of the drawing of a browser with the popup in it. */
const DRAWING = 'https://example.com/drawing';

/** What the README shows; kept with the project. The others are not. */
const README_PICTURE = '.github/images/popup.png';

const LOOKS: Record<string, Partial<LaunchOptions>> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced-colors': { forcedColors: true },
  chinese: { colorScheme: 'light', language: 'zh-CN' },
  arabic: { colorScheme: 'light', language: 'ar' },
};

/** PageHop's other pages, and what in the popup opens them. */
const PAGES = { present: '#full-window', print: '#print', options: '#settings' };

/** How to bring the popup into each of its states, as a person would but whatever the language. */
const STATES: Record<string, (popup: Popup) => Promise<unknown>> = {
  code: async () => {},
  menu: (popup) => press(popup, '.more'),
  focus: (popup) => popup.press('Tab'),
  shortcuts: async (popup) => {
    // The code has the focus once the popup hears its keys and lists them.
    await popup.waitFor(() => document.activeElement?.role === 'img');
    await press(popup, '#shortcuts');
    await popup.waitFor(() => document.querySelector('dialog[open]'));
  },
  outcome: async (popup) => {
    await press(popup, '#copy-image');
    await popup.waitFor(() => document.querySelector('#outcome')?.textContent);
  },
  dense: (popup) => write(popup, `${ADDRESS}?${'0123456789abcdef'.repeat(40)}`),
  advice: async (popup) => {
    await write(popup, ADVISED);
    await popup.waitFor(() => document.querySelector('advice-list p'));
  },
  'two-pieces-of-advice': async (popup) => {
    await write(popup, 'http://localhost:3000/?token=Zk3mQ9xT7bR2wL5p');
    await popup.waitFor(() => document.querySelector('advice-list p'));
  },
  notice: (popup) => write(popup, 'a\u0001b'),
  'too-long': (popup) => write(popup, 'word '.repeat(700)),
  empty: (popup) => write(popup, ''),
};

await command('The screenshots were stopped.', async () => {
  readArguments('scripts/screenshots.ts', {});
  const executable = await ensureChromium();
  await buildOrFail('chrome');
  let drawing = '';
  const web = await startRecorder(({ href }) => ({
    body: href === DRAWING ? drawing : '<!doctype html><title>How to read</title>',
  }));
  const icon = readFileSync(join(ROOT, 'scripts', 'icon', 'icon.svg'), 'utf8');
  for (const [look, options] of Object.entries(LOOKS)) {
    const browser = await launchChromium({
      executable,
      extensionDir: extensionFolder('chrome'),
      proxyPort: web.port,
      deviceScaleFactor: 2,
      ...options,
    });
    for (const [state, bringAbout] of Object.entries(STATES)) {
      const tab = await browser.open(ADDRESS);
      const popup = await browser.clickToolbar(tab);
      await popup.waitFor(() => document.querySelector('[role="img"]'));
      await bringAbout(popup);
      const picture = await popup.screenshot();
      savePicture(join('artifacts', 'screenshots', `${state}-${look}.png`), picture);
      await tab.close();
    }
    if (look === 'light') {
      const tab = await browser.open(ADVISED);
      const popup = await browser.clickToolbar(tab);
      await popup.waitFor(() => document.querySelector('advice-list p'));
      drawing = browserPicture(await popup.screenshot(), ADVISED, icon);
      await tab.navigate(DRAWING);
      await tab.evaluate(() => document.querySelector('img')?.decode());
      savePicture(README_PICTURE, await tab.screenshot());
      await tab.close();
    }
    for (const [name, opener] of Object.entries(PAGES)) {
      const tab = await browser.open(ADDRESS);
      const popup = await browser.clickToolbar(tab);
      await popup.waitFor(() => document.querySelector('[role="img"]'));
      await press(popup, opener);
      const page = await browser.waitForPage(name);
      await page.waitFor(() => document.querySelector('[role="img"]'));
      savePicture(join('artifacts', 'screenshots', `${name}-${look}.png`), await page.screenshot());
      await page.close();
      await tab.close();
    }
    await browser.close();
  }
  await web.close();
  return 0;
});
