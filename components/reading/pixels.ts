import type { Pixels } from './decoder.ts';

export type Picture = Blob | ImageBitmap | ImageData;

export interface Taken extends Pixels {
  readonly ok: true;
  /** Of the original picture: a large one is scaled down. */
  readonly size: { readonly width: number; readonly height: number };
}

/** At most this many pixels are read: a photograph of 4,000 × 4,000. */
const MOST = 16_000_000;

/** The largest picture that is accepted, in pixels. Each takes four bytes of memory while the picture is scaled down. */
const LARGEST = 150_000_000;

/** The pixels of a picture on white; of an animated one, the first frame. */
export async function takePixels(
  picture: Picture,
): Promise<Taken | { ok: false; reason: 'not-a-picture' | 'too-large' }> {
  let bitmap: ImageBitmap;
  try {
    bitmap = picture instanceof ImageBitmap ? picture : await createImageBitmap(picture);
  } catch {
    return { ok: false, reason: 'not-a-picture' };
  }
  const size = { width: bitmap.width, height: bitmap.height };
  const area = size.width * size.height;
  if (area > LARGEST) {
    bitmap.close();
    return { ok: false, reason: 'too-large' };
  }
  const scale = Math.min(1, Math.sqrt(MOST / area));
  const width = Math.max(1, Math.floor(size.width * scale));
  const height = Math.max(1, Math.floor(size.height * scale));
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null) {
    bitmap.close();
    return { ok: false, reason: 'too-large' };
  }
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  const { data } = context.getImageData(0, 0, width, height);
  return { ok: true, data, width, height, size };
}
