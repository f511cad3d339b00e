import { describe, expect, test } from 'vitest';
import { readPixels } from '../../../components/reading/ladder.ts';
import { binarySymbol, blank, decode, draw, type Grid, symbol } from './draw.ts';

const ADDRESS = 'https://example.com/';
const LONG = `${ADDRESS}${'a path that takes many modules/'.repeat(4)}`;

const SMALL = `${ADDRESS}another/${'path/'.repeat(12)}`;

const STRIPES =
  '10101110110001001010011100100110100111001100101010100001010001001110100101000011011001011100101';
const EAN_13: Grid = { size: STRIPES.length, getModule: (x) => STRIPES[x] === '1' };

const MICRO_ROWS = [
  '11111110101',
  '10000010110',
  '10111010100',
  '10111010000',
  '10111010111',
  '10000010011',
  '11111110100',
  '00000000011',
  '11001110011',
  '01010001100',
  '11110000011',
];
const MICRO: Grid = { size: MICRO_ROWS.length, getModule: (x, y) => MICRO_ROWS[y]?.[x] === '1' };

describe('the ladder', () => {
  test('gives the text of a code, its symbology, and the corners of the symbol without its quiet zone', async () => {
    const { found, unread, width, height } = await readPixels(
      draw(blank(300, 200), symbol(ADDRESS), { left: 40, top: 50, module: 4 }),
      decode,
    );
    expect({ width, height, unread }).toEqual({ width: 300, height: 200, unread: [] });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ text: ADDRESS, symbology: 'QRCode' });
    for (const [index, [x, y]] of [
      [40, 50],
      [140, 50],
      [140, 150],
      [40, 150],
    ].entries()) {
      expect(Math.hypot(found[0]!.corners[index]!.x - x!, found[0]!.corners[index]!.y - y!)).toBeLessThan(5);
    }
  });

  test.each([
    ['light on dark', 2.4, { dark: 230, light: 20 }, 20],
    ['of gray on gray', 2.4, { dark: 100, light: 140 }, 160],
    ['of 1.5 pixels a module', 1.5, {}, 255],
    ['of 1.3 pixels a module', 1.3, {}, 255],
    ['of 11 pixels a module', 11, {}, 255],
  ])('reads a code %s', async (_name, module, colors, background) => {
    const pixels = draw(blank(600, 600, background), symbol(LONG), {
      left: 21.3,
      top: 17.6,
      module,
      ...colors,
    });
    const { found, unread } = await readPixels(pixels, decode);
    expect(found.map(({ text }) => text)).toEqual([LONG]);
    expect(unread).toEqual([]);
  });

  test('reads sixty codes at once, each once, in reading order', async () => {
    const pixels = blank(1000, 700);
    const texts = Array.from({ length: 60 }, (_, i) => `${ADDRESS}${i}`);
    for (const [i, text] of texts.entries())
      draw(pixels, symbol(text), {
        left: 12 + (i % 10) * 98,
        top: 15 + Math.floor(i / 10) * 112,
        module: 2.5,
      });
    const { found } = await readPixels(pixels, decode);
    expect(found.map(({ text }) => text)).toEqual(texts);
  });

  test.each([
    ['stripes', EAN_13, 1.15, { left: 30.4, dark: 100, light: 140 }, '9780201379624'],
    ['stripes of light gray', EAN_13, 1.15, { left: 30.2, dark: 150, light: 185 }, '9780201379624'],
    ['a Micro QR code', MICRO, 1.15, { left: 30.2, top: 30, light: 255 }, '12345'],
  ])('reads %s too small to be as dense as other codes', async (_name, grid, module, place, text) => {
    const pixels = draw(blank(300, 200, place.light), grid, { top: 30.5, module, ...place });
    const { found } = await readPixels(pixels, decode);
    expect(found.map((code) => code.text)).toEqual([text]);
  });

  test('keeps two codes that hold the same', async () => {
    const pixels = blank(400, 200);
    for (const left of [20, 220]) draw(pixels, symbol(ADDRESS), { left, top: 20, module: 4 });
    expect((await readPixels(pixels, decode)).found).toHaveLength(2);
  });

  test('reads the longest text that a code can hold', async () => {
    const text = 'x'.repeat(2953);
    const { found } = await readPixels(
      draw(blank(600, 600), symbol(text), { left: 20, top: 20, module: 3 }),
      decode,
    );
    expect(found.map((code) => code.text)).toEqual([text]);
  });

  test('finds nothing in nothing', async () => {
    for (const [width, height] of [
      [1, 1],
      [1, 500],
      [640, 480],
    ] as const)
      expect(await readPixels(blank(width, height), decode)).toEqual({
        width,
        height,
        found: [],
        unread: [],
      });
  });

  test('says that a code is too small to be read', async () => {
    const pixels = draw(blank(300, 300), symbol(LONG), { left: 20.4, top: 20.4, module: 1.5 });
    // Only the finder patterns are as they were.
    for (let y = 35; y < 60; y++)
      for (let x = 35; x < 62; x++) pixels.data.fill(128, 4 * (y * 300 + x), 4 * (y * 300 + x) + 3);
    const { found, unread } = await readPixels(pixels, decode);
    expect(found).toEqual([]);
    expect(unread.map(({ reason }) => reason)).toEqual(['too-small']);
  });

  test('says that a code is damaged', async () => {
    const pixels = draw(blank(300, 300), symbol(LONG), { left: 20, top: 20, module: 5 });
    for (let y = 60; y < 180; y++)
      for (let x = 60; x < 190; x++)
        pixels.data.fill(x % 7 < 3 ? 0 : 255, 4 * (y * 300 + x), 4 * (y * 300 + x) + 3);
    const { found, unread } = await readPixels(pixels, decode);
    expect(found).toEqual([]);
    expect(unread.map(({ reason }) => reason)).toEqual(['damaged']);
  });

  test.each([
    ['small to be read, but for its finder patterns', 0.95, LONG],
    ['small to be read, if it has more modules', 0.95, LONG.repeat(3)],
  ])('says that a code is too %s', async (_name, module, text) => {
    const { found, unread } = await readPixels(
      draw(blank(400, 300), symbol(text), { left: 50.4, top: 50.6, module }),
      decode,
    );
    expect(found).toEqual([]);
    expect(unread.map(({ reason }) => reason)).toEqual(['too-small']);
  });

  test.each([
    ['a code too small to be read, and tells of it', 0.95, [LONG], ['too-small']],
    ['one that can be read only if it is enlarged', 1.12, [LONG, SMALL], []],
  ])('reads a code beside %s', async (_name, module, texts, reasons) => {
    const pixels = draw(blank(400, 300), symbol(LONG), { left: 20, top: 20, module: 4 });
    draw(pixels, symbol(SMALL), { left: 300.4, top: 50.6, module });
    const { found, unread } = await readPixels(pixels, decode);
    expect(found.map(({ text }) => text)).toEqual(texts);
    expect(unread.map(({ reason }) => reason)).toEqual(reasons);
  });

  test('gives early what was read where nothing seems to be missing, and later what may follow', async () => {
    const early: string[][] = [];
    const pixels = draw(blank(500, 300), symbol(ADDRESS), { left: 20, top: 20, module: 4 });
    const readEarly = () =>
      readPixels(pixels, decode, ({ found }) => early.push(found.map(({ text }) => text)));
    await readEarly();
    expect(early).toEqual([[ADDRESS]]);
    // Looks like one that is too small.
    draw(pixels, symbol(LONG), { left: 400.4, top: 50.6, module: 0.95 });
    await readEarly();
    expect(early).toHaveLength(1);
    expect((await readPixels(blank(300, 300), decode, () => early.push([]))).found).toEqual([]);
    expect(early).toHaveLength(1);
  });

  test('reads stripes that stand on end beside a code', async () => {
    const pixels = draw(blank(500, 300), symbol(ADDRESS), { left: 20, top: 20, module: 4 });
    draw(
      pixels,
      { size: STRIPES.length, getModule: (x, y) => x < 40 && EAN_13.getModule(y, x) },
      {
        left: 260,
        top: 40,
        module: 2,
      },
    );
    const { found } = await readPixels(pixels, decode);
    expect(found.map(({ text }) => text)).toEqual([ADDRESS, '9780201379624']);
  });

  test.each([
    ['right', 300 - 5 * 30, 20],
    ['bottom', 20, 300 - 5 * 30],
    ['left', -5 * 10, 20],
    ['top', 20, -5 * 10],
    ['bottom and the right', 300 - 5 * 25, 300 - 5 * 25],
  ])('says that a code is cut off at the %s', async (_name, left, top) => {
    const pixels = draw(blank(300, 300), symbol(LONG), { left, top, module: 5 });
    const { found, unread } = await readPixels(pixels, decode);
    expect(found).toEqual([]);
    expect(unread.map(({ reason }) => reason)).toEqual(['cut-off']);
  });

  test.each([8, 12, 20])(
    'says of a code with %d pixels a module, too, that it is cut off or damaged',
    async (module) => {
      const side = symbol(ADDRESS).size * module;
      const reasonsOf = async (left: number, damage: boolean) => {
        const pixels = draw(blank(2 * side, side + 80), symbol(ADDRESS), { left, top: 40, module });
        for (let y = 40 + 8 * module; damage && y < 40 + side - 8 * module; y++)
          for (let x = left + 9 * module; x < left + side; x++)
            pixels.data.fill(x % 7 < 3 ? 0 : 255, 4 * (y * 2 * side + x), 4 * (y * 2 * side + x) + 3);
        const { found, unread } = await readPixels(pixels, decode);
        expect(found).toEqual([]);
        return unread.map(({ reason }) => reason);
      };
      expect(await reasonsOf(40, true)).toEqual(['damaged']);
      expect(await reasonsOf(1.4 * side, false)).toEqual(['cut-off']);
    },
  );

  test('says of a large code that it is damaged where all around it is as dense as a code', async () => {
    const pixels = blank(400, 400);
    for (let i = 0; i < 400 * 400; i++) pixels.data.fill((i * 7919) % 251, 4 * i, 4 * i + 3);
    // The quiet zone is white.
    draw(pixels, { size: 33, getModule: () => false }, { left: 68, top: 68, module: 8 });
    draw(pixels, symbol(ADDRESS), { left: 100, top: 100, module: 8 });
    for (let y = 170; y < 240; y++)
      for (let x = 180; x < 300; x++)
        pixels.data.fill(x % 7 < 3 ? 0 : 255, 4 * (y * 400 + x), 4 * (y * 400 + x) + 3);
    const { found, unread } = await readPixels(pixels, decode);
    expect(found).toEqual([]);
    expect(unread.map(({ reason }) => reason)).toEqual(['damaged']);
  });

  test('is not shaken by bytes that are no text', async () => {
    const bytes = [0, 255, 254, 128, 7, 200, 201, 0];
    const { found } = await readPixels(
      draw(blank(300, 300), binarySymbol(bytes), { left: 20, top: 20, module: 5 }),
      decode,
    );
    expect(found).toHaveLength(1);
    expect([...(found[0]?.bytes ?? [])]).toEqual(bytes);
  });
});
