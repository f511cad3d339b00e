/** Where a picture has so much small detail that a code may be there: all else can be left out when it is enlarged. */
import type { Box, Image } from './image.ts';

/** Side of a tile, in pixels: less than what is blank between two lines of text. */
const TILE = 4;

/** Gray levels between the darkest and the brightest pixel of a tile in which there is something. */
const CONTRAST = 24;

/** Side of a window, in tiles: as wide as the smallest code with a pixel a module. */
const WINDOW = 5;

/** Tiles of a window that may have nothing: a code has larger modules, too, in which a tile has room. */
const BLANK = 3;

/** Tiles that are kept around: a code's edge may be blank, and it has a quiet zone. */
const MARGIN = 3;

/** Boxes round all that is as dense as a code, none of which touches another. */
export function denseBlocks(image: Image): Box[] {
  const columns = Math.ceil(image.width / TILE);
  const rows = Math.ceil(image.height / TILE);
  const dense = denseTiles(detailIn(image, columns, rows), columns, rows);
  return apart(boxesRound(dense, columns, rows)).map(({ left, top, width, height }) => ({
    left: left * TILE,
    top: top * TILE,
    width: Math.min(image.width, (left + width) * TILE) - left * TILE,
    height: Math.min(image.height, (top + height) * TILE) - top * TILE,
  }));
}

/** For each tile 1 or 0: whether there is something in it. */
function detailIn({ width, height, gray }: Image, columns: number, rows: number): Uint8Array {
  const detail = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let [least, most] = [255, 0];
      for (let y = TILE * row; y < Math.min(height, TILE * (row + 1)); y++) {
        const end = y * width + Math.min(width, TILE * (column + 1));
        for (let at = y * width + TILE * column; at < end; at++) {
          const value = gray[at]!;
          if (value < least) least = value;
          if (value > most) most = value;
        }
      }
      if (most - least >= CONTRAST) detail[row * columns + column] = 1;
    }
  }
  return detail;
}

/** The tiles of all windows that are full of detail. */
function denseTiles(detail: Uint8Array, columns: number, rows: number): Uint8Array {
  const dense = new Uint8Array(columns * rows);
  /** Of the rows of a window, in each column. */
  const sums = new Uint8Array(columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      sums[column]! += detail[row * columns + column]!;
      if (row >= WINDOW) sums[column]! -= detail[(row - WINDOW) * columns + column]!;
    }
    if (row < WINDOW - 1) continue;
    let sum = 0;
    for (let column = 0; column < columns; column++) {
      sum += sums[column]!;
      if (column >= WINDOW) sum -= sums[column - WINDOW]!;
      if (column < WINDOW - 1 || sum < WINDOW * WINDOW - BLANK) continue;
      for (let y = row - WINDOW + 1; y <= row; y++)
        dense.fill(1, y * columns + column - WINDOW + 1, y * columns + column + 1);
    }
  }
  return dense;
}

/** Boxes round tiles that touch one another, in tiles, with the margin. */
function boxesRound(dense: Uint8Array, columns: number, rows: number): Box[] {
  const boxes: Box[] = [];
  const seen = new Uint8Array(dense.length);
  for (let start = 0; start < dense.length; start++) {
    if (dense[start] === 0 || seen[start] === 1) continue;
    let [left, right] = [columns, 0];
    let [top, bottom] = [rows, 0];
    const waiting = [start];
    seen[start] = 1;
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const column = at % columns;
      const row = (at - column) / columns;
      [left, right] = [Math.min(left, column), Math.max(right, column)];
      [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
      for (const next of [
        column > 0 ? at - 1 : at,
        column < columns - 1 ? at + 1 : at,
        row > 0 ? at - columns : at,
        row < rows - 1 ? at + columns : at,
      ]) {
        if (dense[next] === 0 || seen[next] === 1) continue;
        seen[next] = 1;
        waiting.push(next);
      }
    }
    const [x, y] = [Math.max(0, left - MARGIN), Math.max(0, top - MARGIN)];
    boxes.push({
      left: x,
      top: y,
      width: Math.min(columns, right + 1 + MARGIN) - x,
      height: Math.min(rows, bottom + 1 + MARGIN) - y,
    });
  }
  return boxes;
}

/** Boxes that overlap or touch become one. */
function apart(boxes: readonly Box[]): Box[] {
  const separate: Box[] = [];
  for (const box of boxes) {
    let joined = box;
    for (let at = separate.findIndex((other) => touch(other, joined)); at !== -1; ) {
      joined = around(joined, separate.splice(at, 1)[0]!);
      at = separate.findIndex((other) => touch(other, joined));
    }
    separate.push(joined);
  }
  return separate;
}

function touch(a: Box, b: Box): boolean {
  return (
    a.left <= b.left + b.width &&
    b.left <= a.left + a.width &&
    a.top <= b.top + b.height &&
    b.top <= a.top + a.height
  );
}

function around(a: Box, b: Box): Box {
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  return {
    left,
    top,
    width: Math.max(a.left + a.width, b.left + b.width) - left,
    height: Math.max(a.top + a.height, b.top + b.height) - top,
  };
}
