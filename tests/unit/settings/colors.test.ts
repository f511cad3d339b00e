import { describe, expect, test } from 'vitest';
import { encode } from '../../../components/qr/encode.ts';
import { colorFault } from '../../../components/settings/colors.ts';
import { photograph, type Screen } from '../../bench/camera.ts';
import { DECODER_NAMES, DECODERS, type DecoderName } from '../../bench/decoders.ts';

const TEXT = 'https://example.com/articles/2026/how-to-read';
const PHOTOGRAPHS = 12;

test.each([
  ['#000000', '#ffffff', undefined],
  ['#1b3a57', '#fff4d6', undefined],
  ['#7f7f7f', '#ffffff', undefined],
  ['#808080', '#ffffff', 'too-alike'],
  ['#ffff00', '#ffffff', 'too-alike'],
  ['#777777', '#777777', 'light-too-dark'],
  ['#000000', '#b4b4b4', undefined],
  ['#000000', '#b3b3b3', 'light-too-dark'],
  ['#000000', '#ff0000', 'light-too-dark'],
  ['#ffffff', '#000000', 'light-on-dark'],
  ['#aaaaaa', '#a9a9a9', 'light-on-dark'],
])('%s on %s: %s', (dark, light, fault) => {
  expect(colorFault({ dark, light })).toBe(fault);
});

/** A white page with a code in two grays. */
function screen(dark: number, light: number): Screen {
  const result = encode(TEXT);
  if (!result.ok) throw new Error(result.reason);
  const { size, modules } = result.symbol;
  const [moduleSize, margin] = [8, 40];
  const side = (size + 8) * moduleSize + 2 * margin;
  const gray = new Float32Array(side * side).fill(255);
  for (let y = margin; y < side - margin; y++) {
    for (let x = margin; x < side - margin; x++) {
      const row = Math.floor((y - margin) / moduleSize) - 4;
      const column = Math.floor((x - margin) / moduleSize) - 4;
      const inside = Math.min(row, column) >= 0 && Math.max(row, column) < size;
      gray[y * side + x] = inside && modules[row * size + column] ? dark : light;
    }
  }
  return { width: side, height: side, gray, density: 1 };
}

/** How many of a dozen photographs each decoder reads, at 4 camera pixels per module. */
async function readOf(dark: number, light: number): Promise<Record<DecoderName, number>> {
  const read = { 'zxing-wasm': 0, jsqr: 0, qr: 0 };
  for (let seed = 1; seed <= PHOTOGRAPHS; seed++) {
    const picture = photograph(screen(dark, light), 0.5, seed);
    for (const name of DECODER_NAMES) if ((await DECODERS[name](picture)) === TEXT) read[name]++;
  }
  return read;
}

describe('in photographs by a hand that is not steady, in bad light, each decoder', () => {
  test.each([
    [0x7f, 0xff],
    [0x34, 0xb4],
  ])('reads a good part of them at the limits, %i on %i', async (dark, light) => {
    expect(colorFault({ dark: hex(dark), light: hex(light) })).toBeUndefined();
    for (const read of Object.values(await readOf(dark, light)))
      expect(read).toBeGreaterThanOrEqual(PHOTOGRAPHS / 3);
  });

  test.each([
    [0xa0, 0xff],
    [0x40, 0x96],
    [0x00, 0x60],
  ])('but zxing reads next to none well beyond them, %i on %i', async (dark, light) => {
    expect(colorFault({ dark: hex(dark), light: hex(light) })).toBeDefined();
    const { jsqr, qr } = await readOf(dark, light);
    expect(Math.max(jsqr, qr)).toBeLessThanOrEqual(PHOTOGRAPHS / 3);
  });
});

function hex(gray: number): string {
  return `#${gray.toString(16).padStart(2, '0').repeat(3)}`;
}
