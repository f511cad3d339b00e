import { ENCODER_NAMES, ENCODERS, type EncoderName } from './encoders/all.ts';
import { turns } from './turns.ts';

/** Microseconds that an encoder takes for a text, once for each round. */
export type Times = Record<EncoderName, number[]>;

/** Much longer than the clock's resolution, which is 100 µs in a page. */
const BATCH_MS = 10;

/** Measures every encoder on `text` at level M, a batch at each of its turns. Runs in Node and in a page. */
export function measureHot(text: string, rounds: number): Times {
  const batches = Object.fromEntries(ENCODER_NAMES.map((name) => [name, batchSize(name, text)]));
  const times = Object.fromEntries(ENCODER_NAMES.map((name) => [name, [] as number[]])) as Times;
  for (const name of turns(ENCODER_NAMES, rounds)) times[name].push(batch(name, text, batches[name]!));
  return times;
}

/** How many encodings fill a batch once the encoder is hot. */
function batchSize(name: EncoderName, text: string): number {
  let size = 1;
  while (batch(name, text, size) * size < 1000 * BATCH_MS) size *= 2;
  return size;
}

/** Microseconds per encoding. */
function batch(name: EncoderName, text: string, size: number): number {
  const encode = ENCODERS[name];
  const start = performance.now();
  for (let i = 0; i < size; i++) encode(text, 'M');
  return (1000 * (performance.now() - start)) / size;
}
