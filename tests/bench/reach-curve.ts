import { photograph, type Screen } from './camera.ts';
import { DECODER_NAMES, DECODERS, type DecoderName } from './decoders.ts';

/** A screen that shows a code, and the text of the code. */
export interface Subject {
  screen: Screen;
  text: string;
}

/**
 * Pixels of the camera a CSS pixel, from far to near, in steps of an eighth of an octave and, where photographs are
 * large, of a half. At the last, 416 CSS pixels fill the 1080 that a video is wide: no phone comes closer.
 */
const SCALES = [...Array.from({ length: 30 }, (_, step) => 2 ** ((step - 29) / 8)), 2 ** 0.5, 2, 2.6];

/** A decoder that reads this share at two successive scales is not tried at nearer ones. */
const NEARLY_ALL = 0.95;

/** A decoder that reads none of the first photographs, this many, is assumed to read none at that scale. */
const FIRST = 15;

/**
 * For each decoder the smallest scale at which it reads half of the photographs, or `undefined` when it does so at
 * none. Each photographer takes one of the subjects, in turn.
 */
export async function smallestScales(
  subjects: readonly Subject[],
  photographers: number,
): Promise<Record<DecoderName, number | undefined>> {
  const curves = Object.fromEntries(DECODER_NAMES.map((decoder) => [decoder, [] as number[]]));
  for (const scale of SCALES) {
    const decoders = DECODER_NAMES.filter((decoder) => !isDone(curves[decoder]!));
    const counts = await countRead(subjects, photographers, scale, decoders);
    for (const decoder of decoders) curves[decoder]!.push(counts[decoder] / photographers);
  }
  return perDecoder((decoder) => half(curves[decoder]!));
}

/** How many of the photographs each of `decoders` reads. */
async function countRead(
  subjects: readonly Subject[],
  photographers: number,
  scale: number,
  decoders: readonly DecoderName[],
): Promise<Record<DecoderName, number>> {
  const counts = perDecoder(() => 0);
  for (let seed = 0; seed < photographers; seed++) {
    const hopeful = decoders.filter((decoder) => seed < FIRST || counts[decoder] > 0);
    if (hopeful.length === 0) break;
    const { screen, text } = subjects[seed % subjects.length]!;
    const photo = photograph(screen, scale, seed);
    for (const decoder of hopeful) {
      if ((await DECODERS[decoder](photo)) === text) counts[decoder]++;
    }
  }
  return counts;
}

function perDecoder<Value>(compute: (decoder: DecoderName) => Value): Record<DecoderName, Value> {
  return Object.fromEntries(DECODER_NAMES.map((decoder) => [decoder, compute(decoder)])) as Record<
    DecoderName,
    Value
  >;
}

function isDone(rates: readonly number[]): boolean {
  return rates.length > 1 && rates.slice(-2).every((rate) => rate >= NEARLY_ALL);
}

/** The scale at which the rates, made monotonic from far to near, reach one half. */
function half(measured: readonly number[]): number | undefined {
  const rates = rising(measured);
  const at = rates.findIndex((rate) => rate >= 0.5);
  if (at <= 0) return undefined;
  const [below, above] = [rates[at - 1]!, rates[at]!];
  return SCALES[at - 1]! * (SCALES[at]! / SCALES[at - 1]!) ** ((0.5 - below) / (above - below));
}

/** Isotonic regression (pool adjacent violators). */
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
