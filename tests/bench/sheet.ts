/** How long many codes at once take, and how much memory: on the page "Sheet of codes", and as files. */
import { setTimeout as pause } from 'node:timers/promises';
import { megabytesOf, startedProcesses } from '../abuse/memory.ts';
import { Failure } from '../machine/command.ts';
import { seededRandom, seededText } from '../unit/corpus.ts';
import { Devtools } from './devtools.ts';
import type { Part } from './part.ts';
import { type Limit, printTable } from './report.ts';
import { median } from './statistics.ts';

const COUNTS = [10, 100, 1000, 2000];

/** Of each count. Small ones are measured more often: they take no longer than the clock's grain. */
const roundsOf = (count: number) => (count < 1000 ? 5 : 3);

/** Between two looks at the memory. */
const LOOK_MS = 100;

/** What a page measures of itself, in milliseconds. */
interface Measured {
  /** From the lines to the first painted page of the sheet. */
  shown: number;
  /** From the click to the whole archive. */
  made: number;
  /** The longest that the page did not answer meanwhile. */
  silent: number;
  /** Of the archive. */
  bytes: number;
}

interface Row extends Measured {
  count: number;
  /** Megabytes more than before, at most, while the archive was made. */
  memory: number;
}

export const sheet: Part = async (launch) => {
  const rows: Row[] = [];
  for (const count of COUNTS) {
    const rounds: Row[] = [];
    for (let round = 0; round < roundsOf(count); round++) rounds.push(await measure(count, launch));
    const middle = (key: keyof Row) => median(rounds.map((row) => row[key]));
    rows.push({
      count,
      shown: middle('shown'),
      made: middle('made'),
      silent: middle('silent'),
      bytes: middle('bytes'),
      memory: middle('memory'),
    });
  }
  printTable(
    'lines to a sheet and to a ZIP of PNGs',
    ['lines', 'shown', 'ZIP', 'a line', 'longest silence', 'memory', 'size'],
    rows.map(({ count, shown, made, silent, memory, bytes }) => [
      count.toLocaleString('en'),
      `${shown.toFixed(0)} ms`,
      `${(made / 1000).toFixed(2)} s`,
      `${(made / count).toFixed(2)} ms`,
      `${silent.toFixed(0)} ms`,
      `${memory.toFixed(0)} MB`,
      `${(bytes / 1000).toFixed(0)} kB`,
    ]),
  );
  return limitsOf(rows);
};

function limitsOf(rows: readonly Row[]): Limit[] {
  const [, , thousand, most] = rows as [Row, Row, Row, Row];
  const growth = most.made / most.count / (thousand.made / thousand.count);
  return [
    {
      claim: 'a ZIP of 2,000 lines in under 20 s',
      measured: `${(most.made / 1000).toFixed(2)} s`,
      holds: most.made < 20_000,
    },
    {
      claim: 'the page answers within 200 ms while it is made',
      measured: `${most.silent.toFixed(0)} ms`,
      holds: most.silent <= 200,
    },
    {
      claim: 'a line of 2,000 takes at most 1.25 times as long as one of 1,000',
      measured: growth.toFixed(2),
      holds: growth <= 1.25,
    },
    {
      claim: 'twice the lines take at most 20 MB more memory',
      measured: `${(most.memory - thousand.memory).toFixed(0)} MB`,
      holds: most.memory - thousand.memory <= 20,
    },
  ];
}

/** In a browser of its own, whose memory is then its alone. */
async function measure(count: number, launch: Parameters<Part>[0]): Promise<Row> {
  const { executable } = launch;
  if (executable === undefined) throw new Failure('There is no Chromium.');
  const devtools = new Devtools({ ...launch, executable });
  try {
    const { id } = await devtools.send('Extensions.loadUnpacked', { path: launch.extensionDir });
    const { sessionId } = await devtools.open(`chrome-extension://${id}/sheet.html`);
    const lines = linesOf(count);
    const shown = await devtools.evaluate<number>(sessionId, `(${show})(${JSON.stringify(lines)})`);
    const before = megabytesOf(startedProcesses());
    let isMade = false;
    const making = devtools.evaluate<Omit<Measured, 'shown'>>(sessionId, `(${make})()`).finally(() => {
      isMade = true;
    });
    let most = before;
    while (!isMade) {
      most = Math.max(most, megabytesOf(startedProcesses()));
      await Promise.race([making, pause(LOOK_MS)]);
    }
    return { count, shown, memory: most - before, ...(await making) };
  } finally {
    await devtools.close();
  }
}

/** Addresses of 30 to 120 characters, with captions. */
function linesOf(count: number): string {
  const random = seededRandom(20261126);
  return Array.from(
    { length: count },
    (_, i) => `Shelf ${i + 1}\t${seededText(random, 'address', 30 + Math.floor(90 * random()))}`,
  ).join('\n');
}

/** Runs in the page: puts lines into the box, and waits until the first page of the sheet is painted. */
async function show(lines: string): Promise<number> {
  const box = document.querySelector<HTMLTextAreaElement>('#lines')!;
  const start = performance.now();
  box.value = lines;
  box.dispatchEvent(new Event('input', { bubbles: true }));
  while (document.querySelector('sheet-preview path') === null) await new Promise(requestAnimationFrame);
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now() - start;
}

/** Runs in the page: has it make an archive, and waits for that. */
async function make(): Promise<Omit<Measured, 'shown'>> {
  // What would be downloaded is kept here instead.
  const archive = new Promise<Blob>((resolve) => {
    URL.createObjectURL = (blob) => {
      resolve(blob as Blob);
      return 'data:,';
    };
  });
  let [silent, last, isMade] = [0, performance.now(), false];
  const start = last;
  const watch = () => {
    const now = performance.now();
    silent = Math.max(silent, now - last);
    last = now;
    if (!isMade) setTimeout(watch);
  };
  watch();
  document.querySelector<HTMLButtonElement>('#download')!.click();
  const { size } = await archive;
  isMade = true;
  return { made: performance.now() - start, silent, bytes: size };
}
