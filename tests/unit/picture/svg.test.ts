import { describe, expect, test } from 'vitest';
import { encodeSvg } from '../../../components/picture/svg.ts';
import { encode } from '../../../components/qr/encode.ts';
import type { QrSymbol } from '../../../components/qr/symbol.ts';

function symbolOf(text: string, minimumVersion = 1): QrSymbol {
  const result = encode(text, { minimumVersion });
  if (!result.ok) throw new Error(result.reason);
  return result.symbol;
}

/** The whole document, so that nothing else can be in it: no script, no reference, no entity. */
const DOCUMENT =
  /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 (\d+) \1" shape-rendering="crispEdges"><rect width="\1" height="\1" fill="#fff"\/><path stroke="#000" d="([Mmh\d\s.-]+)"\/><\/svg>$/;

/** The modules that the path of `svg` covers, quiet zone included, row by row, as `#` and `.`. */
function drawn(svg: string): string[] {
  const [, side, path = ''] = DOCUMENT.exec(svg) ?? [];
  const rows = Array.from({ length: Number(side) }, () => new Array<string>(Number(side)).fill('.'));
  let x = 0;
  let y = 0;
  for (const [, command, numbers = ''] of path.matchAll(/([Mmh])([^Mmh]+)/g)) {
    const [a = Number.NaN, b = Number.NaN] = numbers.match(/-?[\d.]+/g)?.map(Number) ?? [];
    if (command === 'M') [x, y] = [a, b];
    if (command === 'm') [x, y] = [x + a, y + b];
    if (command !== 'h') continue;
    // A stroke is as wide as a module, so it covers whole modules where it runs along the middle of a row.
    expect(y % 1).toBe(0.5);
    rows[Math.floor(y)]?.fill('#', x, x + a);
    x += a;
  }
  return rows.map((row) => row.join(''));
}

describe('an SVG', () => {
  test('draws exactly the dark modules, in every version', () => {
    for (let version = 1; version <= 40; version++) {
      const symbol = symbolOf('https://example.com/', version);
      const { size, modules } = symbol;
      const border = '.'.repeat(size + 8);
      const rows = Array.from({ length: size }, (_, row) =>
        Array.from({ length: size }, (_, column) => (modules[row * size + column] ? '#' : '.')).join(''),
      );
      expect(drawn(encodeSvg(symbol))).toEqual([
        ...new Array<string>(4).fill(border),
        ...rows.map((row) => `....${row}....`),
        ...new Array<string>(4).fill(border),
      ]);
    }
  });

  test.each([0, 1, 10])('has a quiet zone of %i modules when asked to', (quietZone) => {
    const symbol = symbolOf('a');
    const rows = drawn(encodeSvg(symbol, { quietZone }));
    expect(rows).toHaveLength(21 + 2 * quietZone);
    expect(rows[quietZone]?.slice(quietZone, quietZone + 7)).toBe('#######');
  });

  test('is in the colors asked for, and in nothing that is no color', () => {
    const colors = { dark: '#1b3a57', light: '#ffeedd' };
    const svg = encodeSvg(symbolOf('a'), colors);
    expect(svg).toContain('<rect width="29" height="29" fill="#fed"/><path stroke="#1b3a57" d="');
    const plain = svg.replace('#fed', '#fff').replace('#1b3a57', '#000');
    expect(plain).toBe(encodeSvg(symbolOf('a')));
    expect(() => encodeSvg(symbolOf('a'), { dark: '"/><script>' })).toThrow(RangeError);
    expect(() => encodeSvg(symbolOf('a'), { light: 'white' })).toThrow(RangeError);
  });

  test('takes less than 1.7 bytes a module', () => {
    const symbol = symbolOf('https://example.com/articles/2026/11/a-title?id=1234567890');
    expect(encodeSvg(symbol).length).toBeLessThan(1.7 * symbol.size ** 2 + 200);
  });
});
