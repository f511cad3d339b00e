/** `npm run screenshots`: pictures of every real screen; one for the README, and each state, theme and language to look at. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../tests/browsers/chromium.ts';
import type { Driver, LaunchOptions, Popup, Tab } from '../tests/browsers/driver.ts';
import { startRecorder } from '../tests/browsers/recorder.ts';
import { codesOf, pngOf } from '../tests/e2e/code-pictures.ts';
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

/** A page with codes on it. */
const POSTER = 'https://example.com/poster';

const CODES = pngOf(
  codesOf(['https://example.com/menu?utm_source=poster', 'WIFI:T:WPA;S:Guests;P:correct horse;;']),
);

const PAGE = '<!doctype html><title>How to read</title><p>A code is read from its three corners.</p>';

const POSTER_PAGE = `<!doctype html><title>A poster</title><style>
  body { font: 3rem system-ui; text-align: center } img { inline-size: 60rem; image-rendering: pixelated } h1, p { margin: 2rem 0 }
  </style><h1>Lunch is from 12</h1><img alt="" src="data:image/png;base64,${CODES.toString('base64')}"><p>The menu, and our Wi-Fi`;

/** Of those in the README, which are kept with the project. The others are not. */
const README_PICTURES = '.github/images';

/** What is both a screen of its own and in the README. */
const IN_README = ['reading', 'new'];

const LOOKS: Record<string, Partial<LaunchOptions>> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced-colors': { forcedColors: true },
  chinese: { colorScheme: 'light', language: 'zh-CN' },
  arabic: { colorScheme: 'light', language: 'ar' },
  // Long words in wide letters.
  german: { colorScheme: 'light', language: 'de', fonts: 'dejavu' },
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
  advice: (popup) => writeAdvised(popup, ADVISED),
  'two-pieces-of-advice': (popup) => writeAdvised(popup, 'http://localhost:3000/?token=Zk3mQ9xT7bR2wL5p'),
  localhost: (popup) => writeAdvised(popup, 'http://localhost:3000/'),
  password: (popup) => writeAdvised(popup, 'https://kim:hunter22@example.com/status'),
  wifi: (popup) => write(popup, 'WIFI:T:WPA;S:Home;P:correct horse;;'),
  notice: (popup) => write(popup, 'a\u0001b'),
  'too-long': (popup) => write(popup, 'word '.repeat(700)),
  empty: (popup) => write(popup, ''),
};

async function writeAdvised(popup: Popup, text: string): Promise<void> {
  await write(popup, text);
  await popup.waitFor(() => document.querySelector('advice-list p'));
}

type Pictures = AsyncGenerator<[name: string, picture: Uint8Array]>;

/** Pictures of one look, by their names. */
async function* picturesOf(browser: Driver): Pictures {
  yield* ofPopup(browser);
  yield* ofReading(browser);
  yield* ofNewCode(browser);
  yield* ofSheet(browser);
  yield* ofPages(browser);
}

async function openPopup(browser: Driver, address = ADDRESS): Promise<{ tab: Tab; popup: Popup }> {
  const tab = await browser.open(address);
  const popup = await browser.clickToolbar(tab);
  await popup.waitFor(() => document.querySelector('[role="img"]'));
  return { tab, popup };
}

async function* ofPopup(browser: Driver): Pictures {
  for (const [state, bringAbout] of Object.entries(STATES)) {
    const { tab, popup } = await openPopup(browser);
    await bringAbout(popup);
    yield [state, await popup.screenshot()];
    await tab.close();
  }

  const selected = await browser.open(ADDRESS);
  const ofSelection = await browser.clickMenu(selected, { item: 'selection', selector: 'p' });
  await ofSelection.waitFor(() => document.querySelector('advice-list p'));
  yield ['selection', await ofSelection.screenshot()];
  await selected.close();

  // Without a toolbar there is no popup, and a small window stands for it.
  const bare = await browser.newWindow(ADDRESS, { type: 'popup' });
  const small = await browser.clickMenu(bare, { item: 'page' });
  await small.waitFor(() => document.querySelector('[role="img"]'));
  yield ['small-window', await small.screenshot()];
  await small.close();
  await bare.close();
}

