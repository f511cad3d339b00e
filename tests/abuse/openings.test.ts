import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChromiumPopup } from '../browsers/chromium-page.ts';
import type { Driver, Popup } from '../browsers/driver.ts';
import type { FirefoxDriver } from '../browsers/firefox.ts';
import { startRecorder } from '../browsers/recorder.ts';
import { page } from '../e2e/pages.ts';
import { BROWSERS, type BrowserName } from '../e2e/session.ts';
import { megabytesStarted, type Trend, trendOf } from './memory.ts';

const OPENINGS = 500;
/** Enough to see how much each of them takes. */
const BARE_OPENINGS = 300;
const BETWEEN_SAMPLES = 25;
/** Until then a browser that has just started goes up and down, whatever is done: half a minute, at least. */
const WARM_UP = 200;

/** An extension whose popup is one paragraph: what a browser takes for opening popups, whatever is in them. */
const BARE: Record<string, string> = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'Bare',
    version: '1',
    action: { default_popup: 'popup.html' },
    permissions: ['activeTab'],
    browser_specific_settings: { gecko: { id: 'bare@example.org' } },
  }),
  'popup.html': '<!doctype html><p role="img">Nothing',
};

/** Of one popup, once what is not needed has been thrown away. */
async function heapOf(popup: Popup): Promise<Record<string, number>> {
  const session = await (popup as ChromiumPopup).page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const wanted = ['JSHeapUsedSize', 'Nodes', 'JSEventListeners', 'Documents'];
  return Object.fromEntries(
    metrics.filter(({ name }) => wanted.includes(name)).map(({ name, value }) => [name, value]),
  );
}

/** What the browser takes once it has thrown away what it does not need, in megabytes. */
async function settled(browser: Driver): Promise<number> {
  // Chromium ends the process of a popup with the popup; in Firefox all that an extension shows is in one.
  if (browser.name === 'chromium') return megabytesStarted();
  await (browser as FirefoxDriver).freeMemory();
  let [before, now] = [Number.POSITIVE_INFINITY, megabytesStarted()];
  while (before - now > 1) {
    await pause(500);
    [before, now] = [now, megabytesStarted()];
  }
  return now;
}

async function openings(name: BrowserName, extensionDir: string, count: number): Promise<Trend> {
  const web = await startRecorder(page);
  const browser: Driver = await BROWSERS[name].launch({ extensionDir, proxyPort: web.port });
  const samples: number[] = [];
  try {
    const tab = await browser.open('https://example.com/opened');
    for (let opening = 1; opening <= count; opening++) {
      const popup = await browser.clickToolbar(tab);
      await popup.waitFor(() => document.querySelector('[role="img"]'));
      if (name === 'chromium' && (opening === 1 || opening === count))
        console.log(`opening ${opening}:`, await heapOf(popup));
      await popup.close();
      if (opening >= WARM_UP && opening % BETWEEN_SAMPLES === 0) samples.push(await settled(browser));
    }
  } finally {
    await browser.close();
    await web.close();
  }
  const trend = trendOf(samples);
  const round = (megabytes: number) => megabytes.toFixed(1);
  console.log(
    `${name}, ${extensionDir === BROWSERS[name].extensionDir ? 'PageHop' : 'bare'}: ` +
      `${count} of ${count} opened; from opening ${WARM_UP} on ${samples.map(round).join(' ')} MB; ` +
      `${(trend.slope / BETWEEN_SAMPLES).toFixed(3)} MB an opening, noise ${round(trend.noise)} MB`,
  );
  return trend;
}

// Linux alone says how much memory of many processes is shared.
describe.runIf(process.platform === 'linux')(`${OPENINGS} openings of the popup`, () => {
  let bareDir: string;

  beforeAll(() => {
    bareDir = mkdtempSync(join(tmpdir(), 'bare-'));
    for (const [file, text] of Object.entries(BARE)) writeFileSync(join(bareDir, file), text);
  });

  afterAll(() => rmSync(bareDir, { recursive: true }));

  test.each(Object.keys(BROWSERS) as BrowserName[])(
    'take no more memory than those of a popup with nothing in it, within the noise, in %s',
    async (name) => {
      const ours = await openings(name, BROWSERS[name].extensionDir, OPENINGS);
      const bare = await openings(name, bareDir, BARE_OPENINGS);
      const samples = (OPENINGS - WARM_UP) / BETWEEN_SAMPLES;
      expect(samples * (ours.slope - bare.slope)).toBeLessThan(ours.noise + bare.noise);
    },
  );
});
