/** The order in which attempts to read a picture are made, cheapest first, as measured in tests/bench/README.md. */
import { denseBlocks } from './blocks.ts';
import type { Decode, Decoded, DecodeOptions, Pixels } from './decoder.ts';
import { type Finder, findersIn, isWhole, surest, type Triple, timings, triplesAmong } from './finders.ts';
import { type Box, crop, grayOf, type Image, pixelsOf, scale, sharpen, stretch } from './image.ts';
import { isSure } from './judging.ts';
import { type PartlySeen, partlySeen } from './partly-seen.ts';
import { joinParts } from './parts.ts';
import { centerOf, contains, inReadingOrder } from './places.ts';
import type { Corners, Point, Reading, Unread, UnreadReason } from './reading.ts';
import { looksTooSmall } from './too-small.ts';

const FAST: DecodeOptions = { tryHarder: false, tryRotate: false, tryInvert: true, tryDownscale: false };
/** It misses some codes that the fast attempt reads. */
const HARDER: DecodeOptions = { tryHarder: true, tryRotate: true, tryInvert: true, tryDownscale: true };

/** For QR codes at any angle: the decoder finds them without rotating the picture. */
const THOROUGH: DecodeOptions = { ...FAST, tryHarder: true, formats: ['QRCode', 'MicroQRCode'] };

/** For what no block of a picture is dense or large enough for: stripes have room between them, and Micro QR codes are small. */
const SPARSE: DecodeOptions = { ...HARDER, tryDownscale: false, formats: ['AllLinear', 'MicroQRCode'] };

type Binarizer = NonNullable<DecodeOptions['binarizer']>;

/** What is as small as can be: enlarged so far and sharpened so much, what is darker than halfway between black and white is dark. */
const SMALLEST: readonly { factor: number; strength: number }[] = [
  { factor: 3, strength: 0.6 },
  { factor: 4, strength: 0.6 },
  { factor: 5, strength: 0.3 },
];
const HALFWAY: DecodeOptions = { ...THOROUGH, binarizer: 'FixedThreshold' };

/** Pixels that pictures may have once they are enlarged. */
const MOST_ENLARGED = 16_000_000;

/** How a triple is cut out and tried: what enlarging and sharpening bring a module of few pixels to, and binarizers. */
const CLOSER: readonly { to: number; strength: number; binarizer: Binarizer }[] = [
  { to: 4, strength: 0.6, binarizer: 'LocalAverage' },
  { to: 8, strength: 0.3, binarizer: 'LocalAverage' },
  { to: 5, strength: 1.2, binarizer: 'LocalAverage' },
  { to: 3, strength: 2, binarizer: 'LocalAverage' },
  { to: 3, strength: 0, binarizer: 'GlobalHistogram' },
];

/** At most this many triples are tried one by one. */
const MOST_TRIPLES = 12;

/** Blocks of a picture that are enlarged one by one at most. */
const MOST_BLOCKS = 60;

/**
 * Reads every code in a picture.
 *
 * @param early is given what was read in half the time, if nothing seems to be missing: only what does not look like a QR
 *   code may follow
 */
export async function readPixels(
  pixels: Pixels,
  decode: Decode,
  early: (reading: Reading) => void = () => {},
): Promise<Reading> {
  const { width, height } = pixels;
  const image = grayOf(pixels);
  const sharp = sharpen(image, 1);
  const found = new Findings();
  const triplesOf = (finders: readonly Finder[]) =>
    triplesAmong(found.unexplained(finders)).filter((triple) => timings(sharp, triple) > 0);
  found.add(await decode(pixels, FAST));
  let finders = findersOf(image, sharp);
  const blocks = blocksOf(image);
  const tooSmall = blocks.flatMap((box) => {
    const corners = looksTooSmall(image, box);
    return corners ? [{ box, corners }] : [];
  });
  const stillTooSmall = () => tooSmall.filter(({ corners }) => !found.has(corners));
  const readSoFar = (unread: readonly Unread[]) => ({
    width,
    height,
    found: inReadingOrder(joinParts(found.all)),
    unread,
  });
  const isExplained =
    triplesOf(finders).length === 0 &&
    stillTooSmall().length === 0 &&
    partlySeen(sharp, found.unexplained(finders)).length === 0;
  if (!found.isEmpty && isExplained) early(readSoFar([]));
  found.add(await decode(pixels, HARDER));
  let unread = triplesOf(finders);
  if (found.isEmpty || unread.length > 0 || stillTooSmall().length > 0) {
    if (areaOf(blocks) * 2 ** 2 <= MOST_ENLARGED) {
      finders = finders.filter((finder) => isLarge(finder) || !blocks.some((box) => isIn(box, finder)));
      for (const box of blocks) finders.push(...(await readDoubled(image, box, decode, found)));
      finders = surest(finders);
      unread = triplesOf(finders);
    }
    if (found.isEmpty && width * height * 2 ** 2 <= MOST_ENLARGED)
      found.add(await decode(pixelsOf(scale(sharpen(image, 0.6), 2)), SPARSE), 2);
    for (const triple of unread.slice(0, MOST_TRIPLES)) await lookCloser(image, triple, decode, found);
    for (const { factor, strength } of SMALLEST) {
      const boxes = found.isEmpty ? blocks : stillTooSmall().map(({ box }) => box);
      if (areaOf(boxes) * factor ** 2 > MOST_ENLARGED) break;
      for (const box of boxes) {
        const enlarged = scale(sharpen(stretch(crop(image, box)), strength), factor);
        found.add(await decode(pixelsOf(enlarged), HALFWAY), factor, cornerOf(box));
      }
    }
    unread = unread.filter((triple) => !found.explains(triple) && isSurelyThere(sharp, triple));
  }
  return readSoFar([
    ...unread.map((triple) => unreadOf(triple, image)),
    ...partlySeen(sharp, without(unread, found.unexplained(finders))).map(partlyUnread),
    ...stillTooSmall()
      .filter(({ corners }) => !unread.some((triple) => isSamePlace(triple.corners, corners)))
      .map(({ corners }): Unread => ({ reason: 'too-small', corners })),
  ]);
}

