/** Finder patterns (ISO/IEC 18004, 6.3.3): where a QR code is, whether or not it can be decoded. */
import type { Image } from './image.ts';
import type { Corners, Point } from './reading.ts';

/** The center of what looks like a finder pattern. */
export interface Finder extends Point {
  /** Pixels per module. */
  readonly module: number;
  /** 1 for dark on light, -1 for light on dark. */
  readonly polarity: 1 | -1;
  /** Rows in which it was seen. */
  readonly rows: number;
}

/** Three finder patterns placed like those of one symbol. */
export interface Triple {
  readonly finders: readonly [topLeft: Finder, topRight: Finder, bottomLeft: Finder];
  readonly module: number;
  /** Estimated modules per side. */
  readonly size: number;
  readonly corners: Corners;
}

/** At most this many candidates are grouped into triples, those seen in the most rows first: text has many false ones. */
const MOST = 240;

/** Least difference in gray levels between a pixel and its surroundings. */
export const CONTRAST = 12;

/**
 * Everything that looks like a finder pattern, those seen in the most rows first.
 *
 * @param step looks at every `step`th row
 */
export function findersIn(image: Image, step = 1): Finder[] {
  const relief = reliefOf(image);
  const found: { x: number; y: number; module: number; polarity: 1 | -1; rows: number }[] = [];
  /** Candidates near enough to be seen again. Noise gives very many in all, but few near any one row. */
  let near: typeof found = [];
  const edges = new Float64Array(image.width + 1);
  for (let y = 0; y < image.height; y += step) {
    near = near.filter((finder) => y - finder.y < 4 * finder.module + 1);
    const count = edgesIn(relief.values, y * image.width, 1, image.width, edges);
    for (let i = 0; i + 5 < count; i++) {
      const across = patternAt(edges, i);
      if (across === undefined) continue;
      const { middle, module } = across;
      const column = Math.round(middle);
      const center = relief.values[y * image.width + column]!;
      if (Math.abs(center) < CONTRAST) continue;
      const down = patternDown(relief, column, y);
      if (down === undefined || down.module > 1.5 * module || module > 1.5 * down.module) continue;
      const polarity = center < 0 ? 1 : -1;
      const seen = {
        x: middle,
        y: down.middle,
        module: (module + down.module) / 2,
        polarity,
        rows: 1,
      } as const;
      const same = near.find(
        (other) =>
          other.polarity === polarity && Math.hypot(other.x - seen.x, other.y - seen.y) < 2 * other.module,
      );
      if (same === undefined) {
        const finder = { ...seen };
        found.push(finder);
        near.push(finder);
      } else {
        const rows = same.rows + 1;
        for (const key of ['x', 'y', 'module'] as const) same[key] += (seen[key] - same[key]) / rows;
        same.rows = rows;
      }
    }
  }
  return surest(found.map((finder) => ({ ...finder, rows: finder.rows * step })));
}

/** No more finder patterns than triples can be looked for among in good time, those that were seen in most rows first. */
export function surest(finders: readonly Finder[]): Finder[] {
  return finders.toSorted((a, b) => b.rows - a.rows).slice(0, MOST);
}

interface Relief {
  readonly width: number;
  readonly height: number;
  /** How much brighter each pixel is than its surroundings; negative if darker. */
  readonly values: Int16Array;
}

/** Half the side, in pixels, of the square that each pixel is compared with: several modules of a small code. */
const REACH = 16;

function reliefOf({ width, height, gray }: Image): Relief {
  const values = new Int16Array(width * height);
  /** Of the rows around the one that is looked at, in each column. */
  const sums = new Uint32Array(width);
  const add = (row: number, sign: 1 | -1) => {
    for (let x = 0, at = row * width; x < width; x++, at++) sums[x]! += sign * gray[at]!;
  };
  for (let row = 0; row < Math.min(REACH, height); row++) add(row, 1);
  for (let y = 0; y < height; y++) {
    if (y + REACH < height) add(y + REACH, 1);
    if (y > REACH) add(y - REACH - 1, -1);
    const rows = Math.min(height, y + REACH + 1) - Math.max(0, y - REACH);
    let sum = 0;
    for (let x = 0; x < Math.min(REACH, width); x++) sum += sums[x]!;
    let columns = Math.min(REACH, width);
    for (let x = 0, at = y * width; x < width; x++, at++) {
      if (x + REACH < width) {
        sum += sums[x + REACH]!;
        columns++;
      }
      if (x > REACH) {
        sum -= sums[x - REACH - 1]!;
        columns--;
      }
      values[at] = gray[at]! - sum / (rows * columns);
    }
  }
  return { width, height, values };
}

/** Writes the places where a line of pixels crosses between dark and light, in fractions of a pixel. Returns how many. */
function edgesIn(
  values: Int16Array,
  start: number,
  step: number,
  length: number,
  edges: Float64Array,
): number {
  let count = 0;
  let before = values[start]!;
  for (let i = 1, at = start + step; i < length; i++, at += step) {
    const value = values[at]!;
    if (before < 0 !== value < 0) edges[count++] = i - 1 + before / (before - value);
    before = value;
  }
  return count;
}

