import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode as encodeWithFastPng } from 'fast-png';
import { renderToBuffer } from 'qrcode/lib/renderer/png.js';
import { layOutPicture } from '../../components/picture/picture.ts';
import { encodePng } from '../../components/picture/png.ts';
import type { QrSymbol } from '../../components/qr/symbol.ts';
import { launchChromium } from '../browsers/chromium.ts';
import type { LaunchOptions } from '../browsers/driver.ts';
import { findOnPath, isExecutable } from '../machine/find-on-path.ts';

/** Pixels per module, and light modules on each side. */
const SCALE = 10;
const MARGIN = 4;

/** Bytes of the PNG of each symbol; `undefined` where the program is not on this machine. */
type Writer = (symbols: readonly QrSymbol[], launch: LaunchOptions) => Promise<number[] | undefined>;

/** All write the same pixels, each with its own defaults. */
export const WRITERS = {
  pagehop: inTurn(async (symbol) => ownPng(symbol).length),
  canvas,
  qrcode: inTurn(
    (symbol) =>
      new Promise((resolve, reject) => {
        renderToBuffer(
          { modules: { size: symbol.size, data: symbol.modules } },
          { scale: SCALE, margin: MARGIN },
          (error, png) => (error === null ? resolve(png.length) : reject(error)),
        );
      }),
  ),
  'fast-png': inTurn(async (symbol) => encodeWithFastPng(oneBitImage(symbol)).length),
  'python-qrcode': pythonQrcode,
  zopflipng: zopflipng,
} satisfies Record<string, Writer>;

function ownPng(symbol: QrSymbol): Uint8Array {
  return encodePng(layOutPicture(symbol, { moduleSize: SCALE, quietZone: MARGIN }));
}

function inTurn(length: (symbol: QrSymbol) => Promise<number>): Writer {
  return async (symbols) => {
    const lengths: number[] = [];
    for (const symbol of symbols) lengths.push(await length(symbol));
    return lengths;
  };
}

/** The PNG from a canvas's `toDataURL` in Chromium. */
async function canvas(symbols: readonly QrSymbol[], launch: LaunchOptions): Promise<number[]> {
  const browser = await launchChromium(launch);
  const tab = await browser.open('about:blank');
  const matrices = symbols.map(({ size, modules }) => ({ size, modules: [...modules] }));
  const lengths = await tab.evaluate(
    (matrices, scale, margin) =>
      matrices.map(({ size, modules }) => {
        const canvas = document.createElement('canvas');
        canvas.width = (size + 2 * margin) * scale;
        canvas.height = canvas.width;
        const context = canvas.getContext('2d') as CanvasRenderingContext2D;
        context.fillStyle = '#fff';
        context.fillRect(0, 0, canvas.width, canvas.width);
        context.fillStyle = '#000';
        for (const [i, module] of modules.entries()) {
          if (!module) continue;
          const [column, row] = [i % size, Math.floor(i / size)];
          context.fillRect((column + margin) * scale, (row + margin) * scale, scale, scale);
        }
        return atob(canvas.toDataURL('image/png').split(',')[1] ?? '').length;
      }),
    matrices,
    SCALE,
    MARGIN,
  );
  await browser.close();
  return lengths;
}

async function pythonQrcode(symbols: readonly QrSymbol[]): Promise<number[] | undefined> {
  const pythons = [findOnPath('python3'), '/usr/bin/python3'].filter(
    (python) => python !== undefined && isExecutable(python),
  ) as string[];
  const input = JSON.stringify(
    symbols.map(({ size, modules }) =>
      Array.from({ length: size }, (_, row) => [...modules.subarray(row * size, (row + 1) * size)]),
    ),
  );
  for (const python of pythons) {
    const { status, stdout } = spawnSync(python, [join(import.meta.dirname, 'python-qrcode.py')], {
      input,
      encoding: 'utf8',
    });
    if (status === 0) return JSON.parse(stdout) as number[];
  }
  return undefined;
}

/** The best known compressor, and slow; applied to PageHop's own file. */
async function zopflipng(symbols: readonly QrSymbol[]): Promise<number[] | undefined> {
  const program = findOnPath('zopflipng');
  if (program === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'png-'));
  const [before, after] = [join(folder, 'before.png'), join(folder, 'after.png')];
  const lengths: number[] = [];
  for (const symbol of symbols) {
    writeFileSync(before, ownPng(symbol));
    spawnSync(program, ['-y', before, after]);
    lengths.push(readFileSync(after).length);
  }
  return lengths;
}

/** Eight pixels per byte, 1 for light. */
function oneBitImage({ size, modules }: QrSymbol) {
  const side = (size + 2 * MARGIN) * SCALE;
  const bytesARow = Math.ceil(side / 8);
  const data = new Uint8Array(bytesARow * side).fill(0xff);
  for (let y = 0; y < size * SCALE; y++) {
    for (let x = 0; x < size * SCALE; x++) {
      if (!modules[Math.floor(y / SCALE) * size + Math.floor(x / SCALE)]) continue;
      const column = x + MARGIN * SCALE;
      data[(y + MARGIN * SCALE) * bytesARow + (column >> 3)]! &= ~(0x80 >> (column & 7));
    }
  }
  return { width: side, height: side, data, depth: 1, channels: 1 } as const;
}
