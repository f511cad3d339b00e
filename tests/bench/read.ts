/** How much of what is to be seen is read, of captures of pages and of photographs, and how long it takes. */
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { launchChromium } from '../browsers/chromium.ts';
import type { ChromiumTab } from '../browsers/chromium-page.ts';
import type { Tab } from '../browsers/driver.ts';
import { launchFirefox } from '../browsers/firefox.ts';
import { startRecorder } from '../browsers/recorder.ts';
import { findFirefox } from '../machine/browsers.ts';
import { extensionFolder } from '../machine/tools.ts';
import type { Part } from './part.ts';
import { capture } from './read/capture.ts';
import { pixelsIn, readAll, readers } from './read/readers.ts';
import { KINDS, type Kind, type Scene } from './read/scene.ts';
import { scenes } from './read/scenes.ts';
import { type Limit, printTable } from './report.ts';
import { median } from './statistics.ts';

/** Of every so many scenes, Firefox shows one, too. */
const FIREFOX_EVERY = 10;

/** A folder of photographs, each beside a `.txt` with what is in it: those of zxing-cpp's own tests. */
const PHOTOGRAPHS = process.env.PHOTOGRAPHS;

/** What zxing-cpp itself reads of its photographs, and of those in which there is nothing. */
const ZXING: Record<string, number> = {
  'qrcode-1': 8,
  'qrcode-3': 18,
  'qrcode-5': 16,
  'microqrcode-1': 15,
  'falsepositives-1': 0,
};

const TIMES = 15;

interface Captured {
  readonly path: string;
  readonly kind: Kind;
  readonly texts: readonly string[];
}

interface Score {
  codes: number;
  read: number;
  wrong: number;
}

export const read: Part = async (launch) => {
  const folder = mkdtempSync(join(tmpdir(), 'captures-'));
  const web = await startRecorder(() => ({ body: '<!doctype html><link rel="icon" href="data:,">' }));
  const limits: Limit[] = [];
  try {
    const all = await scenes();
    const captured: Captured[] = [];
    const take = async (browser: string, tab: Tab, some: readonly Scene[]) => {
      for (const [index, scene] of some.entries()) {
        const path = join(folder, `${browser}-${index}.png`);
        writeFileSync(path, await capture(tab, scene));
        captured.push({ path, kind: scene.kind, texts: scene.codes.map(({ text }) => text) });
      }
    };
    const chromium = await launchChromium({ ...launch, proxyPort: web.port });
    const tab = await chromium.open('https://www.example.com/');
    await take('chromium', tab, all);
    const photographs = PHOTOGRAPHS ? await unpack(tab, PHOTOGRAPHS, folder) : [];
    limits.push(...(await times(tab, folder)));
    await chromium.close();
    if (findFirefox()) {
      const firefox = await launchFirefox({ extensionDir: extensionFolder('firefox'), proxyPort: web.port });
      const some = all.filter(
        ({ width, height, ratio }, index) =>
          index % FIREFOX_EVERY === 0 && width * ratio <= 1200 && height * ratio <= 800,
      );
      await take('firefox', await firefox.open('https://www.example.com/'), some);
      await firefox.close();
    }
    limits.push(...(await screens(captured)), ...(await photos(photographs)));
  } finally {
    await web.close();
    rmSync(folder, { recursive: true });
  }
  return limits;
};

