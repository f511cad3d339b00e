/** The readers that are compared: PageHop's ladder, two decoders in JavaScript, and two programs if they are installed. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { decodeQRBatch } from 'qr/decode.js';
import { loadDecoder, type Pixels } from '../../../components/reading/decoder.ts';
import { readPixels } from '../../../components/reading/ladder.ts';
import type { Reading } from '../../../components/reading/reading.ts';
import { findOnPath } from '../../machine/find-on-path.ts';
import { run } from '../../machine/processes.ts';

/** The texts in a PNG file. */
type Reader = (path: string) => Promise<string[]>;

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
const decode = loadDecoder(new Uint8Array(readFileSync(wasm)).buffer);

export const readAll = (pixels: Pixels): Promise<Reading> => readPixels(pixels, decode);

export function pixelsIn(path: string): Pixels {
  const { data, width, height } = PNG.sync.read(readFileSync(path));
  return { data: new Uint8ClampedArray(data), width, height };
}

/** By name. Those that are not installed are missing. */
export function readers(): Map<string, Reader> {
  const all = new Map<string, Reader>([
    ['PageHop', async (path) => (await readAll(pixelsIn(path))).found.map(({ text }) => text)],
    [
      'jsQR',
      async (path) => {
        const { data, width, height } = pixelsIn(path);
        const text = jsQR(data, width, height)?.data;
        return text ? [text] : [];
      },
    ],
    [
      'qr',
      async (path) => {
        const [results = []] = await decodeQRBatch([pixelsIn(path)], { timeLimit: 60_000 });
        return results.filter((result) => typeof result === 'string');
      },
    ],
  ]);
  const zbar = findOnPath('zbarimg');
  // Raw, because otherwise it guesses the character set, and mistakes UTF-8 for another.
  if (zbar)
    all.set('zbar', async (path) =>
      linesOf(await run(zbar, ['--raw', '-q', '--nodbus', '-Stest-inverted', path])),
    );
  const zxing = findOnPath('ZXingReader');
  if (zxing)
    all.set('ZXingReader', async (path) =>
      (await run(zxing, ['-1', path])).output.split('\n').flatMap(zxingText),
    );
  return all;
}

const linesOf = ({ output }: { output: string }) =>
  output.split('\n').filter((line) => line !== '' && !line.startsWith('WARNING: '));

/** It writes letters that a terminal may not show as numbers. */
function zxingText(line: string): string[] {
  const text = /^\S+ \S+ "(.*)"$/.exec(line)?.[1];
  return text === undefined
    ? []
    : [text.replace(/<U\+([0-9A-F]+)>/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))];
}
