/** From how far away phones read the popup, compared with an ordinary picture of the same text. */
import { PNG } from 'pngjs';
import { toDataURL } from 'qrcode';
import { type ChromiumDriver, launchChromium } from '../browsers/chromium.ts';
import { startRecorder } from '../browsers/recorder.ts';
import { seededRandom, seededText } from '../unit/corpus.ts';
import type { Screen } from './camera.ts';
import { DECODER_NAMES, type DecoderName } from './decoders.ts';
import type { Part } from './part.ts';
import { type Subject, smallestScales } from './reach-curve.ts';
import { type Limit, printTable } from './report.ts';
import { median } from './statistics.ts';

/** By number of characters, how many times as far as the ordinary picture PageHop must reach. */
const REQUIRED = new Map([
  [50, 1.75],
  [120, 1.75],
  [300, 2],
  [500, 2],
  [1300, undefined],
]);

/** Addresses per length. */
const ADDRESSES = 3;
const PHOTOGRAPHERS = 60;

/** CSS pixels per side, quiet zone included. The first is the ordinary way. */
const ORDINARY_SIDES = [240, 400];

type Scales = Record<DecoderName, number | undefined>;

export const reach: Part = async (launch) => {
  const web = await startRecorder(() => ({ body: '<!doctype html><link rel="icon" href="data:,">' }));
  const browser = await launchChromium({ ...launch, proxyPort: web.port });
  const limits: Limit[] = [];
  for (const [length, required] of REQUIRED) {
    const texts = addresses(length);
    const own = await smallestScales(await each(texts, (text) => popup(browser, text)), PHOTOGRAPHERS);
    const others: Scales[] = [];
    for (const side of ORDINARY_SIDES) {
      const subjects = await each(texts, (text) => ordinary(browser, text, side));
      others.push(await smallestScales(subjects, PHOTOGRAPHERS));
    }
    printTable(
      `${length} characters: smallest picture read, in pixels of the camera for 100 CSS pixels, and reach`,
      ['', 'PageHop', ...ORDINARY_SIDES.flatMap((side) => [`${side} px`, 'reach'])],
      DECODER_NAMES.map((decoder) => [
        decoder,
        inWords(own[decoder]),
        ...others.flatMap((other) => [inWords(other[decoder]), ratioInWords(other[decoder], own[decoder])]),
      ]),
    );
    limits.push(limit(length, required, own, others[0]!));
  }
  await browser.close();
  await web.close();
  return limits;
};

function limit(length: number, required: number | undefined, own: Scales, ordinary: Scales): Limit {
  if (required === undefined) {
    const readers = DECODER_NAMES.filter((decoder) => own[decoder] !== undefined);
    return {
      claim: `${length} characters: read where 240 px is not, by each decoder that reads it`,
      measured: readers
        .map((decoder) => `${decoder} ${ratioInWords(ordinary[decoder], own[decoder])}`)
        .join(', '),
      holds: readers.length > 0 && readers.every((decoder) => ratio(ordinary[decoder], own[decoder]) > 1),
    };
  }
  const ratios = DECODER_NAMES.map((decoder) => ratio(ordinary[decoder], own[decoder]));
  return {
    claim: `${length} characters: reach at least ${required} × 240 px, median of the decoders`,
    measured: median(ratios).toFixed(2),
    holds: median(ratios) >= required,
  };
}

/** Infinite if only PageHop is read, 0 if only the other is. */
function ratio(other: number | undefined, own: number | undefined): number {
  return (other ?? Number.POSITIVE_INFINITY) / (own ?? Number.POSITIVE_INFINITY) || 0;
}

function ratioInWords(other: number | undefined, own: number | undefined): string {
  if (other === undefined || own === undefined) return own === undefined ? 'none' : 'only PageHop';
  return (other / own).toFixed(2);
}

function inWords(scale: number | undefined): string {
  return scale === undefined ? 'never' : (100 * scale).toFixed(1);
}

function addresses(length: number): string[] {
  const random = seededRandom(length);
  const host = 'https://www.example.com/';
  return Array.from({ length: ADDRESSES }, () => {
    const path = new URL(seededText(random, 'address', length + host.length)).href
      .split('/')
      .slice(3)
      .join('/');
    return (host + path).slice(0, length);
  });
}

async function each(
  texts: readonly string[],
  screenOf: (text: string) => Promise<Screen>,
): Promise<Subject[]> {
  const subjects: Subject[] = [];
  for (const text of texts) subjects.push({ text, screen: await screenOf(text) });
  return subjects;
}

/** The real popup, opened on the page at the address. */
async function popup(browser: ChromiumDriver, address: string): Promise<Screen> {
  const tab = await browser.open(address);
  const popup = await browser.clickToolbar(tab);
  await popup.waitFor(() => document.querySelector('[role="img"]'));
  const density = await popup.evaluate(() => devicePixelRatio);
  const screen = screenOf(await popup.screenshot(), density);
  await tab.close();
  return screen;
}

/** The same text as `qrcode` draws it when asked for a width, in a page like the popup. */
async function ordinary(browser: ChromiumDriver, text: string, side: number): Promise<Screen> {
  const picture = await toDataURL(text, { errorCorrectionLevel: 'M', margin: 4, width: side });
  const tab = await browser.open('https://www.example.com/');
  const density = await tab.evaluate(
    (picture, text, side) => {
      document.body.innerHTML = `<main style="inline-size: max-content; padding: 16px; background: #f6f7f9; font: 13px system-ui">
        <p style="margin: 0 0 8px; min-inline-size: 384px; text-align: center"><img width="${side}" height="${side}" src="${picture}"></p>
        <p><textarea rows="4" style="inline-size: 376px"></textarea></p>
        <p><button>Download</button> <button>Copy</button></p></main>`;
      (document.querySelector('textarea') as HTMLTextAreaElement).value = text;
      return devicePixelRatio;
    },
    picture,
    text,
    side,
  );
  const main = await tab.page.waitForSelector('main');
  const screen = screenOf((await main!.screenshot()) as Uint8Array, density);
  await tab.close();
  return screen;
}

function screenOf(png: Uint8Array, density: number): Screen {
  const { width, height, data } = PNG.sync.read(Buffer.from(png));
  // Luma as in ITU-R BT.601.
  const gray = Float32Array.from(
    { length: width * height },
    (_, i) => 0.299 * data[4 * i]! + 0.587 * data[4 * i + 1]! + 0.114 * data[4 * i + 2]!,
  );
  return { width, height, gray, density };
}
