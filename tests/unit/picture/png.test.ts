import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { layOutPicture, type Picture, type PictureOptions } from '../../../components/picture/picture.ts';
import { encodePng } from '../../../components/picture/png.ts';
import { encode } from '../../../components/qr/encode.ts';
import type { QrSymbol } from '../../../components/qr/symbol.ts';
import { seededRandom, seededText } from '../corpus.ts';
import { decodeWithJsqr, decodeWithZxing } from '../decode.ts';

function symbolOf(text: string, minimumVersion = 1): QrSymbol {
  const result = encode(text, { minimumVersion });
  if (!result.ok) throw new Error(result.reason);
  return result.symbol;
}

function pngOf(symbol: QrSymbol, options?: PictureOptions): Uint8Array<ArrayBuffer> {
  return encodePng(layOutPicture(symbol, options));
}

interface Chunk {
  type: string;
  data: Buffer;
}

/** The chunks after the signature, each with its CRC checked. */
function chunksOf(png: Uint8Array): Chunk[] {
  const file = Buffer.from(png);
  expect(file.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const chunks: Chunk[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const checked = file.subarray(at + 4, at + 8 + length);
    expect(file.readUInt32BE(at + 8 + length)).toBe(crc32(checked));
    chunks.push({ type: checked.toString('latin1', 0, 4), data: checked.subarray(4) });
    at += 12 + length;
  }
  return chunks;
}

/** The pixels according to an independent reader: 0xRRGGBB, row by row. */
function pixelsOf(png: Uint8Array): { width: number; height: number; at: (x: number, y: number) => number } {
  const { width, height, data } = PNG.sync.read(Buffer.from(png), { checkCRC: true });
  return { width, height, at: (x, y) => data.readUIntBE(4 * (y * width + x), 3) };
}

/** What is written `#rrggbb`, as a number. */
function numberOf(color: string): number {
  return Number.parseInt(color.slice(1), 16);
}

/** Expects the dark modules where the picture has them, and nothing else above `height`. */
function expectPicture(png: Uint8Array, picture: Picture, height = picture.height): void {
  const { symbol, left, top, moduleSize } = picture;
  const [dark, light] = [numberOf(picture.dark), numberOf(picture.light)];
  const seen = pixelsOf(png);
  expect([seen.width, seen.height]).toEqual([picture.width, picture.height]);
  let wrong = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < picture.width; x++) {
      const row = Math.floor((y - top) / moduleSize);
      const column = Math.floor((x - left) / moduleSize);
      const inside = Math.min(row, column) >= 0 && Math.max(row, column) < symbol.size;
      const isDark = inside && symbol.modules[row * symbol.size + column];
      if (seen.at(x, y) !== (isDark ? dark : light)) wrong++;
    }
  }
  expect(wrong).toBe(0);
}

describe('a PNG', () => {
  test('is 1-bit grayscale in four chunks with right checksums, every line with filter type 0', () => {
    const symbol = symbolOf('https://example.com/');
    const chunks = chunksOf(pngOf(symbol));
    expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'pHYs', 'IDAT', 'IEND']);
    const [header, resolution, image] = chunks;
    expect([...(header?.data ?? [])]).toEqual([0, 0, 1, 74, 0, 0, 1, 74, 1, 0, 0, 0, 0]);
    // 11,811 pixels a meter are 300 an inch.
    expect(resolution?.data.toString('hex')).toBe('00002e2300002e2301');
    const lines = inflateSync(image?.data ?? '');
    expect(lines).toHaveLength(330 * (1 + Math.ceil(330 / 8)));
    for (let at = 0; at < lines.length; at += 43) expect(lines[at]).toBe(0);
  });

  test('shows the symbol to an independent reader, in every version', () => {
    for (let version = 1; version <= 40; version += version < 10 ? 1 : 5) {
      const symbol = symbolOf('https://example.com/', version);
      const picture = layOutPicture(symbol, { moduleSize: 3 });
      expectPicture(encodePng(picture), picture);
    }
  });

  test.each<PictureOptions>([
    {},
    { moduleSize: 1 },
    { moduleSize: 1, quietZone: 0 },
    { moduleSize: 7, quietZone: 1 },
    { moduleSize: 8, quietZone: 10 },
    { moduleSize: 33 },
    { dark: '#1b3a57', light: '#fff4d6' },
    { dark: '#000000', light: '#fffffe', moduleSize: 3, quietZone: 2 },
    { dark: '#000001' },
    { pictureSizeUnit: 'pixels', pictureSide: 1000 },
    { pictureSizeUnit: 'millimeters', pictureWidth: 40 },
  ])('keeps to its options %j', (options) => {
    const picture = layOutPicture(symbolOf('https://example.com/some/where'), options);
    expectPicture(encodePng(picture), picture);
  });

  test('in other colors than black and white is of one bit too, with the two of them as its palette', () => {
    const symbol = symbolOf('https://example.com/');
    const [plain, colored] = [pngOf(symbol), pngOf(symbol, { dark: '#1B3A57', light: '#fff4d6' })];
    const chunks = chunksOf(colored);
    expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'PLTE', 'pHYs', 'IDAT', 'IEND']);
    expect([...(chunks[0]?.data.subarray(8) ?? [])]).toEqual([1, 3, 0, 0, 0]);
    expect(chunks[1]?.data.toString('hex')).toBe('1b3a57fff4d6');
    expect(chunks.slice(2)).toEqual(chunksOf(plain).slice(1));
  });

  test('is decoded to the text', async () => {
    const text = 'https://example.com/二维码?q=😀';
    expect(await decodeWithZxing(pngOf(symbolOf(text)))).toBe(text);
    const colors = { dark: '#0b6b3a', light: '#fff0f5' };
    expect(await decodeWithZxing(pngOf(symbolOf(text), colors))).toBe(text);
  });

  test('is at most 0.93 of what zlib makes of the same lines at its highest level', () => {
    const random = seededRandom(4);
    let ours = 0;
    let theirs = 0;
    for (let i = 0; i < 30; i++) {
      const png = pngOf(symbolOf(seededText(random, 'address', 20 + 4 * i)));
      const image = chunksOf(png).find(({ type }) => type === 'IDAT')?.data ?? Buffer.of();
      ours += png.length;
      theirs += png.length - image.length + deflateSync(inflateSync(image), { level: 9 }).length;
    }
    expect(ours / theirs).toBeLessThan(0.93);
  });
});