/** If the five runs after an edge are in the ratio 1:1:3:1:1, their middle and the pixels per module. */
function patternAt(edges: Float64Array, i: number): { middle: number; module: number } | undefined {
  const module = (edges[i + 5]! - edges[i]!) / 7;
  const leeway = 0.5 * module + 0.25;
  const isPattern =
    isAbout(edges[i + 3]! - edges[i + 2]!, 3 * module, 1.3 * leeway) &&
    isAbout(edges[i + 1]! - edges[i]!, module, leeway) &&
    isAbout(edges[i + 2]! - edges[i + 1]!, module, leeway) &&
    isAbout(edges[i + 4]! - edges[i + 3]!, module, leeway) &&
    isAbout(edges[i + 5]! - edges[i + 4]!, module, leeway);
  return isPattern ? { middle: (edges[i + 2]! + edges[i + 3]!) / 2, module } : undefined;
}

const isAbout = (run: number, expected: number, leeway: number) => Math.abs(run - expected) <= leeway;

/** The same for the column through a pixel that is in its middle run. */
function patternDown({ width, height, values }: Relief, column: number, y: number) {
  const edges = new Float64Array(6);
  const walk = (direction: 1 | -1, into: (edge: number, count: number) => void) => {
    let before = values[y * width + column]!;
    for (let row = y + direction, count = 0; row >= 0 && row < height && count < 3; row += direction) {
      const value = values[row * width + column]!;
      if (before < 0 !== value < 0) into(row - direction + (direction * before) / (before - value), count++);
      before = value;
    }
  };
  let known = 0;
  walk(-1, (edge, count) => {
    edges[2 - count] = edge;
    known++;
  });
  walk(1, (edge, count) => {
    edges[3 + count] = edge;
    known++;
  });
  return known === 6 ? patternAt(edges, 0) : undefined;
}

/** Groups finder patterns into triples, most regular first. Each pattern is in at most one. */
export function triplesAmong(finders: readonly Finder[]): Triple[] {
  const candidates: { finders: Triple['finders']; fault: number }[] = [];
  for (const corner of finders) {
    const near = finders.filter(
      (other) =>
        other !== corner && other.polarity === corner.polarity && isAlike(other.module, corner.module),
    );
    for (const right of near) {
      for (const below of near) {
        const [ax, ay, bx, by] = [
          right.x - corner.x,
          right.y - corner.y,
          below.x - corner.x,
          below.y - corner.y,
        ];
        // Takes each set of three once, and skips mirrored ones.
        if (ax * by - ay * bx <= 0) continue;
        const [across, down] = [Math.hypot(ax, ay), Math.hypot(bx, by)];
        const module = (corner.module + right.module + below.module) / 3;
        const modules = (across + down) / 2 / module;
        if (modules < 11 || modules > 200) continue;
        const fault =
          Math.abs(ax * bx + ay * by) / (across * down) + (Math.abs(across - down) / (across + down)) * 2;
        if (fault < 0.25) candidates.push({ finders: [corner, right, below], fault });
      }
    }
  }
  const used = new Set<Finder>();
  return candidates
    .sort((a, b) => a.fault - b.fault)
    .filter(({ finders }) => {
      if (finders.some((finder) => used.has(finder))) return false;
      for (const finder of finders) used.add(finder);
      return true;
    })
    .map(({ finders }) => tripleOf(finders));
}

/** Between how many pairs of a triple's finder patterns, 0 to 2, there is a timing pattern. */
export function timings(image: Image, { finders: [corner, right, below], size }: Triple): number {
  return [
    [right, below],
    [below, right],
  ].filter(([along, across]) => isTiming(timingShare(image, corner, along!, across!, size))).length;
}

export const isTiming = (share: number) => share > 0.6 && share < 1.4;

/**
 * How many times as often as in a timing pattern (ISO/IEC 18004, 6.3.5) dark and light go to and fro between two finder
 * patterns, on the side of a third.
 *
 * @param size modules a side
 */
export function timingShare(image: Image, from: Point, to: Point, across: Point, size: number): number {
  const one = 1 / (size - 7);
  const at = (modules: number) => {
    const x = from.x + one * (modules * (to.x - from.x) + 3 * (across.x - from.x));
    const y = from.y + one * (modules * (to.y - from.y) + 3 * (across.y - from.y));
    return image.gray[Math.round(y) * image.width + Math.round(x)] ?? 255;
  };
  // From the last module of one finder pattern to the first of the other, four samples per module.
  const line = Array.from({ length: Math.max(1, Math.floor(4 * (size - 13))) }, (_, i) => at(3 + i / 4));
  const middle = (Math.max(...line) + Math.min(...line)) / 2;
  const changes = line.filter((value, i) => i > 0 && value < middle !== line[i - 1]! < middle).length;
  return changes / (size - 13);
}

/** Whether a finder pattern was seen in most rows of its center, which is three modules high. */
export const isWhole = ({ rows, module }: Finder) => rows >= 2 * module;

export const isAlike = (a: number, b: number) => a < 1.35 * b + 0.2 && b < 1.35 * a + 0.2;

export function tripleOf(finders: Triple['finders']): Triple {
  const [corner, right, below] = finders;
  const module = (corner.module + right.module + below.module) / 3;
  const across = { x: right.x - corner.x, y: right.y - corner.y };
  const down = { x: below.x - corner.x, y: below.y - corner.y };
  const size = (Math.hypot(across.x, across.y) + Math.hypot(down.x, down.y)) / 2 / module + 7;
  // The distance from the center of a finder pattern to the symbol's edge, as a share of that between two centers.
  const out = 3.5 / (size - 7);
  const at = (a: number, b: number): Point => ({
    x: corner.x + a * across.x + b * down.x,
    y: corner.y + a * across.y + b * down.y,
  });
  return {
    finders,
    module,
    size,
    corners: [at(-out, -out), at(1 + out, -out), at(1 + out, 1 + out), at(-out, 1 + out)],
  };
}
