import type { QrSymbol } from '../qr/symbol.ts';
import type { Caption } from './caption.ts';
import { QUIET_ZONE } from './quiet-zone.ts';

/** At which pixels become millimeters, in every file. */
export const PIXELS_PER_INCH = 300;

/** How a saved picture is to look. All are settings of the same names. */
export interface PictureOptions {
  /** Which of the three sizes below holds; `module` by default. */
  pictureSizeUnit?: 'module' | 'pixels' | 'millimeters';
  /** Pixels a side of a module, a whole number from 1; 10 by default. */
  moduleSize?: number;
  /** Pixels a side of the picture, a whole number. */
  pictureSide?: number;
  /** Millimeters a side of the picture, at {@link PIXELS_PER_INCH}. */
  pictureWidth?: number;
  /** Light modules on each side, a whole number from 0; 4 by default. */
  quietZone?: number;
  /** Of the dark modules and the caption, `#rrggbb`; black by default. */
  dark?: string;
  /** Of all behind them, `#rrggbb`; white by default. */
  light?: string;
}

/**
 * What is drawn: dark modules, and perhaps a caption under them, on a light ground. Every file and the settings' example
 * are painted from it. In whole pixels from the upper left corner.
 */
export interface Picture {
  symbol: QrSymbol;
  width: number;
  height: number;
  /** Of the symbol, without its quiet zone. */
  left: number;
  top: number;
  /** Side of a module. */
  moduleSize: number;
  dark: string;
  light: string;
  /** Its lines are under each other from `top`, each in the middle of the width. */
  caption?: Caption & { top: number; height: number };
}

/**
 * The picture of `symbol` that `options` ask for.
 *
 * In modules, each has the size asked for, and a caption makes the picture higher. In pixels or millimeters the picture is
 * a square of that side with the largest modules of whole pixels that fit into it, a caption included, and what is over is
 * around them. A side too small for one pixel a module is exceeded: 197 pixels hold every symbol without a caption.
 *
 * A caption is never nearer to the symbol than the standard's quiet zone, even if `quietZone` is less.
 *
 * Throws a `RangeError` for options outside their ranges.
 */
export function layOutPicture(symbol: QrSymbol, options: PictureOptions = {}, caption?: Caption): Picture {
  const { quietZone = QUIET_ZONE, dark = '#000000', light = '#ffffff' } = options;
  if (!Number.isInteger(quietZone) || quietZone < 0) throw new RangeError(`quietZone: ${quietZone}`);
  for (const color of [dark, light]) {
    if (!/^#[0-9a-f]{6}$/i.test(color)) throw new RangeError(`Not #rrggbb: ${color}`);
  }
  const captionHeight = caption === undefined ? 0 : caption.lines.length * caption.lineHeight;
  // Modules between symbol and caption. Under the caption comes the quiet zone in turn.
  const gap = caption === undefined ? 0 : Math.max(QUIET_ZONE, quietZone);
  const across = symbol.size + 2 * quietZone;
  const down = across + gap;
  const side = sideOf(options);
  const moduleSize =
    side === undefined ? moduleSizeOf(options) : Math.max(1, Math.floor((side - captionHeight) / down));
  const [contentWidth, contentHeight] = [across * moduleSize, down * moduleSize + captionHeight];
  const width = Math.max(side ?? 0, contentWidth);
  const height = Math.max(side ?? 0, contentHeight);
  const left = ((width - contentWidth) >> 1) + quietZone * moduleSize;
  const top = ((height - contentHeight) >> 1) + quietZone * moduleSize;
  return {
    symbol,
    width,
    height,
    left,
    top,
    moduleSize,
    dark,
    light,
    ...(caption && {
      caption: { ...caption, top: top + (symbol.size + gap) * moduleSize, height: captionHeight },
    }),
  };
}

/** The longest runs of dark modules in a row: where each begins and where it ends. */
export function darkRuns({ size, modules }: QrSymbol, row: number): [start: number, end: number][] {
  const runs: [number, number][] = [];
  for (let column = 0; column < size; column++) {
    if (!modules[row * size + column]) continue;
    const start = column;
    while (column < size && modules[row * size + column]) column++;
    runs.push([start, column]);
  }
  return runs;
}

function moduleSizeOf({ moduleSize = 10 }: PictureOptions): number {
  if (!Number.isInteger(moduleSize) || moduleSize < 1) throw new RangeError(`moduleSize: ${moduleSize}`);
  return moduleSize;
}

/** Pixels, or `undefined` where modules have a size of their own. */
function sideOf({
  pictureSizeUnit = 'module',
  pictureSide,
  pictureWidth,
}: PictureOptions): number | undefined {
  if (pictureSizeUnit === 'module') return undefined;
  const side = pictureSizeUnit === 'pixels' ? pictureSide : toPixels(pictureWidth);
  if (side === undefined || !Number.isInteger(side) || side < 1) {
    throw new RangeError(`side in ${pictureSizeUnit}: ${side}`);
  }
  return side;
}

function toPixels(millimeters = Number.NaN): number {
  return Math.round((millimeters / 25.4) * PIXELS_PER_INCH);
}

/** To a tenth. */
export function toMillimeters(pixels: number): number {
  return Math.round((pixels / PIXELS_PER_INCH) * 254) / 10;
}
