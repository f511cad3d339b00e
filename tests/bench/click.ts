/** How long after a click on the toolbar button the code is on the screen, against a popup that is one picture. */
import { basename } from 'node:path';
import { env } from 'node:process';

import { type Routes, startRecorder } from '../browsers/recorder.ts';
import { video } from '../e2e/offered-pages.ts';
import { Failure } from '../machine/command.ts';
import { ClickBrowser, CODE_THERE } from './click-browser.ts';
import { checkedPageHop, markedPageHop, pictureExtension, watchedExtension } from './click-extensions.ts';
import { Devtools } from './devtools.ts';
import type { Part } from './part.ts';
import { printTable } from './report.ts';
import { quantile } from './statistics.ts';
import { turns } from './turns.ts';

const ADDRESS = 'http://www.example.com/articles/2026/how-to-read-a-page-on-your-phone?from=popup&to=phone';

const READY = '<!doctype html><title>Ready</title><p>Words';

/** From a minute on and on, so that its time is offered at every click. */
const PLAYING = `<!doctype html><title>A page</title><video src="/video.webm" autoplay muted loop width="640" height="360"></video>
  <script>
    const video = document.querySelector('video');
    video.onloadedmetadata = () => { video.currentTime = 60 };
    video.ontimeupdate = () => { if (video.currentTime > 60) document.title = 'Ready' };
  </script>`;

interface PageUnder {
  address: string;
  routes: Routes;
}

const PAGE: PageUnder = { address: ADDRESS, routes: () => ({ body: READY }) };

/** The pages that are clicked on, by what is added to their rows. */
const PAGES: Record<string, PageUnder> = {
  '': PAGE,
  ', a video playing': {
    address: 'http://www.bilibili.com/video/BV1xx411c7mD?p=2',
    routes: ({ pathname }, { headers }) =>
      pathname.endsWith('.webm') ? video(headers.range) : { body: PLAYING },
  },
};

/** Clicks that do not count, because the browser's caches are still empty. */
const WARM_UP = 5;
const CLICKS = 60;

const MOST = 1.1;

const NAMES = ['pagehop', 'picture'] as const;

/** The milliseconds of each click that counts. */
type Times = Record<(typeof NAMES)[number], { sinceClick: number; sinceStart: number }[]>;

export const click: Part = async (launch) => {
  const options = { ...launch, executable: launch.executable ?? 'chromium' };
  const all: Row[] = [];
  for (const [where, page] of Object.entries(PAGES)) {
    const times = await measure(options, page);
    all.push(
      row(`p50 since the click${where}`, times, 'sinceClick', 0.5),
      row(`p90 since the click${where}`, times, 'sinceClick', 0.9),
      row(`p50 since the popup began to load${where}`, times, 'sinceStart', 0.5),
      row(`p90 since the popup began to load${where}`, times, 'sinceStart', 0.9),
    );
  }
  printTable(
    `Painted, ${CLICKS} clicks each, ms`,
    ['', 'PageHop', 'a picture', 'ratio'],
    all.map(({ words, pagehop, picture, ratio }) => [
      words,
      pagehop.toFixed(0),
      picture.toFixed(0),
      ratio.toFixed(3),
    ]),
  );
  if (env.PEER) await printPeer(options, env.PEER);
  return all
    .filter(({ clock }) => clock === 'sinceClick')
    .map(({ words, ratio }) => ({
      claim: `painted, ${words}: at most ${MOST.toFixed(2)} × a picture`,
      measured: ratio.toFixed(3),
      holds: ratio <= MOST,
    }));
};

/** Compares PageHop with another extension, in turns: milliseconds from the click to a frame with a code. */
async function printPeer(options: ConstructorParameters<typeof Devtools>[0], peer: string): Promise<void> {
  const web = await startRecorder(PAGE.routes);
  const devtools = new Devtools({ ...options, proxyPort: web.port });
  const browser = new ClickBrowser(devtools);
  await browser.show(PAGE.address);
  const folders = { PageHop: options.extensionDir, [basename(peer)]: peer };
  const names = Object.keys(folders);
  const ids = new Map<string, string>();
  for (const [name, folder] of Object.entries(folders))
    ids.set(name, await browser.install(watchedExtension(folder)));
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (const name of turns(names, WARM_UP + CLICKS)) {
    const { targetId, sinceClick } = await browser.click(ids.get(name) as string, CODE_THERE);
    await devtools.closeTarget(targetId);
    times.get(name)?.push(sinceClick);
  }
  await devtools.close();
  await web.close();
  printTable(
    `A code is there, ${CLICKS} clicks each, ms since the click`,
    ['', 'p50', 'p90'],
    [...times].map(([name, all]) => {
      const counted = all.slice(WARM_UP);
      return [name, ...[0.5, 0.9].map((p) => quantile(counted, p).toFixed(0))];
    }),
  );
}

async function measure(
  options: ConstructorParameters<typeof Devtools>[0],
  { address, routes }: PageUnder,
): Promise<Times> {
  const web = await startRecorder(routes);
  const devtools = new Devtools({ ...options, proxyPort: web.port });
  const browser = new ClickBrowser(devtools);
  await browser.show(address, 'Ready');
  const pagehop = await browser.install(markedPageHop(options.extensionDir));
  const extensions = { pagehop, picture: await browser.install(await pictureOf(browser, pagehop)) };
  await checkMark(browser, options.extensionDir);

  const times: Times = { pagehop: [], picture: [] };
  for (const name of turns(NAMES, WARM_UP + CLICKS)) {
    const { targetId, sinceClick, sinceStart } = await browser.click(extensions[name]);
    await devtools.closeTarget(targetId);
    times[name].push({ sinceClick, sinceStart });
  }
  await devtools.close();
  await web.close();
  return { pagehop: times.pagehop.slice(WARM_UP), picture: times.picture.slice(WARM_UP) };
}

/** An extension that shows what PageHop's popup shows, as a picture of the same size. */
async function pictureOf(browser: ClickBrowser, extensionId: string): Promise<string> {
  const { devtools } = browser;
  const { targetId, sessionId } = await browser.click(extensionId);
  const [width, height] = await devtools.evaluate<[number, number]>(sessionId, '[innerWidth, innerHeight]');
  const { data } = await devtools.send('Page.captureScreenshot', { captureBeyondViewport: false }, sessionId);
  await devtools.closeTarget(targetId);
  return pictureExtension(Buffer.from(data, 'base64'), width, height);
}

/** Fails unless the code is drawn whenever the marked element has its text. */
async function checkMark(browser: ClickBrowser, extensionDir: string): Promise<void> {
  const { targetId, sessionId } = await browser.click(await browser.install(checkedPageHop(extensionDir)));
  const isThere = await browser.devtools.evaluate<boolean>(sessionId, 'globalThis.codeIsThere === true');
  await browser.devtools.closeTarget(targetId);
  if (!isThere) throw new Failure('The popup says what the code is of before the code is there.');
}

type Clock = 'sinceClick' | 'sinceStart';

interface Row {
  words: string;
  clock: Clock;
  pagehop: number;
  picture: number;
  ratio: number;
}

function row(words: string, times: Times, clock: Clock, p: number): Row {
  const [pagehop = 0, picture = 0] = NAMES.map((name) =>
    quantile(
      times[name].map((time) => time[clock]),
      p,
    ),
  );
  return { words, clock, pagehop, picture, ratio: pagehop / picture };
}
