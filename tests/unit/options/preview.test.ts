import { expect, test } from 'vitest';
import type { Pixels } from '../../../components/reading/decoder.ts';
import { readPixels } from '../../../components/reading/ladder.ts';
import { DEFAULTS } from '../../../components/settings/settings.ts';
import { isReadBack } from '../../../entrypoints/options/preview.ts';
import { decode } from '../reading/draw.ts';

/** As the worker does. */
const read = async (pixels: Pixels) => ({ ok: true as const, reading: await readPixels(pixels, decode) });

test.each([
  ['#000000', '#ffffff', true],
  ['#7f7f7f', '#ffffff', true],
  ['#1b3a57', '#fff4d6', true],
  ['#00007f', '#ffd0ff', true],
  ['#fefefe', '#ffffff', false],
  ['#ffffff', '#ffffff', false],
  ['#000000', '#000000', false],
])('an example in %s on %s is read back: %s', async (dark, light, expected) => {
  for (const errorCorrection of ['auto', 'H'] as const) {
    const settings = { ...DEFAULTS, errorCorrection, quietZone: 0, dark, light };
    expect(await isReadBack(settings, read)).toBe(expected);
  }
});
