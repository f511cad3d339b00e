import { crc32, deflateSync } from 'node:zlib';
import qrcodegen from 'nayuki-qr-code-generator';

/** Pixels per module. */
const MODULE = 4;

/** A gray picture: one byte per pixel, row by row. */
export interface Gray {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Draws texts as QR codes side by side on white, made by another encoder than ours, in a picture of at least that size. */
export function codesOf(texts: readonly string[], least = { width: 0, height: 0 }): Gray {
  const codes = texts.map((text) => qrcodegen.QrCode.encodeText(text, qrcodegen.QrCode.Ecc.MEDIUM));
  const side = MODULE * (Math.max(...codes.map(({ size }) => size)) + 8);
  const width = Math.max(least.width, side * codes.length);
  const height = Math.max(least.height, side);
  const data = new Uint8Array(width * height).fill(255);
  for (const [at, code] of codes.entries()) {
    for (let y = 0; y < MODULE * code.size; y++) {
      for (let x = 0; x < MODULE * code.size; x++) {
        if (!code.getModule(Math.floor(x / MODULE), Math.floor(y / MODULE))) continue;
        data[(4 * MODULE + y) * width + at * side + 4 * MODULE + x] = 0;
      }
    }
  }
  return { width, height, data };
}

/** A PNG with eight bits a pixel. */
export function pngOf({ width, height, data }: Gray): Buffer {
  const lines = Array.from({ length: height }, (_, y) => [
    UNFILTERED,
    data.subarray(y * width, (y + 1) * width),
  ]);
  return grayPng(width, height, 8, lines.flat());
}

/** A video of one frame, twice, that Chromium can use as a camera: YUV4MPEG2, 4:2:0. */
export function y4mOf({ width, height, data }: Gray): Buffer {
  const frame = Buffer.concat([
    Buffer.from('FRAME\n'),
    // Eight bits in video range: 16 is black, 235 is white (ITU-R BT.601).
    Uint8Array.from(data, (gray) => 16 + Math.round((gray * 219) / 255)),
    Buffer.alloc((width * height) / 2, 128),
  ]);
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`);
  return Buffer.concat([head, frame, frame]);
}

/** An SVG as drawing programs write it: without a size, and transparent where it is light. */
export function svgOf(text: string): string {
  const code = qrcodegen.QrCode.encodeText(text, qrcodegen.QrCode.Ecc.MEDIUM);
  const modules = Array.from({ length: code.size ** 2 }, (_, at) => [
    at % code.size,
    Math.floor(at / code.size),
  ]);
  const dark = modules.filter(([x = 0, y = 0]) => code.getModule(x, y));
  const path = dark.map(([x, y]) => `M${x} ${y}h1v1h-1z`).join('');
  const side = code.size + 8;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 ${side} ${side}"><path d="${path}"/></svg>`;
}

/** What {@link codePngOf} draws. */
export const CODE_ADDRESS = 'https://example.com/';

const CODE = qrcodegen.QrCode.encodeText(CODE_ADDRESS, qrcodegen.QrCode.Ecc.LOW);

/** Whether a pixel is dark in a picture of a code ten modules from its corner. */
export function isCodeDark(x: number, y: number, module: number): boolean {
  const [column, row] = [Math.floor(x / module) - 10, Math.floor(y / module) - 10];
  return column >= 0 && row >= 0 && column < CODE.size && row < CODE.size && CODE.getModule(column, row);
}

/** A square PNG of a code with one bit a pixel (PNG, 11.2.1), so that it may be as large as one likes. */
export function codePngOf(side: number, module: number): Buffer {
  const stride = 1 + Math.ceil(side / 8);
  const white = Buffer.alloc(stride, 255);
  white[0] = 0;
  const lines: Buffer[] = [];
  for (let y = 0; y < side; y++) {
    if (y % module > 0) {
      lines.push(lines.at(-1)!);
      continue;
    }
    const line = Buffer.from(white);
    for (let x = 0; x < (CODE.size + 10) * module; x++)
      if (isCodeDark(x, y, module)) line[1 + (x >> 3)]! &= ~(128 >> (x & 7));
    lines.push(line);
  }
  return grayPng(side, side, 1, lines);
}

/** The filter type before a line of pixels as they are (PNG, 9.2). */
const UNFILTERED = Uint8Array.of(0);

/** A PNG in gray (PNG, 11.2.1), of lines that begin with their filter type. Node compresses it faster than `pngjs` does. */
function grayPng(width: number, height: number, bitDepth: 1 | 8, lines: readonly Uint8Array[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = bitDepth;
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), whole.length - 4);
  return whole;
}
