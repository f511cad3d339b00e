/** Why a code in two colors would not scan. */
export type ColorFault = 'light-on-dark' | 'light-too-dark' | 'too-alike';

/**
 * The least brightness of the light color and the least difference in brightness of the two, each of 255 (ITU-R
 * BT.601, which is what cameras and decoders look at).
 *
 * Measured on simulated photographs of a white page with a code in grays, 4 pixels of the camera a module, with the
 * blur, noise, glare and tilt of a phone held in the hand. Read of single photographs, by zxing-wasm, jsqr and qr:
 *
 * | light \ difference |            160 |            140 |        **128** |           115 |
 * | ------------------ | -------------: | -------------: | -------------: | ------------: |
 * | 255                | 100 · 100 · 92 |  100 · 84 · 68 |  100 · 64 · 54 | 100 · 52 · 34 |
 * | 205                | 100 · 100 · 92 | 100 · 100 · 90 |  100 · 96 · 84 | 100 · 94 · 74 |
 * | **180**            |  100 · 80 · 72 |  100 · 66 · 60 |  100 · 54 · 64 | 100 · 54 · 42 |
 * | 155                |                |   96 · 32 · 46 |   84 · 26 · 46 |  76 · 22 · 42 |
 *
 * At these limits each reads at least every other photograph, of which a phone takes thirty a second. Black on white
 * is 100 · 100 · 100. Of colors at the limits, bright green on white does worst, 100 · 34 · 84.
 */
const LEAST_LIGHT = 180;
const LEAST_DIFFERENCE = 128;

/** @param colors `#rrggbb` each */
export function colorFault(colors: { dark: string; light: string }): ColorFault | undefined {
  const dark = brightness(colors.dark);
  const light = brightness(colors.light);
  if (dark > light) return 'light-on-dark';
  if (light < LEAST_LIGHT) return 'light-too-dark';
  if (light - dark < LEAST_DIFFERENCE) return 'too-alike';
  return undefined;
}

/** 0 to 255. */
function brightness(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return 0.299 * Number(red) + 0.587 * Number(green) + 0.114 * Number(blue);
}
