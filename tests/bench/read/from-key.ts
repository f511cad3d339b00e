/** How long after R the list is on the screen: capture, worker, decoder and all. */
import { launchChromium } from '../../browsers/chromium.ts';
import type { Driver, LaunchOptions, Popup, Tab } from '../../browsers/driver.ts';
import { launchFirefox } from '../../browsers/firefox.ts';
import { startRecorder } from '../../browsers/recorder.ts';
import { findFirefox } from '../../machine/browsers.ts';
import { extensionFolder } from '../../machine/tools.ts';
import type { Limit } from '../report.ts';
import { median } from '../statistics.ts';
import { paint } from './paint.ts';
import type { Scene } from './scene.ts';
import { scenes } from './scenes.ts';

/** Of the page, in CSS pixels: at a scale of 1, those of its capture, too. */
const WIDTH = 1400;
const HEIGHT = 900;

/** Milliseconds that it may take. */
const PAGES = [
  { name: 'one code', count: 1, most: 500 },
  { name: 'no code', count: 0, most: 1000 },
] as const;

const TIMES = 15;

export async function fromKeyToList(launch: LaunchOptions): Promise<Limit[]> {
  const limits: Limit[] = [];
  const web = await startRecorder(() => ({ body: '<!doctype html><link rel="icon" href="data:,">' }));
  const screen = { width: 1800, height: 1300 };
  const chromium = await launchChromium({ ...launch, screen, proxyPort: web.port });
  limits.push(...(await timesIn(chromium)));
  await chromium.close();
  if (findFirefox()) {
    const extensionDir = extensionFolder('firefox');
    const firefox = await launchFirefox({ extensionDir, screen, proxyPort: web.port });
    limits.push(...(await timesIn(firefox)));
    await firefox.close();
  }
  await web.close();
  return limits;
}

async function timesIn(browser: Driver): Promise<Limit[]> {
  const scene = (await scenes()).find(({ kind }) => kind === 'beside text and photographs') as Scene;
  const tab = await browser.open('https://www.example.com/');
  await resize(browser, tab);
  const limits: Limit[] = [];
  for (const { name, count, most } of PAGES) {
    const codes = scene.codes.slice(0, count);
    await tab.evaluate(paint, { ...scene, width: WIDTH, height: HEIGHT, ratio: 1, codes });
    const taken: number[] = [];
    for (let i = 0; i < TIMES; i++) {
      const popup = await browser.clickToolbar(tab);
      taken.push(await timeOf(popup));
      await popup.close();
    }
    limits.push({
      claim: `${browser.name}, 1400 × 900 with ${name}: at most ${most} ms from R to the list`,
      measured: `${median(taken).toFixed(0)} ms`,
      holds: median(taken) <= most,
    });
  }
  return limits;
}

/** Gives the window the size in which the page has {@link WIDTH} and {@link HEIGHT}. */
async function resize(browser: Driver, tab: Tab): Promise<void> {
  const [width, height] = await tab.evaluate(() => [outerWidth - innerWidth, outerHeight - innerHeight]);
  await browser.inBackground(
    async (width, height) => {
      const { id } = await chrome.windows.getLastFocused();
      if (id !== undefined) await chrome.windows.update(id, { width, height });
    },
    WIDTH + width!,
    HEIGHT + height!,
  );
  await tab.evaluate(
    async (width, height) => {
      while (innerWidth !== width || innerHeight !== height)
        await new Promise((resolve) => addEventListener('resize', resolve, { once: true }));
    },
    WIDTH,
    HEIGHT,
  );
}

/** Milliseconds by the popup's own clock, from the key to the frame after the one that has the list, or says that there is none. */
async function timeOf(popup: Popup): Promise<number> {
  await popup.waitFor(() => document.activeElement?.role === 'img');
  await popup.evaluate(() => {
    let pressed = 0;
    addEventListener('keydown', ({ timeStamp }) => (pressed ||= timeStamp), { capture: true });
    const look = () => {
      const dialog = document.querySelector('reading-dialog');
      const isThere =
        dialog?.querySelector('code-list li') ||
        dialog?.querySelector('[role="status"]')?.textContent?.startsWith('No code');
      if (!isThere) requestAnimationFrame(look);
      else requestAnimationFrame((now) => (document.body.dataset.taken = String(now - pressed)));
    };
    look();
  });
  await popup.press('r');
  return Number(await popup.waitFor(() => document.body.dataset.taken));
}
