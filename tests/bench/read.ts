/** How many of the visible codes are read, in captures of pages and in photographs, and how long it takes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Part } from './part.ts';
import { type Capture, capturesIn, type Page, type Photograph } from './read/captures.ts';
import { fromKeyToList } from './read/from-key.ts';
import { pixelsIn, readAll, readers } from './read/readers.ts';
import { KINDS, type Kind } from './read/scene.ts';
import { textures, tooSmallCodes } from './read/textures.ts';
import { type Limit, printTable } from './report.ts';
import { median } from './statistics.ts';

/** A folder of photographs, each with a `.txt` of its content: those of zxing-cpp's own tests. */
const PHOTOGRAPHS = process.env.PHOTOGRAPHS;

/** How many of its photographs zxing-cpp itself reads, and of those without a code. */
const ZXING: Record<string, number> = {
  'qrcode-1': 8,
  'qrcode-3': 18,
  'qrcode-5': 16,
  'microqrcode-1': 15,
  'falsepositives-1': 0,
};

const TIMES = 15;

/** How many of each kind of texture, and how many codes that are too small. */
const EACH_TEXTURE = 20;
const TOO_SMALL = 60;

interface Score {
  codes: number;
  read: number;
  wrong: number;
}

export const read: Part = async (launch) => {
  const folder = mkdtempSync(join(tmpdir(), 'captures-'));
  try {
    const { captures, pages, photographs } = await capturesIn(folder, launch, PHOTOGRAPHS);
    return [
      ...(await screens(captures)),
      ...(await photos(photographs)),
      ...(await tells()),
      ...(await times(pages)),
      ...(await fromKeyToList(launch)),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
};

export async function screens(captures: readonly Capture[]): Promise<Limit[]> {
  const scores = new Map<string, Map<Kind, Score>>();
  for (const [name, reader] of readers()) {
    const ofReader = new Map<Kind, Score>(KINDS.map((kind) => [kind, { codes: 0, read: 0, wrong: 0 }]));
    for (const { path, kind, texts } of captures) {
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
    `${captures.length} captures: codes read`,
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

export async function photos(photographs: readonly Photograph[]): Promise<Limit[]> {
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

/** Whether what is said to be too small is a code. */
export async function tells(): Promise<Limit[]> {
  const without = textures(EACH_TEXTURE);
  const told: string[] = [];
  for (const { name, pixels } of without) if ((await readAll(pixels)).unread.length > 0) told.push(name);
  const codes = tooSmallCodes(TOO_SMALL);
  let [codesUnread, codesTold] = [0, 0];
  for (const pixels of codes) {
    const reading = await readAll(pixels);
    if (reading.found.length > 0) continue;
    codesUnread++;
    if (reading.unread.length > 0) codesTold++;
  }
  return [
    {
      claim: `of ${without.length} fine textures that are no code, none is said to be one`,
      measured: [told.length, ...new Set(told)].join(' '),
      holds: told.length === 0,
    },
    {
      claim: 'of codes of 0.7 to 1 pixel a module that are not read, at least 90 % are said to be too small',
      measured: `${codesTold} of ${codesUnread}`,
      holds: codesUnread > 0 && codesTold >= 0.9 * codesUnread,
    },
  ];
}

/** Times from pixels to the list of codes. */
export async function times(pages: readonly Page[]): Promise<Limit[]> {
  const limits: Limit[] = [];
  for (const { name, path, most } of pages) {
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
