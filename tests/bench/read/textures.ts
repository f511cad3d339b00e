/** Square pictures on white that are as dense as a code and as fine, but none, and codes that are too small to be read. */
import type { Pixels } from '../../../components/reading/decoder.ts';
import { seededRandom, seededText } from '../../unit/corpus.ts';
import { blank, draw, type Grid, symbol } from '../../unit/reading/draw.ts';

const PAGE = 240;

const random = seededRandom(20261126);
const between = (low: number, high: number) => low + (high - low) * random();

const gridOf = (size: number, getModule: Grid['getModule']): Grid => ({ size, getModule });

function noise(size: number, share = 0.5): Grid {
  const dark = Array.from({ length: size * size }, () => random() < share);
  return gridOf(size, (x, y) => dark[y * size + x] === true);
}

/** A picture of waves in black and white, by the method of Floyd and Steinberg. */
function dithered(size: number): Grid {
  const [a, b, c] = [between(-0.2, 0.2), between(-0.2, 0.2), between(0, 6)];
  const gray = Array.from(
    { length: size * size },
    (_, at) => 0.5 + 0.4 * Math.sin(a * (at % size) + b * Math.floor(at / size) + c),
  );
  const dark = gray.map(() => false);
  for (let at = 0; at < gray.length; at++) {
    dark[at] = gray[at]! < 0.5;
    const fault = gray[at]! - Number(!dark[at]);
    for (const [next, share] of [
      [at + 1, 7],
      [at + size - 1, 3],
      [at + size, 5],
      [at + size + 1, 1],
    ] as const)
      if (next < gray.length) gray[next]! += (fault * share) / 16;
  }
  return gridOf(size, (x, y) => dark[y * size + x] === true);
}

function maze(size: number): Grid {
  const walls = noise(size);
  return gridOf(size, (x, y) => {
    const isEdge = x === 0 || y === 0 || x === size - 1 || y === size - 1;
    if (isEdge || (x % 2 === 0 && y % 2 === 0)) return true;
    if (x % 2 === 1 && y % 2 === 1) return false;
    return x % 2 === 1 ? walls.getModule(x - 1, y) : !walls.getModule(x, y - 1);
  });
}

/** Two solid sides and two dashed ones, as Data Matrix has them. */
function dataMatrix(size: number): Grid {
  const data = noise(size);
  return gridOf(size, (x, y) => {
    if (x === 0 || y === size - 1) return true;
    if (y === 0) return x % 2 === 0;
    return x === size - 1 ? y % 2 === 1 : data.getModule(x, y);
  });
}

/** The same on the left and on the right, as pictures that stand for people are. */
function mirrored(size: number): Grid {
  const half = noise(size);
  return gridOf(size, (x, y) => half.getModule(Math.min(x, size - 1 - x), y));
}

/** Lines of letters that are nearly as close as modules. */
function letters(size: number): Grid {
  const shapes = noise(5 * 26, 0.55);
  const words = Array.from({ length: size * size }, () => Math.floor(26 * random()));
  return gridOf(size, (x, y) => {
    if (x % 6 === 5 || y % 6 === 5) return false;
    return shapes.getModule(5 * words[Math.floor(y / 6) * size + Math.floor(x / 6)]! + (x % 6), y % 6);
  });
}

function framed(size: number): Grid {
  const inside = noise(size);
  return gridOf(
    size,
    (x, y) => x === 0 || y === 0 || x === size - 1 || y === size - 1 || inside.getModule(x, y),
  );
}

const TEXTURES = { noise, dithered, maze, dataMatrix, mirrored, letters, framed };

const placed = (grid: Grid, module: number): Pixels =>
  draw(blank(PAGE, PAGE), grid, { left: between(20, 40), top: between(20, 40), module });

export interface Texture {
  readonly name: string;
  readonly pixels: Pixels;
}

/** @param count how many of each kind */
export function textures(count: number): Texture[] {
  return Object.entries(TEXTURES).flatMap(([name, texture]) =>
    Array.from({ length: count }, () => ({
      name,
      pixels: placed(texture(Math.round(between(21, 90))), between(0.8, 2)),
    })),
  );
}

/** Codes of 0.7 to 1 pixel a module. */
export function tooSmallCodes(count: number): Pixels[] {
  return Array.from({ length: count }, () =>
    placed(symbol(seededText(random, 'address', Math.round(between(20, 250)))), between(0.7, 1)),
  );
}
