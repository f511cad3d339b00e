import { deflate } from './deflate.ts';
import { darkRuns, PIXELS_PER_INCH, type Picture } from './picture.ts';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const LIGHT = 0xff;

/** Color types (PNG 11.2.1). */
const GRAYSCALE = 0;
const INDEXED = 3;

/** Bits a pixel: two colors, or sixteen shades from dark to light for the edges of letters. */
type Depth = 1 | 4;

/**
 * `picture` as a PNG file that says its resolution. It has one bit a pixel, or four if there is a caption: grayscale where
 * it is black on white, otherwise with a palette. The lowest value is dark, the highest light.
 *
 * All lines have filter type 0 (None): the others make the image data of a code 1.1 to 2.9 times as long.
 *
 * @param captionShades the pixels of the picture's caption, `width` × `caption.height` from its top left, 0 is dark and
 * 255 light
 * @param compress makes a zlib stream (RFC 1950): {@link deflate}, unless time matters more than the last tenth of the bytes
 *
 * Throws a `RangeError` for shades that are not those of the caption.
 */
export function encodePng(
  picture: Picture,
  captionShades?: Uint8Array,
  compress: (bytes: Uint8Array) => Uint8Array = deflate,
): Uint8Array<ArrayBuffer> {
  const { width, height, dark, light, caption } = picture;
  if (captionShades?.length !== (caption && width * caption.height)) {
    throw new RangeError(`captionShades: ${captionShades?.length}`);
  }
  const depth = caption === undefined ? 1 : 4;
  const isPlain = dark === '#000000' && light === '#ffffff';
  const header = new Uint8Array(13);
  const headerView = new DataView(header.buffer);
  headerView.setUint32(0, width);
  headerView.setUint32(4, height);
  header[8] = depth;
  header[9] = isPlain ? GRAYSCALE : INDEXED; // the zeros after it are deflate, the standard filters, not interlaced
  return concatenated([
    SIGNATURE,
    chunk('IHDR', header),
    ...(isPlain ? [] : [chunk('PLTE', palette(dark, light, 2 ** depth))]),
    chunk('pHYs', resolution()),
    chunk('IDAT', compress(scanlines(picture, depth, captionShades))),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** Pixels a meter across and down, and that the unit is the meter (PNG 11.3.4.3). */
function resolution(): Uint8Array {
  const bytes = new Uint8Array(9);
  const view = new DataView(bytes.buffer);
  const pixels = Math.round(PIXELS_PER_INCH / 0.0254);
  view.setUint32(0, pixels);
  view.setUint32(4, pixels);
  bytes[8] = 1;
  return bytes;
}

/** From dark to light in even steps. */
function palette(dark: string, light: string, colors: number): Uint8Array {
  const [from, to] = [channels(dark), channels(light)];
  const mixed = (color: number, channel: number) => {
    const part = color / (colors - 1);
    return Math.round((1 - part) * from[channel]! + part * to[channel]!);
  };
  return Uint8Array.from({ length: 3 * colors }, (_, i) => mixed(Math.floor(i / 3), i % 3));
}

/** Red, green and blue of `#rrggbb`. */
function channels(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}

/** Lines of pixels from the top, each a filter type byte and then as many pixels a byte as the depth allows. */
function scanlines(picture: Picture, depth: Depth, captionShades?: Uint8Array): Uint8Array {
  const { symbol, width, height, left, top, moduleSize, caption } = picture;
  const length = 1 + Math.ceil((width * depth) / 8);
  const lines = new Uint8Array(length * height).fill(LIGHT);
  for (let y = 0; y < height; y++) lines[y * length] = 0;
  const darken = (line: number, pixel: number, by: number) => {
    const bit = pixel * depth;
    lines[line + 1 + (bit >> 3)]! -= by << (8 - depth - (bit & 7));
  };

  const darkest = 2 ** depth - 1;
  for (let row = 0; row < symbol.size; row++) {
    const line = (top + row * moduleSize) * length;
    for (const [start, end] of darkRuns(symbol, row)) {
      for (let x = left + start * moduleSize; x < left + end * moduleSize; x++) darken(line, x, darkest);
    }
    for (let copy = 1; copy < moduleSize; copy++) lines.copyWithin(line + copy * length, line, line + length);
  }

  if (caption === undefined || captionShades === undefined) return lines;
  for (let i = 0; i < captionShades.length; i++) {
    const by = darkest - Math.round((captionShades[i]! * darkest) / 255);
    if (by > 0) darken((caption.top + Math.floor(i / width)) * length, i % width, by);
  }
  return lines;
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Length, type, data and CRC (PNG 5.3). */
function chunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

/** PNG annex D. Without its table: an image is a few kilobytes at most. */
function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 && 0xedb88320);
  }
  return ~crc;
}
