import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { pngDataUri } from '../../../components/picture/data-uri.ts';
import { encodePng, type PngOptions } from '../../../components/picture/png.ts';
import { encode } from '../../../components/qr/encode.ts';
import type { QrSymbol } from '../../../components/qr/symbol.ts';
import { seededRandom, seededText } from '../corpus.ts';
import { decodeWithZxing } from '../decode.ts';

function symbolOf(text: string, minimumVersion = 1): QrSymbol {
  const result = encode(text, { minimumVersion });
  if (!result.ok) throw new Error(result.reason);
  return result.symbol;
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

/** The picture that an independent reader sees, one character a pixel, against the one that the symbol asks for. */
function expectPicture(
  png: Uint8Array,
  symbol: QrSymbol,
  { moduleSize = 10, quietZone = 4, dark = '#000000', light = '#ffffff' }: PngOptions = {},
): void {
  const [darkPixel, lightPixel] = [dark, light].map((color) => Number.parseInt(`${color.slice(1)}ff`, 16));
  const { width, height, data } = PNG.sync.read(Buffer.from(png), { checkCRC: true });
  const side = (symbol.size + 2 * quietZone) * moduleSize;
  expect([width, height]).toEqual([side, side]);
  let wrong = 0;
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const row = Math.floor(y / moduleSize) - quietZone;
      const column = Math.floor(x / moduleSize) - quietZone;
      const inside = Math.min(row, column) >= 0 && Math.max(row, column) < symbol.size;
      const isDark = inside && symbol.modules[row * symbol.size + column];
      if (data.readUInt32BE(4 * (y * side + x)) !== (isDark ? darkPixel : lightPixel)) wrong++;
    }
  }
  expect(wrong).toBe(0);
}

describe('a PNG', () => {
  test('is 1-bit grayscale in three chunks with right checksums, every line with filter type 0', async () => {
    const symbol = symbolOf('https://example.com/');
    const chunks = chunksOf(await encodePng(symbol));
    expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'IDAT', 'IEND']);
    const [header, image] = chunks;
    expect([...(header?.data ?? [])]).toEqual([0, 0, 1, 74, 0, 0, 1, 74, 1, 0, 0, 0, 0]);
    const lines = inflateSync(image?.data ?? '');
    expect(lines).toHaveLength(330 * (1 + Math.ceil(330 / 8)));
    for (let at = 0; at < lines.length; at += 43) expect(lines[at]).toBe(0);
  });

  test('shows the symbol to an independent reader, in every version', async () => {
    for (let version = 1; version <= 40; version += version < 10 ? 1 : 5) {
      const symbol = symbolOf('https://example.com/', version);
      expectPicture(await encodePng(symbol, { moduleSize: 3 }), symbol, { moduleSize: 3 });
    }
  });

  test.each<PngOptions>([
    {},
    { moduleSize: 1 },
    { moduleSize: 1, quietZone: 0 },
    { moduleSize: 7, quietZone: 1 },
    { moduleSize: 8, quietZone: 10 },
    { moduleSize: 33 },
    { dark: '#1b3a57', light: '#fff4d6' },
    { dark: '#000000', light: '#fffffe', moduleSize: 3, quietZone: 2 },
    { dark: '#000001' },
  ])('keeps to its options %j', async (options) => {
    const symbol = symbolOf('https://example.com/some/where');
    expectPicture(await encodePng(symbol, options), symbol, options);
  });

  test('in other colors than black and white is of one bit too, with the two of them as its palette', async () => {
    const symbol = symbolOf('https://example.com/');
    const [plain, colored] = await Promise.all([
      encodePng(symbol),
      encodePng(symbol, { dark: '#1B3A57', light: '#fff4d6' }),
    ]);
    const chunks = chunksOf(colored);
    expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
    expect([...(chunks[0]?.data.subarray(8) ?? [])]).toEqual([1, 3, 0, 0, 0]);
    expect(chunks[1]?.data.toString('hex')).toBe('1b3a57fff4d6');
    expect(chunks[2]).toEqual(chunksOf(plain)[1]);
  });

  test('is decoded to the text', async () => {
    const text = 'https://example.com/二维码?q=😀';
    expect(await decodeWithZxing(await encodePng(symbolOf(text)))).toBe(text);
    const colors = { dark: '#0b6b3a', light: '#fff0f5' };
    expect(await decodeWithZxing(await encodePng(symbolOf(text), colors))).toBe(text);
  });

  test('is at most 0.93 of what zlib makes of the same lines at its highest level', async () => {
    const random = seededRandom(4);
    let ours = 0;
    let theirs = 0;
    for (let i = 0; i < 30; i++) {
      const png = await encodePng(symbolOf(seededText(random, 'address', 20 + 4 * i)));
      const lines = inflateSync(chunksOf(png)[1]?.data ?? '');
      ours += png.length;
      theirs += png.length - (chunksOf(png)[1]?.data.length ?? 0) + deflateSync(lines, { level: 9 }).length;
    }
    expect(ours / theirs).toBeLessThan(0.93);
  });

  test.each<PngOptions>([
    { moduleSize: 0 },
    { moduleSize: 2.5 },
    { quietZone: -1 },
    { quietZone: Number.NaN },
    { dark: 'black' },
    { light: '#fff' },
  ])('is not made with options out of range, %j', async (options) => {
    await expect(encodePng(symbolOf('a'), options)).rejects.toThrow(RangeError);
  });
});

describe('a data URI', () => {
  test('holds the bytes of the PNG in base64', async () => {
    const png = await encodePng(symbolOf('https://example.com/'));
    const [head, body] = pngDataUri(png).split(',');
    expect(head).toBe('data:image/png;base64');
    expect(Buffer.from(body ?? '', 'base64')).toEqual(Buffer.from(png));
  });

  test('holds every byte there is', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
    expect(pngDataUri(bytes)).toBe(`data:image/png;base64,${Buffer.from(bytes).toString('base64')}`);
  });
});
