import type { QrSymbol } from '../qr/symbol.ts';

/**
 * The dark modules as the data of an SVG path, to be filled by the even-odd rule. The upper left corner of the symbol is
 * at 0, 0 and a module is one unit wide, unless `edges` says where each module begins and the last ends.
 *
 * Its lines are the borders of dark and light, each drawn once and as far as it goes straight, also through the point
 * where two dark modules touch at their corners. Mean length for 200 addresses of 20 to 300 characters: 1,965. A stroke
 * along each run takes 2,431, outlines that turn at those points 3,029, rectangles over several rows 4,059, over one 4,790.
 */
export function outline({ size, modules }: QrSymbol, edges?: ArrayLike<number>): string {
  const at = (edge: number) => edges?.[edge] ?? edge;
  // With a light module around, so that every border is between two.
  const width = size + 2;
  const dark = new Uint8Array(width * width);
  for (let row = 0; row < size; row++) {
    dark.set(modules.subarray(row * size, (row + 1) * size), (row + 1) * width + 1);
  }
  /** Whether a border runs along the upper side of a module, and along its left side. */
  const isAbove = (row: number, column: number) =>
    dark[(row + 1) * width + column + 1] !== dark[row * width + column + 1];
  const isLeft = (row: number, column: number) =>
    dark[(row + 1) * width + column + 1] !== dark[(row + 1) * width + column];

  const drawn = new Uint8Array((size + 1) * size);
  let path = '';
  let penX = 0;
  let penY = 0;
  for (let top = 0; top <= size; top++) {
    for (let left = 0; left < size; left++) {
      if (drawn[top * size + left] || !isAbove(top, left)) continue;
      path += path === '' ? `M${at(left)} ${at(top)}` : `m${pair(at(left) - penX, at(top) - penY)}`;
      // Closing a path takes the pen back to where it began.
      penX = at(left);
      penY = at(top);
      let [x, y] = [left, top];
      for (;;) {
        const fromX = x;
        if (isAbove(y, x)) for (; isAbove(y, x); x++) drawn[y * size + x] = 1;
        else for (; isAbove(y, x - 1); x--) drawn[y * size + x - 1] = 1;
        path += `h${at(x) - at(fromX)}`;
        const fromY = y;
        if (isLeft(y, x)) while (isLeft(y, x)) y++;
        else while (isLeft(y - 1, x)) y--;
        if (x === left && y === top) break;
        path += `v${at(y) - at(fromY)}`;
      }
      path += 'z';
    }
  }
  return path;
}

/** Two numbers; a minus separates them, too. */
function pair(x: number, y: number): string {
  return y < 0 ? `${x}${y}` : `${x} ${y}`;
}
