import { encode } from '../../components/qr/encode.ts';
import type { Settings } from '../../components/settings/settings.ts';

/** What the example is a code of. */
export const EXAMPLE = 'https://example.com/';

/** In modules (ISO/IEC 18004:2015 6.3.8). */
export const FULL_QUIET_ZONE = 4;

/** Pixels a side of a module, whatever the files have: the example shows colors and proportions. */
const MODULE = 5;

/** Shows an example of what files will look like, and gives its modules a side, quiet zone included. */
export function showPreview(canvas: HTMLCanvasElement, settings: Settings): number {
  const { data, width, height } = draw(settings);
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.putImageData(new ImageData(data, width, height), 0, 0);
  return width / MODULE;
}

/**
 * Whether a decoder that shares no code with the encoder reads an example in these colors. With the whole quiet zone:
 * what too little of it does depends on what the picture is put upon.
 */
export async function isReadBack(settings: Settings): Promise<boolean> {
  const { decodeQR } = await import('qr/decode.js');
  try {
    return decodeQR(draw({ ...settings, quietZone: FULL_QUIET_ZONE }), { timeLimit: 1000 }) === EXAMPLE;
  } catch {
    return false;
  }
}

/** Four bytes a pixel, row by row. */
function draw({ errorCorrection, quietZone, dark, light }: Settings) {
  const result = encode(EXAMPLE, { errorCorrectionLevel: errorCorrection });
  if (!result.ok) throw new Error(`The example: ${result.reason}`);
  const { size, modules } = result.symbol;
  const side = (size + 2 * quietZone) * MODULE;
  const data = new Uint8ClampedArray(4 * side * side);
  const pixels = new DataView(data.buffer);
  const [darkPixel, lightPixel] = [dark, light].map((color) => Number.parseInt(`${color.slice(1)}ff`, 16));
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const row = Math.floor(y / MODULE) - quietZone;
      const column = Math.floor(x / MODULE) - quietZone;
      const isInside = Math.min(row, column) >= 0 && Math.max(row, column) < size;
      const isDark = isInside && modules[row * size + column];
      pixels.setUint32(4 * (y * side + x), Number(isDark ? darkPixel : lightPixel));
    }
  }
  return { data, width: side, height: side };
}
