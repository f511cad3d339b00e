import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOutPicture, type PictureOptions } from '../../../components/picture/picture.ts';
import { encode } from '../../../components/qr/encode.ts';
import type { QrSymbol } from '../../../components/qr/symbol.ts';

function symbolOf(version: number): QrSymbol {
  const result = encode('a', { minimumVersion: version });
  if (!result.ok) throw new Error(result.reason);
  return result.symbol;
}

const SYMBOLS = Array.from({ length: 40 }, (_, i) => symbolOf(i + 1));

const symbol = fc.constantFrom(...SYMBOLS);
const quietZone = fc.integer({ min: 0, max: 10 });
const moduleSize = fc.integer({ min: 1, max: 40 });
const caption = fc
  .record({ fontSize: fc.integer({ min: 5, max: 60 }), lines: fc.integer({ min: 1, max: 3 }) })
  .map(({ fontSize, lines }) => ({
    fontSize,
    lineHeight: Math.ceil(1.5 * fontSize),
    direction: 'ltr' as const,
    lines: new Array<string>(lines).fill('a'),
  }));
const maybeCaption = fc.option(caption, { nil: undefined });

describe('a picture sized by its modules', () => {
  test('is the symbol and its quiet zone, and nothing more', () => {
    fc.assert(
      fc.property(symbol, quietZone, moduleSize, (symbol, quietZone, moduleSize) => {
        const picture = layOutPicture(symbol, { quietZone, moduleSize });
        const side = (symbol.size + 2 * quietZone) * moduleSize;
        const margin = quietZone * moduleSize;
        expect(picture).toMatchObject({ width: side, height: side, left: margin, top: margin, moduleSize });
      }),
      { seed: 1 },
    );
  });

  test('is as wide with a caption as without, and as much higher as that needs', () => {
    fc.assert(
      fc.property(symbol, quietZone, moduleSize, caption, (symbol, quietZone, moduleSize, caption) => {
        const options = { quietZone, moduleSize };
        const [bare, picture] = [layOutPicture(symbol, options), layOutPicture(symbol, options, caption)];
        expect(picture).toMatchObject({ width: bare.width, left: bare.left, top: bare.top, moduleSize });
        const below = Math.max(4, quietZone) * moduleSize;
        expect(picture.height - bare.height).toBe(below + caption.lines.length * caption.lineHeight);
      }),
      { seed: 2 },
    );
  });
});

describe('a picture sized by its side', () => {
  const side = fc.integer({ min: 500, max: 4000 });

  test('is a square of exactly that side, with the largest modules that fit in its middle', () => {
    fc.assert(
      fc.property(symbol, quietZone, side, maybeCaption, (symbol, quietZone, side, caption) => {
        const options = { quietZone, pictureSizeUnit: 'pixels', pictureSide: side } as const;
        const { width, height, left, top, moduleSize, ...rest } = layOutPicture(symbol, options, caption);
        expect([width, height]).toEqual([side, side]);
        const bottom = rest.caption ? rest.caption.top + rest.caption.height : top + symbol.size * moduleSize;
        const right = left + symbol.size * moduleSize;
        const zone = quietZone * moduleSize;
        for (const margin of [left, top, width - right, height - bottom]) {
          expect(margin).toBeGreaterThanOrEqual(zone);
        }
        expect(Math.abs(left - (width - right))).toBeLessThanOrEqual(1);
        expect(Math.abs(top - (height - bottom))).toBeLessThanOrEqual(1);
        const larger = layOutPicture(symbol, { quietZone, moduleSize: moduleSize + 1 }, caption);
        expect(Math.max(larger.width, larger.height)).toBeGreaterThan(side);
      }),
      { seed: 3 },
    );
  });

  test('in millimeters has 300 pixels an inch', () => {
    const width = (pictureWidth: number) =>
      layOutPicture(symbolOf(2), { pictureSizeUnit: 'millimeters', pictureWidth }).width;
    expect(width(25.4)).toBe(300);
    expect(width(50)).toBe(591);
    expect(width(100)).toBe(1181);
  });

  test('holds every symbol at 197 pixels, and is larger where there would be less than one a module', () => {
    const side = (pictureSide: number) =>
      layOutPicture(symbolOf(40), { pictureSizeUnit: 'pixels', pictureSide, quietZone: 10 }).width;
    expect(side(197)).toBe(197);
    expect(side(100)).toBe(197);
  });
});

describe('a caption', () => {
  test('is never nearer to the symbol than four modules, and never over the edge', () => {
    const size = fc.oneof(
      fc.record({ moduleSize }),
      fc.record({
        pictureSizeUnit: fc.constant('pixels' as const),
        pictureSide: fc.integer({ min: 1, max: 3000 }),
      }),
    );
    fc.assert(
      fc.property(symbol, quietZone, size, caption, (symbol, quietZone, size, caption) => {
        const picture = layOutPicture(symbol, { quietZone, ...size }, caption);
        const bottom = picture.top + symbol.size * picture.moduleSize;
        const { top = 0, height = 0 } = picture.caption ?? {};
        expect(top - bottom).toBeGreaterThanOrEqual(4 * picture.moduleSize);
        expect(top + height + quietZone * picture.moduleSize).toBeLessThanOrEqual(picture.height);
      }),
      { seed: 5 },
    );
  });
});

describe('an option out of range', () => {
  test.each<PictureOptions>([
    { moduleSize: 0 },
    { moduleSize: 2.5 },
    { quietZone: -1 },
    { quietZone: Number.NaN },
    { dark: 'black' },
    { dark: '"/><script>' },
    { light: '#fff' },
    { pictureSizeUnit: 'pixels' },
    { pictureSizeUnit: 'pixels', pictureSide: 0 },
    { pictureSizeUnit: 'pixels', pictureSide: 200.5 },
    { pictureSizeUnit: 'millimeters', pictureWidth: 0 },
    { pictureSizeUnit: 'millimeters', pictureWidth: Number.POSITIVE_INFINITY },
  ])('throws: %j', (options) => {
    expect(() => layOutPicture(symbolOf(1), options)).toThrow(RangeError);
  });
});