/** Codes on a page, and in a file. */
async function* ofReading(browser: Driver): Pictures {
  const isRead = () => document.querySelectorAll('code-list li').length > 1;
  const { tab, popup } = await openPopup(browser, POSTER);
  // By then the popup has been told that it was not opened to read codes.
  await popup.waitFor(() => document.activeElement?.role === 'img');
  await press(popup, '#read-codes');
  await popup.waitFor(isRead);
  yield ['reading', await popup.screenshot()];
  await tab.close();

  await browser.inBackground(() => void chrome.tabs.create({ url: '/scan.html' }));
  const page = await browser.waitForPage('scan');
  yield ['scan-empty', await page.screenshot()];
  const file = join(browser.downloadDir, 'poster.png');
  writeFileSync(file, CODES);
  await page.chooseFile('#files', file);
  await page.waitFor(isRead);
  yield ['scan', await page.screenshot()];
  await page.close();
}

async function* ofNewCode(browser: Driver): Pictures {
  const { tab, popup } = await openPopup(browser);
  await press(popup, '#new-code');
  const page = await browser.waitForPage('new');
  await page.resize(900, 600);
  await page.waitFor(() => document.activeElement?.id === 'wifi-network');
  yield ['new-empty', await page.screenshot()];
  await page.type('Guests');
  await page.press('Tab');
  await page.type('correct horse');
  await page.waitFor(() => document.querySelector('[role="img"]'));
  // A caret blinks.
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  yield ['new', await page.screenshot()];
  await page.close();
  await tab.close();
}

async function* ofSheet(browser: Driver): Pictures {
  const { tab, popup } = await openPopup(browser);
  await press(popup, '#sheet');
  const page = await browser.waitForPage('sheet');
  await page.waitFor(() => document.activeElement?.id === 'lines');
  yield ['sheet-empty', await page.screenshot()];
  for (const number of [1, 2, 3, 4, 5, 6, 7]) {
    await page.type(`Room ${number} | https://example.com/rooms/${number}?utm_source=door`);
    await page.press('Enter');
  }
  await page.type('https://example.com/rooms/1?utm_source=door');
  await page.waitFor(() => document.querySelectorAll('[role="img"]').length === 8);
  await page.waitFor(() => document.querySelector('advice-list p'));
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  yield ['sheet', await page.screenshot()];
  await page.close();
  await tab.close();
}

async function* ofPages(browser: Driver): Pictures {
  for (const [name, opener] of Object.entries(PAGES)) {
    const { tab, popup } = await openPopup(browser);
    await press(popup, opener);
    const page = await browser.waitForPage(name);
    await page.waitFor(() => document.querySelector('[role="img"]'));
    yield [name, await page.screenshot()];
    if (name === 'options') {
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      yield ['options-lower', await page.screenshot()];
    } else {
      await page.evaluate(() => chrome.storage.session.clear());
      await page.reload();
      await page.waitFor(() => document.querySelector('#gone')?.textContent);
      yield [`${name}-gone`, await page.screenshot()];
    }
    await page.close();
    await tab.close();
  }
}

await command('The screenshots were stopped.', async () => {
  readArguments('scripts/screenshots.ts', {});
  const executable = await ensureChromium();
  await buildOrFail('chrome');
  let drawing = '';
  const web = await startRecorder(({ href }) => ({
    body: { [DRAWING]: drawing, [POSTER]: POSTER_PAGE }[href] ?? PAGE,
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
    for await (const [name, picture] of picturesOf(browser)) {
      savePicture(join('artifacts', 'screenshots', `${name}-${look}.png`), picture);
      if (look === 'light' && IN_README.includes(name))
        savePicture(join(README_PICTURES, `${name}.png`), picture);
    }
    if (look === 'light') {
      const tab = await browser.open(ADVISED);
      const popup = await browser.clickToolbar(tab);
      await popup.waitFor(() => document.querySelector('advice-list p'));
      drawing = browserPicture(await popup.screenshot(), ADVISED, icon);
      await tab.navigate(DRAWING);
      await tab.evaluate(() => document.querySelector('img')?.decode());
      savePicture(join(README_PICTURES, 'popup.png'), await tab.screenshot());
      await tab.close();
    }
    await browser.close();
  }
  await web.close();
  return 0;
});
