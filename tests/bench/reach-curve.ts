import { photograph, type Screen } from './camera.ts';
import { DECODER_NAMES, DECODERS, type DecoderName } from './decoders.ts';

/** A screen that shows a code, and what the code says. */
export interface Subject {
  screen: Screen;
  text: string;
}

/**
 * Pixels of the camera a CSS pixel, from far to near, in steps of an eighth of an octave and, where photographs are
 * large, of a half. At the last, 416 CSS pixels fill the 1080 that a video is wide: no phone comes closer.
 */
const SCALES = [...Array.from({ length: 30 }, (_, step) => 2 ** ((step - 29) / 8)), 2 ** 0.5, 2, 2.6];

/** A decoder that reads so many at two scales one after the other is not tried at nearer ones. */
const NEARLY_ALL = 0.95;

/**
 * For each decoder the smallest scale at which it reads half of the photographs, or `undefined` when it does so at
 * none. Each photographer takes one of the subjects, in turn.
 */
export async function smallestScales(
  subjects: readonly Subject[],
  photographers: number,
): Promise<Record<DecoderName, number | undefined>> {
  const rates = Object.fromEntries(DECODER_NAMES.map((decoder) => [decoder, [] as number[]]));
  for (const scale of SCALES) {
    const decoders = DECODER_NAMES.filter((decoder) => !isDone(rates[decoder]!));
    const read = Object.fromEntries(decoders.map((decoder) => [decoder, 0]));
    for (let seed = 0; seed < photographers && decoders.length > 0; seed++) {
      const { screen, text } = subjects[seed % subjects.length]!;
      const photo = photograph(screen, scale, seed);
      for (const decoder of decoders) {
        if ((await DECODERS[decoder](photo)) === text) read[decoder]!++;
      }
    }
    for (const decoder of decoders) rates[decoder]!.push(read[decoder]! / photographers);
  }
  return Object.fromEntries(DECODER_NAMES.map((decoder) => [decoder, half(rates[decoder]!)])) as Record<
    DecoderName,
    number | undefined
  >;
}

function isDone(rates: readonly number[]): boolean {
  return rates.length > 1 && rates.slice(-2).every((rate) => rate >= NEARLY_ALL);
}

/** The scale at which the rates, made to rise from far to near, reach a half. */
function half(measured: readonly number[]): number | undefined {
  const rates = rising(measured);
  const at = rates.findIndex((rate) => rate >= 0.5);
  if (at <= 0) return undefined;
  const [below, above] = [rates[at - 1]!, rates[at]!];
  return SCALES[at - 1]! * (SCALES[at]! / SCALES[at - 1]!) ** ((0.5 - below) / (above - below));
}

/** The nearest sequence that never falls (pool adjacent violators). */
function rising(values: readonly number[]): number[] {
  const pools: { sum: number; size: number }[] = [];
  for (const value of values) {
    let pool = { sum: value, size: 1 };
    for (let last = pools.at(-1); last && last.sum / last.size > pool.sum / pool.size; last = pools.at(-1)) {
      pools.pop();
      pool = { sum: last.sum + pool.sum, size: last.size + pool.size };
    }
    pools.push(pool);
  }
  return pools.flatMap(({ sum, size }) => new Array<number>(size).fill(sum / size));
}
