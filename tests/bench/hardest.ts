/** How long PageHop takes for its hardest texts: ten megabytes, and texts made to slow its advice down. */
import { advise } from '../../components/advice/advise.ts';
import { loadTrackers } from '../../components/advice/trackers.ts';
import { encode } from '../../components/qr/encode.ts';
import { HARD_TEXTS } from '../unit/advice/hard-texts.ts';
import { HARMLESS_ADDRESSES, SECRET_ADDRESSES } from '../unit/advice/real-addresses.ts';
import type { Part } from './part.ts';
import { printTable } from './report.ts';
import { median } from './statistics.ts';

const ROUNDS = 5;

export const hardest: Part = async () => {
  const context = { lanAddresses: [], trackers: await loadTrackers() };
  const advice = (texts: readonly string[]) => () => {
    for (const text of texts) advise({ kind: 'page', text }, context);
  };
  const addresses = [...SECRET_ADDRESSES.map(({ address }) => address), ...HARMLESS_ADDRESSES];
  const tasks: [what: string, most: number, run: () => unknown][] = [
    ['10 MB of ASCII refused', 50, refusal('a'.repeat(10_000_000))],
    ['10 MB of Chinese refused', 50, refusal('二'.repeat(3_333_333))],
    ['10 MB of lone surrogates refused', 50, refusal('\udc00a'.repeat(2_500_000))],
    ...HARD_TEXTS.map((text): (typeof tasks)[number] => [
      `advice on ${JSON.stringify(text.slice(0, 40))}…`,
      200,
      advice([text]),
    ]),
    [
      'advice on 10,000 real addresses',
      1000,
      advice(Array.from({ length: 10_000 }, (_, i) => addresses[i % addresses.length] as string)),
    ],
  ];
  const figures = tasks.map(([what, most, run]) => ({ what, most, milliseconds: medianTime(run) }));
  printTable(
    `The hardest texts in Node, median of ${ROUNDS}`,
    ['', 'ms', 'limit'],
    figures.map(({ what, most, milliseconds }) => [what, milliseconds.toFixed(1), `${most}`]),
  );
  return figures.map(({ what, most, milliseconds }) => ({
    claim: `${what} in at most ${most} ms`,
    measured: milliseconds.toFixed(1),
    holds: milliseconds <= most,
  }));
};

const refusal = (text: string) => () => encode(text);

function medianTime(run: () => unknown): number {
  return median(
    Array.from({ length: ROUNDS }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
}
