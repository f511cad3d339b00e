import { describe, expect, test } from 'vitest';
import { layOutCaption } from '../../../components/picture/caption.ts';
import { layOutPicture, type PictureOptions } from '../../../components/picture/picture.ts';
import { encodeSvg } from '../../../components/picture/svg.ts';
import { encode } from '../../../components/qr/encode.ts';
import type { QrSymbol } from '../../../components/qr/symbol.ts';

function symbolOf(text: string, minimumVersion = 1): QrSymbol {
  const result = encode(text, { minimumVersion });
  if (!result.ok) throw new Error(result.reason);
  return result.symbol;
}

function svgOf(symbol: QrSymbol, options?: PictureOptions): string {
  return encodeSvg(layOutPicture(symbol, options));
}

/** The whole document, so that nothing else can be in it: no script, no reference, no entity. */
const DOCUMENT =
  /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="([\d.]+)mm" height="\1mm" viewBox="(-[\d.]+|0) \2 ([\d.]+) \3" shape-rendering="crispEdges"><rect x="\2" y="\2" width="\3" height="\3" fill="#fff"\/><path fill-rule="evenodd" d="([mhvz\d\s-]+)"\/><\/svg>$/;

function parsed(svg: string): { millimeters: number; origin: number; side: number; path: string } {
  const [, millimeters, origin, side, path = ''] = DOCUMENT.exec(svg) ?? [];
  return { millimeters: Number(millimeters), origin: Number(origin), side: Number(side), path };
}

/**
 * The modules that a path fills by the even-odd rule, row by row, as `#` and `.`: those with an odd number of vertical
 * lines to the left of them.
 */
function filled(path: string, size: number): string[] {
  const lines = Array.from({ length: size }, () => new Array<number>(size + 1).fill(0));
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const down = (to: number) => {
    for (let row = Math.min(y, to); row < Math.max(y, to); row++) lines[row]![x]!++;
    y = to;
  };
  for (const [, command, numbers = ''] of path.matchAll(/([mhvz])([^mhvz]*)/g)) {
    const [a = Number.NaN, b = Number.NaN] = numbers.match(/-?\d+/g)?.map(Number) ?? [];
    if (command === 'm') [x, y, startX, startY] = [x + a, y + b, x + a, y + b];
    if (command === 'h') x += a;
    if (command === 'v') down(y + a);
    if (command !== 'z') continue;
    // The last line runs straight up or down to where the first began.
    expect(x).toBe(startX);
    down(startY);
  }
  return lines.map((crossed) => {
    let isInside = false;
    return crossed
      .slice(0, size)
      .map((times) => {
        if (times % 2 === 1) isInside = !isInside;
        return isInside ? '#' : '.';
      })
      .join('');
  });
}

function rowsOf({ size, modules }: QrSymbol): string[] {
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) => (modules[row * size + column] ? '#' : '.')).join(''),
  );
}

describe('an SVG', () => {
  test('fills exactly the dark modules, in every version, with four light modules around', () => {
    for (let version = 1; version <= 40; version++) {
      const symbol = symbolOf('https://example.com/', version);
      const { origin, side, path } = parsed(svgOf(symbol));
      expect([origin, side]).toEqual([-4, symbol.size + 8]);
      expect(filled(path, symbol.size)).toEqual(rowsOf(symbol));
    }
  });

  test('draws every border of dark and light once, so that a cutter cuts nothing twice', () => {
    const symbol = symbolOf('https://example.com/articles/2026/11/a-title?id=1234567890');
    const { size, modules } = symbol;
    let borders = 0;
    for (let row = 0; row <= size; row++) {
      for (let column = 0; column < size; column++) {
        const above = row > 0 ? modules[(row - 1) * size + column] : 0;
        const below = row < size ? modules[row * size + column] : 0;
        if (above !== below) borders++;
      }
    }
    const { path } = parsed(svgOf(symbol));
    const drawn = [...path.matchAll(/h-?(\d+)/g)].reduce((sum, [, length]) => sum + Number(length), 0);
    expect(drawn).toBe(borders);
  });

  test.each([0, 1, 10])('has a quiet zone of %i modules when asked to', (quietZone) => {
    const { origin, side } = parsed(svgOf(symbolOf('a'), { quietZone }));
    expect([origin, side]).toEqual([0 - quietZone, 21 + 2 * quietZone]);
  });

  test.each<[PictureOptions, number, number]>([
    // 290 pixels at 300 an inch.
    [{}, 24.6, 29],
    [{ moduleSize: 40 }, 98.2, 29],
    // 34 pixels per module, 986 pixels, and 7 of the 14 that are over on either side.
    [{ pictureSizeUnit: 'pixels', pictureSide: 1000 }, 84.7, 29.412],
    [{ pictureSizeUnit: 'millimeters', pictureWidth: 50 }, 50, 29.55],
  ])('says its size in millimeters, %j', (options, millimeters, side) => {
    const svg = parsed(svgOf(symbolOf('a'), options));
    expect([svg.millimeters, svg.side]).toEqual([millimeters, side]);
  });

  test('is in the colors asked for', () => {
    const svg = svgOf(symbolOf('a'), { dark: '#1b3a57', light: '#ffeedd' });
    expect(svg).toContain('fill="#fed"/><path fill="#1b3a57" fill-rule="evenodd" d="');
    expect(svg.replace('#fed', '#fff').replace(' fill="#1b3a57"', '')).toBe(svgOf(symbolOf('a')));
  });

  test('takes less than 1.4 bytes a module', () => {
    const symbol = symbolOf('https://example.com/articles/2026/11/a-title?id=1234567890');
    expect(svgOf(symbol).length).toBeLessThan(1.4 * symbol.size ** 2 + 250);
  });
});

describe('the caption of an SVG', () => {
  const symbol = symbolOf('https://example.com/');
  const svgWith = (text: string, options?: PictureOptions) => {
    const width = layOutPicture(symbol, options).width;
    const caption = layOutCaption(text, 'auto', width, (line, fontSize) => (line.length * fontSize) / 2);
    return encodeSvg(layOutPicture(symbol, options, caption));
  };

  test('is text, and markup in it is not', () => {
    const svg = svgWith('<a> & "b"]]>');
    expect(svg).toContain('>&lt;a&gt; &amp; "b"]]&gt;</tspan></text>');
  });

  test('is under a ground that ends with the quiet zone, in lines that begin below it', () => {
    const svg = svgWith('A title of two lines, as most of them are', { quietZone: 1 });
    const [, bottom = ''] =
      /<\/text><rect x="-1" y="-1" width="27" height="([\d.]+)" fill="#fff"\/><path/.exec(svg) ?? [];
    expect(Number(bottom)).toBe(1 + symbol.size + 4);
    const lines = [...svg.matchAll(/<tspan x="12.5" y="([\d.]+)">/g)];
    expect(lines).toHaveLength(2);
    for (const [, y] of lines) expect(Number(y)).toBeGreaterThan(symbol.size + 4);
  });

  test.each([
    ['QR code – Wikipedia', 'ltr'],
    ['«רמת גן» 2026', 'rtl'],
    ['2026: لوحة', 'rtl'],
  ])('runs as its first letter does: %s', (text, direction) => {
    expect(svgWith(text)).toContain(`direction="${direction}"`);
  });
});
