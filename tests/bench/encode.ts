/** How fast a text becomes a symbol, and how large that symbol is, by PageHop's encoder and six others. */
import { join } from 'node:path';
import { launchChromium } from '../browsers/chromium.ts';
import type { LaunchOptions } from '../browsers/driver.ts';
import { startRecorder } from '../browsers/recorder.ts';
import { seededRandom, seededText, TEXT_KINDS } from '../unit/corpus.ts';
import { bundle } from './bundle.ts';
import { bundleEncoders, type ColdTimes, measureColdInPages, measureColdInProcesses } from './encode-cold.ts';
import { measureHot, type Times } from './encode-hot.ts';
import { ENCODER_NAMES, ENCODERS, type EncoderName } from './encoders/all.ts';
import { optimalSize } from './optimum.ts';
import type { Part } from './part.ts';
import { type Limit, printTable } from './report.ts';
import { median } from './statistics.ts';

const HOT_LENGTHS = [30, 120, 1000];
const HOT_ROUNDS = 15;
const COLD_ROUNDS = 25;

/** The lengths that have a limit. */
const LIMITED_LENGTHS = [120, 1000];

const CORPUS = 2000;
const LEVELS = ['L', 'M'] as const;

export const encode: Part = async (launch) => [...(await hot(launch)), ...(await cold(launch)), ...sizes()];

async function hot(launch: LaunchOptions): Promise<Limit[]> {
  const inPage = await hotInPage(launch);
  const limits: Limit[] = [];
  for (const length of HOT_LENGTHS) {
    const places = { Node: measureHot(address(length), HOT_ROUNDS), Chromium: inPage[length]! };
    printTable(
      `Hot, ${length} characters at M: times as fast as qrcode (µs)`,
      ['', ...Object.keys(places)],
      ENCODER_NAMES.map((name) => [
        name,
        ...Object.values(places).map(
          (times) => `${speed(times, name).toFixed(2)} (${median(times[name]).toFixed(0)})`,
        ),
      ]),
    );
    if (!LIMITED_LENGTHS.includes(length)) continue;
    for (const [place, times] of Object.entries(places)) {
      const measured = speed(times, 'pagehop');
      limits.push({
        claim: `hot in ${place}, ${length} characters: at least 3 × qrcode`,
        measured: `${measured.toFixed(2)} ×`,
        holds: measured >= 3,
      });
    }
  }
  return limits;
}

/** The same measurement as in Node, in a page, by length of text. */
async function hotInPage(launch: LaunchOptions): Promise<Record<number, Times>> {
  const script = await bundle(join(import.meta.dirname, 'encode-hot.ts'));
  const web = await startRecorder(({ pathname }) =>
    pathname === '/hot.mjs'
      ? { headers: { 'content-type': 'text/javascript' }, body: script }
      : { body: '<!doctype html><link rel="icon" href="data:,">' },
  );
  const browser = await launchChromium({ ...launch, proxyPort: web.port });
  const tab = await browser.open('http://hot.test/');
  const times: Record<number, Times> = {};
  for (const length of HOT_LENGTHS) {
    times[length] = await tab.evaluate(
      async (path, text, rounds) => {
        const { measureHot: measure } = (await import(path)) as { measureHot: typeof measureHot };
        return measure(text, rounds);
      },
      '/hot.mjs',
      address(length),
      HOT_ROUNDS,
    );
  }
  await browser.close();
  await web.close();
  return times;
}

/** The speed as a multiple of that of `qrcode`: the median of the rounds. */
function speed(times: Times, name: EncoderName): number {
  return median(times[name].map((time, round) => times.qrcode[round]! / time));
}

async function cold(launch: LaunchOptions): Promise<Limit[]> {
  const text = address(120);
  const bundles = await bundleEncoders();
  const places = {
    'a process': await measureColdInProcesses(bundles, text, COLD_ROUNDS),
    'a page': await measureColdInPages(bundles, text, COLD_ROUNDS, launch),
  };
  printTable(
    'Cold, 120 characters at M, module load included: parts of what qrcode takes (ms)',
    ['', 'new Node process', 'new Chromium page', 'bytes of module'],
    ENCODER_NAMES.map((name) => [
      name,
      ...Object.values(places).map(
        (times) => `${coldRatio(times, name).toFixed(2)} (${median(times[name]).toFixed(1)})`,
      ),
      String(bundles[name].length),
    ]),
  );
  return Object.entries(places).map(([place, times]) => {
    const ratio = coldRatio(times, 'pagehop');
    return {
      claim: `cold in ${place}: no slower than qrcode`,
      measured: `${ratio.toFixed(2)} of its time`,
      holds: ratio <= 1,
    };
  });
}

function coldRatio(times: ColdTimes, name: EncoderName): number {
  return median(times[name]) / median(times.qrcode);
}

function sizes(): Limit[] {
  const texts = corpus();
  const counts = LEVELS.map((level) => countSizes(texts, level));
  printTable(
    `Share of ${CORPUS} symbols larger than the optimum (in brackets: smaller)`,
    ['', ...LEVELS],
    ENCODER_NAMES.map((name) => [
      name,
      ...counts.map((count) => {
        const { larger, smaller } = count[name];
        return `${percent(larger)}${smaller > 0 ? ` (${percent(smaller)})` : ''}`;
      }),
    ]),
  );
  const larger = counts.reduce((sum, count) => sum + count.pagehop.larger, 0);
  return [
    {
      claim: 'no code above the optimum',
      measured: `${larger} of ${LEVELS.length * texts.length}`,
      holds: larger === 0,
    },
  ];
}

function countSizes(
  texts: readonly string[],
  level: 'L' | 'M',
): Record<EncoderName, { larger: number; smaller: number }> {
  const optima = texts.map((text) => optimalSize(text, level) ?? Number.POSITIVE_INFINITY);
  const counts = {} as Record<EncoderName, { larger: number; smaller: number }>;
  for (const name of ENCODER_NAMES) {
    const sizes = texts.map((text) => ENCODERS[name](text, level));
    counts[name] = {
      larger: sizes.filter((size, i) => size > optima[i]!).length,
      smaller: sizes.filter((size, i) => size < optima[i]!).length,
    };
  }
  return counts;
}

/** Half of them addresses, the others of every kind in turn; of 10 to 600 characters, short ones more often. */
function corpus(): string[] {
  const random = seededRandom(20261122);
  return Array.from({ length: CORPUS }, (_, i) => {
    const kind = i % 2 === 0 ? 'address' : TEXT_KINDS[((i - 1) / 2) % TEXT_KINDS.length]!;
    return seededText(random, kind, Math.round(10 * 60 ** random()));
  });
}

function address(length: number): string {
  return seededText(seededRandom(length), 'address', length).slice(0, length);
}

function percent(count: number): string {
  return `${((100 * count) / CORPUS).toFixed(2)} %`;
}
