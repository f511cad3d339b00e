/** The order in which attempts to read a picture are made, cheapest first, as measured in tests/bench/README.md. */
import type { Decode, Decoded, DecodeOptions, Pixels } from './decoder.ts';
import {
  cutOffAmong,
  type Finder,
  findersIn,
  isWhole,
  type Triple,
  timings,
  triplesAmong,
} from './finders.ts';
import { crop, grayOf, type Image, pixelsOf, scale, sharpen } from './image.ts';
import { isSure } from './judging.ts';
import { joinParts } from './parts.ts';
import { centerOf, contains, inReadingOrder } from './places.ts';
import type { Corners, Point, Reading, Unread, UnreadReason } from './reading.ts';

const FAST: DecodeOptions = { tryHarder: false, tryRotate: false, tryInvert: true, tryDownscale: false };
/** It misses some codes that the fast attempt reads. */
const HARDER: DecodeOptions = { tryHarder: true, tryRotate: true, tryInvert: true, tryDownscale: true };

/** For QR codes at any angle: the decoder finds them without rotating the picture. */
const THOROUGH: DecodeOptions = { ...FAST, tryHarder: true, formats: ['QRCode', 'MicroQRCode'] };

const LINEAR: DecodeOptions = { ...HARDER, formats: ['AllLinear'] };

/** The largest pictures, in pixels, that are enlarged whole: by two and by three. */
const LARGEST_DOUBLED = 4_000_000;
const LARGEST_TRIPLED = 1_500_000;

type Binarizer = NonNullable<DecodeOptions['binarizer']>;

/** How a triple is cut out and tried: the pixels per module it is enlarged to, how much it is sharpened, and the binarizer. */
const CLOSER: readonly { to: number; strength: number; binarizer: Binarizer }[] = [
  { to: 4, strength: 0.6, binarizer: 'LocalAverage' },
  { to: 8, strength: 0.3, binarizer: 'LocalAverage' },
  { to: 5, strength: 1.2, binarizer: 'LocalAverage' },
  { to: 3, strength: 2, binarizer: 'LocalAverage' },
  { to: 3, strength: 0, binarizer: 'GlobalHistogram' },
];

/** At most this many triples are tried one by one. */
const MOST_TRIPLES = 12;

/** Reads every code in a picture. */
export async function readPixels(pixels: Pixels, decode: Decode): Promise<Reading> {
  const { width, height } = pixels;
  const image = grayOf(pixels);
  const found = new Findings();
  found.add(await decode(pixels, FAST));
  found.add(await decode(pixels, HARDER));
  const sharp = sharpen(image, 1);
  const triplesOf = (finders: readonly Finder[]) =>
    triplesAmong(found.unexplained(finders)).filter((triple) => timings(sharp, triple) > 0);
  let finders = findersIn(sharp);
  let unread = triplesOf(finders);
  if (found.isEmpty || unread.length > 0) {
    if (width * height <= LARGEST_DOUBLED) {
      finders = await readDoubled(image, decode, found);
      unread = triplesOf(finders);
    }
    for (const triple of unread.slice(0, MOST_TRIPLES)) await lookCloser(image, triple, decode, found);
    if (found.isEmpty && width * height <= LARGEST_TRIPLED)
      found.add(await decode(pixelsOf(scale(sharpen(image, 0.6), 3)), THOROUGH), 3);
    unread = unread.filter((triple) => !found.explains(triple) && isSurelyThere(sharp, triple));
  }
  return {
    width,
    height,
    found: inReadingOrder(joinParts(found.all)),
    unread: [
      ...unread.map((triple) => unreadOf(triple, image)),
      ...cutOffAmong(without(unread, found.unexplained(finders)), image).map(
        (corners): Unread => ({ reason: 'cut-off', corners }),
      ),
    ],
  };
}

const isSurelyThere = (image: Image, triple: Triple) =>
  triple.finders.every(isWhole) && timings(image, triple) === 2;

const without = (triples: readonly Triple[], finders: readonly Finder[]) =>
  finders.filter((finder) => !triples.some((triple) => triple.finders.includes(finder)));

/** Reads the picture at twice its size. Returns the finder patterns seen at that size. */
async function readDoubled(image: Image, decode: Decode, found: Findings): Promise<Finder[]> {
  const doubled = scale(sharpen(image, 0.6), 2);
  const pixels = pixelsOf(doubled);
  found.add(await decode(pixels, FAST), 2);
  for (const options of [THOROUGH, LINEAR]) if (found.isEmpty) found.add(await decode(pixels, options), 2);
  return findersIn(doubled, 2).map((finder) => ({
    ...finder,
    x: finder.x / 2,
    y: finder.y / 2,
    module: finder.module / 2,
    rows: finder.rows / 2,
  }));
}

async function lookCloser(image: Image, triple: Triple, decode: Decode, found: Findings): Promise<void> {
  const box = boxAround(triple);
  const cut = crop(image, box);
  for (const { to, strength, binarizer } of CLOSER) {
    const factor = Math.min(4, Math.max(0.5, Math.round(to / triple.module)));
    const closer = scale(sharpen(cut, strength), factor);
    const read = await decode(pixelsOf(closer), { ...THOROUGH, binarizer });
    found.add(read, factor, { x: box.left, y: box.top });
    if (found.explains(triple)) return;
  }
}

function boxAround({ corners, module }: Triple) {
  const margin = 4 * module + 2;
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const left = Math.floor(Math.min(...xs) - margin);
  const top = Math.floor(Math.min(...ys) - margin);
  return {
    left,
    top,
    width: Math.ceil(Math.max(...xs) + margin) - left,
    height: Math.ceil(Math.max(...ys) + margin) - top,
  };
}

/** Below this many pixels per module, a person is asked to enlarge the picture. */
const SMALL = 2.5;

function unreadOf({ corners, module }: Triple, { width, height }: Image): Unread {
  const isOut = ({ x, y }: Point) => x < -module || y < -module || x > width + module || y > height + module;
  const reason: UnreadReason = corners.some(isOut) ? 'cut-off' : module < SMALL ? 'too-small' : 'damaged';
  return { reason, corners };
}

/** What has been read so far, each symbol once. */
class Findings {
  readonly all: Decoded[] = [];

  get isEmpty(): boolean {
    return this.all.length === 0;
  }

  /** @param factor the scale at which it was read; `origin` is where in the picture the part that was read begins */
  add(decoded: readonly Decoded[], factor = 1, origin: Point = { x: 0, y: 0 }): void {
    for (const code of decoded.filter(isSure)) {
      const corners = code.corners.map(({ x, y }) => ({
        x: x / factor + origin.x,
        y: y / factor + origin.y,
      })) as unknown as Corners;
      if (!this.all.some((known) => known.text === code.text && isSamePlace(known.corners, corners)))
        this.all.push({ ...code, corners });
    }
  }

  explains({ finders }: Triple): boolean {
    return this.unexplained(finders).length < 2;
  }

  /** Finder patterns outside every symbol that has been read. */
  unexplained<T extends Point>(finders: readonly T[]): T[] {
    return finders.filter((finder) => !this.all.some(({ corners }) => contains(corners, finder)));
  }
}

function isSamePlace(a: Corners, b: Corners): boolean {
  return contains(a, centerOf(b)) || contains(b, centerOf(a));
}
