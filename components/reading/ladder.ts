import type { Decode, Decoded, Pixels } from './decoder.ts';
import type { Found, Reading } from './reading.ts';

/** Reads every code among pixels. */
export async function readPixels(pixels: Pixels, decode: Decode): Promise<Reading> {
  const { width, height } = pixels;
  const fast = await decode(pixels, {
    tryHarder: false,
    tryRotate: false,
    tryInvert: false,
    tryDownscale: false,
  });
  const decoded = fast.length > 0 ? fast : await decode(pixels, { tryHarder: true });
  return { width, height, found: decoded.map(asFound), unread: [] };
}

function asFound({ text, symbology, corners }: Decoded): Found {
  return { text, symbology, corners };
}
