import { expect, test } from 'vitest';
import { DEFAULTS } from '../../../components/settings/settings.ts';
import { isReadBack } from '../../../entrypoints/options/preview.ts';

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
    expect(await isReadBack({ ...DEFAULTS, errorCorrection, quietZone: 0, dark, light })).toBe(expected);
  }
});