describe('a PNG with a caption', () => {
  const caption = {
    lines: ['one', 'two'],
    direction: 'ltr',
    fontSize: 20,
    lineHeight: 32,
  } as const;

  /** A picture with the shades of its caption, some of which are in no palette. */
  function captioned(text: string, options: PictureOptions = {}): { picture: Picture; shades: Uint8Array } {
    const picture = layOutPicture(symbolOf(text), options, caption);
    const shades = new Uint8Array(picture.width * (picture.caption?.height ?? 0)).fill(255);
    for (let i = 0; i < shades.length; i++) if (i % 7 < 3) shades[i] = (i * 37) % 256;
    return { picture, shades };
  }

  test.each<PictureOptions>([
    {},
    { moduleSize: 7, quietZone: 0 },
    { dark: '#1b3a57', light: '#fff4d6', moduleSize: 3 },
    { pictureSizeUnit: 'pixels', pictureSide: 500 },
    { pictureSizeUnit: 'millimeters', pictureWidth: 33.3 },
  ])('shows the code above, and the caption in sixteen shades between its colors, %j', (options) => {
    const { picture, shades } = captioned('https://example.com/', options);
    const png = encodePng(picture, shades);
    const top = picture.caption?.top ?? 0;
    expectPicture(png, picture, top);
    expect([...(chunksOf(png)[0]?.data.subarray(8, 10) ?? [])]).toEqual([4, options.dark ? 3 : 0]);

    const channels = (color: number) => [color >> 16, (color >> 8) & 0xff, color & 0xff];
    const [dark, light] = [channels(numberOf(picture.dark)), channels(numberOf(picture.light))];
    const seen = pixelsOf(png);
    let farthest = 0;
    for (let i = 0; i < shades.length; i++) {
      const color = channels(seen.at(i % picture.width, top + Math.floor(i / picture.width)));
      for (const [channel, value] of color.entries()) {
        const range = (light[channel] ?? 0) - (dark[channel] ?? 0);
        const wanted = (dark[channel] ?? 0) + (range * (shades[i] ?? 0)) / 255;
        farthest = Math.max(farthest, Math.abs(value - wanted));
      }
    }
    // Half of the step from one shade to the next, and half of what rounds a channel.
    expect(farthest).toBeLessThanOrEqual(255 / 30 + 0.5);
  });

  test.each<PictureOptions>([
    {},
    { quietZone: 0 },
    { moduleSize: 4, quietZone: 1, dark: '#0b6b3a', light: '#fff0f5' },
    { pictureSizeUnit: 'pixels', pictureSide: 400 },
  ])('is decoded to the text by zxing and jsQR, black letters from edge to edge, %j', async (options) => {
    const text = 'https://example.com/二维码';
    const { picture, shades } = captioned(text, options);
    const png = encodePng(picture, shades.fill(0));
    expect(await decodeWithZxing(png)).toBe(text);
    const { width, height, data } = PNG.sync.read(Buffer.from(png));
    // Where the picture has no quiet zone of its own, its background has to be light.
    const around = 4 * picture.moduleSize;
    const side = width + 2 * around;
    const page = new Uint8ClampedArray(4 * side * (height + 2 * around)).fill(255);
    for (let y = 0; y < height; y++) {
      page.set(data.subarray(4 * y * width, 4 * (y + 1) * width), 4 * ((y + around) * side + around));
    }
    expect(decodeWithJsqr({ data: page, width: side, height: height + 2 * around })).toBe(text);
  });

  test('is not made without its shades, nor with those of another caption or of none', () => {
    const { picture, shades } = captioned('a');
    expect(() => encodePng(picture)).toThrow(RangeError);
    expect(() => encodePng(picture, shades.subarray(1))).toThrow(RangeError);
    expect(() => encodePng(layOutPicture(symbolOf('a')), shades)).toThrow(RangeError);
  });
});