async function screens(captured: readonly Captured[]): Promise<Limit[]> {
  const scores = new Map<string, Map<Kind, Score>>();
  for (const [name, reader] of readers()) {
    const ofReader = new Map<Kind, Score>(KINDS.map((kind) => [kind, { codes: 0, read: 0, wrong: 0 }]));
    for (const { path, kind, texts } of captured) {
      const found = await reader(path);
      const score = ofReader.get(kind)!;
      score.codes += texts.length;
      score.read += texts.filter((text) => found.includes(text)).length;
      const wrong = found.filter((text) => !texts.includes(text));
      score.wrong += wrong.length;
      if (name === 'PageHop') for (const text of wrong) console.log(`read wrongly: ${JSON.stringify(text)}`);
    }
    scores.set(name, ofReader);
  }
  const share = ({ read, codes }: Score) => `${((100 * read) / codes).toFixed(1)} %`;
  printTable(
    `${captured.length} captures: codes read`,
    ['', 'codes', ...scores.keys()],
    KINDS.map((kind) => [
      kind,
      String(scores.get('PageHop')!.get(kind)!.codes),
      ...[...scores.values()].map((ofReader) => share(ofReader.get(kind)!)),
    ]),
  );
  const sum = (ofReader: Map<Kind, Score>, key: keyof Score) =>
    [...ofReader.values()].reduce((total, score) => total + score[key], 0);
  printTable(
    'and read wrongly',
    [...scores.keys()],
    [[...scores.values()].map((ofReader) => String(sum(ofReader, 'wrong')))],
  );
  const own = scores.get('PageHop')!;
  const others = [...scores].filter(([name]) => name !== 'PageHop').map(([, ofReader]) => ofReader);
  return [
    atLeast('plain, 2 px a module or more', 0.99),
    atLeast('plain, 1 to 2 px a module', 0.8),
    ...KINDS.slice(2).map((kind): Limit => {
      const best = Math.max(...others.map((ofReader) => ofReader.get(kind)!.read));
      const { read } = own.get(kind)!;
      return {
        claim: `${kind}: at least as many as the best of the others`,
        measured: `${read} and ${best}`,
        holds: read >= best,
      };
    }),
    { claim: 'nothing is read wrongly', measured: String(sum(own, 'wrong')), holds: sum(own, 'wrong') === 0 },
  ];

  function atLeast(kind: Kind, least: number): Limit {
    const score = own.get(kind)!;
    return {
      claim: `${kind}: at least ${100 * least} %`,
      measured: share(score),
      holds: score.read >= least * score.codes,
    };
  }
}

interface Photograph {
  readonly set: string;
  readonly path: string;
  readonly text: string | undefined;
}

/** Photographs as PNG, made by the browser, because Node reads no WebP. */
async function unpack(tab: ChromiumTab, from: string, folder: string): Promise<Photograph[]> {
  const photographs: Photograph[] = [];
  for (const file of globSync('*/*.{webp,png,jpg}', { cwd: from }).sort()) {
    const [set = ''] = file.split('/');
    if (!(set in ZXING)) continue;
    const png = await tab.evaluate(
      async (base64) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes]));
        const canvas = Object.assign(document.createElement('canvas'), {
          width: bitmap.width,
          height: bitmap.height,
        });
        canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
        return canvas.toDataURL('image/png').slice('data:image/png;base64,'.length);
      },
      readFileSync(join(from, file)).toString('base64'),
    );
    const path = join(folder, `${set}-${basename(file)}.png`);
    writeFileSync(path, Buffer.from(png, 'base64'));
    const text = join(from, file.replace(/\.\w+$/, '.txt'));
    photographs.push({ set, path, text: existsSync(text) ? readFileSync(text, 'utf8') : undefined });
  }
  return photographs;
}

async function photos(photographs: readonly Photograph[]): Promise<Limit[]> {
  const limits: Limit[] = [];
  for (const [set, zxing] of Object.entries(ZXING)) {
    const some = photographs.filter((photograph) => photograph.set === set);
    if (some.length === 0) continue;
    const counts = await Promise.all(
      some.map(async ({ path, text }) => {
        const { found } = await readAll(pixelsIn(path));
        return text === undefined
          ? found.length
          : Number(found.some((code) => code.text.trim() === text.trim()));
      }),
    );
    const count = counts.reduce((sum, value) => sum + value, 0);
    limits.push({
      claim: `photographs ${set}: ${zxing === 0 ? 'none' : `at least ${zxing}`} of ${some.length}`,
      measured: String(count),
      holds: zxing === 0 ? count === 0 : count >= zxing,
    });
  }
  return limits;
}

/** From pixels to the list, for a page of text of 1,400 × 900 with one code or none. */
async function times(tab: ChromiumTab, folder: string): Promise<Limit[]> {
  const [scene] = (await scenes()).filter(({ kind }) => kind === 'beside text and photographs');
  const page = { ...scene!, width: 1400, height: 900, ratio: 1 };
  const limits: Limit[] = [];
  for (const [name, codes, most] of [
    ['one code', page.codes, 250],
    ['no code', [], 750],
  ] as const) {
    const path = join(folder, `${name}.png`);
    writeFileSync(path, await capture(tab, { ...page, codes }));
    const pixels = pixelsIn(path);
    const taken: number[] = [];
    for (let i = 0; i < TIMES; i++) {
      const start = performance.now();
      await readAll(pixels);
      taken.push(performance.now() - start);
    }
    limits.push({
      claim: `1400 × 900 with ${name}: at most ${most} ms from pixels to list`,
      measured: `${median(taken).toFixed(0)} ms`,
      holds: median(taken) <= most,
    });
  }
  return limits;
}