/** Times that a picture is reduced to look for large finder patterns. */
const REDUCED = 4;

/** These, of so many pixels a module or more, are not seen in a picture twice as large. */
const isLarge = ({ module }: Finder) => module >= 6;

/** Finder patterns of every size. */
function findersOf(image: Image, sharp: Image): Finder[] {
  // Every other row: no capture in the bench is read the worse for it.
  const small = findersIn(sharp, 2);
  const large = findersIn(scale(image, 1 / REDUCED)).map((finder) =>
    enlargedFinder(finder, REDUCED, { x: 0, y: 0 }),
  );
  const isNew = ({ x, y, module }: Finder) =>
    !small.some((other) => Math.hypot(other.x - x, other.y - y) < 2 * module);
  return surest([...small, ...large.filter(isNew)]);
}

/** Of a part of a picture, so many times as small, that begins there. */
function enlargedFinder(finder: Finder, factor: number, from: Point): Finder {
  return {
    ...finder,
    x: finder.x * factor + from.x,
    y: finder.y * factor + from.y,
    module: finder.module * factor,
    rows: finder.rows * factor,
  };
}

/** Very many small ones take longer than the whole. */
function blocksOf(image: Image): Box[] {
  const blocks = denseBlocks(image);
  return blocks.length <= MOST_BLOCKS
    ? blocks
    : [{ left: 0, top: 0, width: image.width, height: image.height }];
}

const areaOf = (boxes: readonly Box[]) => boxes.reduce((sum, { width, height }) => sum + width * height, 0);

const isSurelyThere = (image: Image, triple: Triple) =>
  triple.finders.every(isWhole) && timings(image, triple) === 2;

const without = (triples: readonly Triple[], finders: readonly Finder[]) =>
  finders.filter((finder) => !triples.some((triple) => triple.finders.includes(finder)));

const isIn = ({ left, top, width, height }: Box, { x, y }: Point) =>
  x >= left && x < left + width && y >= top && y < top + height;

const cornerOf = ({ left, top }: Box): Point => ({ x: left, y: top });

/** Reads a block of a picture twice as large, and gives the finder patterns that are seen then. */
async function readDoubled(image: Image, box: Box, decode: Decode, found: Findings): Promise<Finder[]> {
  const doubled = scale(sharpen(crop(image, box), 0.6), 2);
  const pixels = pixelsOf(doubled);
  found.add(await decode(pixels, FAST), 2, cornerOf(box));
  if (found.isEmpty) found.add(await decode(pixels, THOROUGH), 2, cornerOf(box));
  return findersIn(doubled, 2).map((finder) => enlargedFinder(finder, 1 / 2, cornerOf(box)));
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

function partlyUnread({ corners, module, isCutOff }: PartlySeen): Unread {
  return { reason: isCutOff ? 'cut-off' : module < SMALL ? 'too-small' : 'damaged', corners };
}

/** What has been read, each symbol once. */
class Findings {
  readonly all: Decoded[] = [];

  get isEmpty(): boolean {
    return this.all.length === 0;
  }

  /** @param factor how many times as large as the picture, and from where in it, what was read is */
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

  /** Whether something has been read where these are. */
  has(corners: Corners): boolean {
    return this.all.some((known) => isSamePlace(known.corners, corners));
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
