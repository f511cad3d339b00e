/** Codes of which no more than two finder patterns can be seen. */
import { CONTRAST, type Finder, isAlike, isTiming, isWhole, timingShare, tripleOf } from './finders.ts';
import type { Image } from './image.ts';
import type { Corners, Point } from './reading.ts';

export interface PartlySeen {
  readonly corners: Corners;
  /** Pixels a module. */
  readonly module: number;
  /** Whether the rest is beyond the edge of the picture, or where there is nothing. */
  readonly isCutOff: boolean;
}

/** @param finders that belong to no code of which all three can be seen */
export function partlySeen(image: Image, finders: readonly Finder[]): PartlySeen[] {
  const sure = finders.filter(isWhole);
  const inPairs = new Set<Finder>();
  const pairs = sure.flatMap((one, index) =>
    sure.slice(index + 1).flatMap((other) => {
      const seen = pairSeen(image, one, other);
      if (seen) inPairs.add(one).add(other);
      return seen ?? [];
    }),
  );
  return [...pairs, ...sure.filter((one) => !inPairs.has(one)).flatMap((one) => oneSeen(image, one) ?? [])];
}

/** Two finder patterns between which there is a timing pattern: the symbol is on its side. */
function pairSeen(image: Image, one: Finder, other: Finder): PartlySeen | undefined {
  if (one.polarity !== other.polarity || !isAlike(one.module, other.module)) return undefined;
  const along = { x: other.x - one.x, y: other.y - one.y };
  const modules = (2 * Math.hypot(along.x, along.y)) / (one.module + other.module);
  const isLevel = Math.min(Math.abs(along.x), Math.abs(along.y)) < (one.module + other.module) / 2;
  if (!isLevel || !isBetweenFinders(modules)) return undefined;
  const [better] = [1, -1]
    .map((side) => {
      const third = { ...one, x: one.x - side * along.y, y: one.y + side * along.x };
      return { third, share: timingShare(image, one, other, third, modules + 7) };
    })
    .sort((a, b) => Math.abs(a.share - 1) - Math.abs(b.share - 1));
  if (better === undefined || !isTiming(better.share)) return undefined;
  const { third } = better;
  const { corners, module } = tripleOf([one, other, third]);
  return { corners, module, isCutOff: isBeyond(image, third) || isBlank(image, third) };
}

/** Whether so many modules are from the middle of one finder pattern to that of the next in any version. */
function isBetweenFinders(modules: number): boolean {
  const version = (modules - 10) / 4;
  return version > 0.8 && version < 41 && Math.abs(version - Math.round(version)) < 0.15 + version / 60;
}

/** Whether not all of a finder pattern would be in the picture. */
function isBeyond({ width, height }: Image, { x, y, module }: Finder): boolean {
  return Math.min(x, y, width - x, height - y) < 3.5 * module;
}

function isBlank({ width, gray }: Image, { x, y, module }: Finder): boolean {
  let [least, most] = [255, 0];
  for (let row = Math.round(y - 3 * module); row <= y + 3 * module; row++) {
    for (let column = Math.round(x - 3 * module); column <= x + 3 * module; column++) {
      least = Math.min(least, gray[row * width + column]!);
      most = Math.max(most, gray[row * width + column]!);
    }
  }
  return most - least < CONTRAST;
}

const DIRECTIONS: readonly Point[] = [
  { x: 1, y: 0 },
  { x: 0, y: 1 },
  { x: -1, y: 0 },
  { x: 0, y: -1 },
];

/** Modules of a timing pattern that are seen at least: fewer may be anything. */
const LEAST = 4;

/** A finder pattern from which a timing pattern goes on to the edge of the picture. */
function oneSeen(image: Image, finder: Finder): PartlySeen | undefined {
  const { x, y, module } = finder;
  for (const along of DIRECTIONS) {
    for (const side of [1, -1]) {
      const across = { x: -side * along.y, y: side * along.x };
      const length = timingToEdge(image, finder, along, across);
      if (length === undefined) continue;
      const at = (a: number, b: number): Point => ({
        x: x + a * along.x + b * across.x,
        y: y + a * along.y + b * across.y,
      });
      const start = -3.5 * module;
      const corners: Corners = [at(start, start), at(length, start), at(length, length), at(start, length)];
      return { corners, module, isCutOff: true };
    }
  }
  return undefined;
}

/** Pixels from the middle of a finder pattern to the edge, where all along there is a timing pattern. */
function timingToEdge(
  { width, height, gray }: Image,
  { x, y, module }: Finder,
  along: Point,
  across: Point,
): number | undefined {
  const at = (a: number, b: number): number | undefined => {
    const column = Math.round(x + a * along.x + b * across.x);
    const row = Math.round(y + a * along.y + b * across.y);
    return column < 0 || row < 0 || column >= width || row >= height ? undefined : gray[row * width + column];
  };
  const [middle, beside] = [at(0, 0), at(4 * module, 0)];
  if (middle === undefined || beside === undefined || Math.abs(middle - beside) < 2 * CONTRAST)
    return undefined;
  const between = (middle + beside) / 2;
  // From the corner of the finder pattern on.
  let place = 3 * module;
  let start = place;
  let runs = -1;
  let isInside = true;
  for (; ; place += 0.5) {
    const value = at(place, 3 * module);
    if (value === undefined) return runs >= LEAST ? place : undefined;
    const isAsInside = value < between === middle < between;
    const run = place - start;
    if (run > 1.6 * module) return undefined;
    if (isAsInside === isInside) continue;
    if (runs >= 0 && run < 0.5 * module) return undefined;
    isInside = isAsInside;
    start = place;
    runs++;
  }
}
