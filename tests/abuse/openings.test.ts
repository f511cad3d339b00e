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
import { megabytesOf, startedProcesses, type Trend, trendOf } from './memory.ts';

const OPENINGS = 500;
const BETWEEN_SAMPLES = 25;
/** For all openings, on a busy machine. */
const PATIENCE_MS = 1_200_000;
/** At first, the memory of a new browser fluctuates whatever is done, for at least half a minute. */
const WARM_UP = 200;
/** For a closed popup to be forgotten. */
const MOST_LOOKS = 10;

/**
 * An extension whose popup asks the browser the same as PageHop's, and shows nothing: a baseline for the memory that
 * opening such a popup takes.
 */
const PLAIN: Record<string, string> = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'Plain',
    version: '1',
    action: { default_popup: 'popup.html' },
    permissions: ['activeTab', 'storage'],
    browser_specific_settings: { gecko: { id: 'plain@example.org' } },
  }),
  'popup.html': '<!doctype html><p></p><script src="popup.js"></script>',
  'popup.js': `
    chrome.storage.session.onChanged.addListener(() => {});
    Promise.all([
      chrome.tabs.query({ active: true, currentWindow: true }),
      chrome.tabs.getZoomSettings(),
      chrome.storage.session.get(null),
      chrome.storage.sync.get(null),
    ]).then(() => {
      document.querySelector('p').role = 'img';
    });`,
};

/** The heap of a popup, after garbage collection. */
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

/** The memory of a browser, in megabytes. */
interface Sample {
  /** Of all its processes, according to Linux. */
  resident: number;
  /** The part of it that Firefox reports as used; in Chromium, which does not report it, the same. */
  used: number;
  /** Closed popups that are still in memory. Chromium ends the process of a popup with the popup. */
  documents: number;
}

/** After it has freed what it does not need. */
async function settled(browser: Driver, others: Set<number>): Promise<Sample> {
  const megabytes = () => megabytesOf(startedProcesses().filter((process) => !others.has(process)));
  const firefox = browser.name === 'firefox' ? (browser as FirefoxDriver) : undefined;
  await firefox?.freeMemory();
  let [before, resident] = [Number.POSITIVE_INFINITY, megabytes()];
  while (Math.abs(before - resident) > 1) {
    await pause(500);
    [before, resident] = [resident, megabytes()];
  }
  if (firefox === undefined) return { resident, used: resident, documents: 0 };
  let { used, documents } = await firefox.memory();
  // The last popup is kept until what it was loading when it was closed has come; one that is leaked stays.
  for (let look = 0; documents > 0 && look < MOST_LOOKS; look++) {
    await pause(500);
    await firefox.freeMemory();
    ({ used, documents } = await firefox.memory());
  }
  return { resident, used: used / 2 ** 20, documents };
}

async function openings(name: BrowserName, extensionDir: string): Promise<Sample[]> {
  const web = await startRecorder(page);
  // The processes of browsers that other tests have left open.
  const others = new Set(startedProcesses());
  const browser: Driver = await BROWSERS[name].launch({ extensionDir, proxyPort: web.port });
  const samples: Sample[] = [];
  try {
    const tab = await browser.open('https://example.com/opened');
    for (let opening = 1; opening <= OPENINGS; opening++) {
      const popup = await browser.clickToolbar(tab);
      await popup.waitFor(() => document.querySelector('[role="img"]'));
      if (name === 'chromium' && (opening === 1 || opening === OPENINGS))
        console.log(`opening ${opening}:`, await heapOf(popup));
      await popup.close();
      if (opening >= WARM_UP && opening % BETWEEN_SAMPLES === 0) samples.push(await settled(browser, others));
    }
  } finally {
    await browser.close();
    await web.close();
  }
  const who = extensionDir === BROWSERS[name].extensionDir ? 'PageHop' : 'plain';
  console.log(`${name}, ${who}: ${OPENINGS} of ${OPENINGS} opened; from opening ${WARM_UP} on, in MB:`);
  for (const what of ['resident', 'used'] as const) {
    const { slope, noise } = trendIn(what, samples);
    console.log(
      `  ${what} ${samples.map((sample) => sample[what].toFixed(1)).join(' ')}; ` +
        `${((slope / BETWEEN_SAMPLES) * 1000).toFixed(1)} kB an opening, noise ${noise.toFixed(2)} MB`,
    );
  }
  return samples;
}

function trendIn(what: 'resident' | 'used', samples: Sample[]): Trend {
  return trendOf(samples.map((sample) => sample[what]));
}

// Only Linux reports how much memory processes share.
describe.runIf(process.platform === 'linux')(`${OPENINGS} openings of the popup`, () => {
  let plainDir: string;

  beforeAll(() => {
    plainDir = mkdtempSync(join(tmpdir(), 'plain-'));
    for (const [file, text] of Object.entries(PLAIN)) writeFileSync(join(plainDir, file), text);
  });

  afterAll(() => rmSync(plainDir, { recursive: true }));

  test.each(Object.keys(BROWSERS) as BrowserName[])(
    'take no more memory than those of a plain popup, within the noise, and leave none, in %s',
    async (name) => {
      const ours = await openings(name, BROWSERS[name].extensionDir);
      const plain = await openings(name, plainDir);
      expect(ours.map(({ documents }) => documents)).toEqual(ours.map(() => 0));
      const [own, other] = [trendIn('used', ours), trendIn('used', plain)];
      expect((ours.length - 1) * (own.slope - other.slope)).toBeLessThan(own.noise + other.noise);
    },
    PATIENCE_MS,
  );
});
