/** SVG has no pixels of its own. Enough for the most modules, small enough to be read at once. */
const SVG_SIDE = 1600;

/** In bytes. No drawing of a code is longer. */
const LONGEST_SVG = 5_000_000;

/** A picture that pixels can be taken from, or why there is none. */
export type PictureFile =
  | { ok: true; picture: Blob | ImageBitmap }
  | { ok: false; reason: 'pdf' | 'empty' | 'too-large' | 'not-a-picture' };

/** Opens a file that a person chose, dropped or pasted, and finds what is wrong with it before it is decoded. */
export async function openPictureFile(file: Blob): Promise<PictureFile> {
  if (file.size === 0) return { ok: false, reason: 'empty' };
  const head = await textOf(file.slice(0, 1000));
  if (head === undefined) return { ok: false, reason: 'not-a-picture' };
  if (/^\s*%PDF-/.test(head)) return { ok: false, reason: 'pdf' };
  if (file.type !== 'image/svg+xml' && !/^\s*(?:<\?xml|<!--|<svg\b)/.test(head))
    return { ok: true, picture: file };
  if (file.size > LONGEST_SVG) return { ok: false, reason: 'too-large' };
  const source = await textOf(file);
  return source === undefined ? { ok: false, reason: 'not-a-picture' } : drawnSvg(source);
}

/** `undefined` where it cannot be read: it is a folder, or gone by now. */
function textOf(file: Blob): Promise<string | undefined> {
  return file.text().catch(() => undefined);
}

/**
 * A copy of a picture to be looked at; `undefined` where the browser cannot make one.
 *
 * @param width to scale it down to, in pixels
 */
export async function shownPicture(
  picture: Blob | ImageBitmap,
  width?: number,
): Promise<HTMLCanvasElement | undefined> {
  try {
    const options: ImageBitmapOptions = width ? { resizeWidth: width, resizeQuality: 'medium' } : {};
    const bitmap = await createImageBitmap(picture, options);
    const canvas = document.createElement('canvas');
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
    return canvas;
  } catch {
    return undefined;
  }
}

/** The width at which neither side of a picture is longer than so many pixels. */
export function widthWithin(side: number, { width, height }: { width: number; height: number }): number {
  return Math.ceil(width * Math.min(1, side / Math.max(width, height)));
}

/** Frees the memory of a picture that is no longer needed. */
export function closePicture(picture: Blob | ImageBitmap): void {
  if (picture instanceof ImageBitmap) picture.close();
}

/**
 * On white, as paper is: drawings of codes may leave out the light modules. As an image, a drawing runs no script and loads
 * nothing, and the page's content security policy allows `data:` addresses.
 */
async function drawnSvg(source: string): Promise<PictureFile> {
  const sized = sizedSvg(source);
  if (sized === undefined) return { ok: false, reason: 'not-a-picture' };
  const { width, height, svg } = sized;
  const image = new Image(width, height);
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  try {
    await image.decode();
  } catch {
    return { ok: false, reason: 'not-a-picture' };
  }
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('A canvas without a context in two dimensions');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, 0, width, height);
  return { ok: true, picture: canvas.transferToImageBitmap() };
}

/** A drawing with a size in pixels, in the shape of its view box. Many have none, and then Firefox draws nothing. */
function sizedSvg(source: string): { width: number; height: number; svg: string } | undefined {
  const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
  const root = parsed.documentElement;
  if (root.localName !== 'svg') return undefined;
  const [, , ...box] = (root.getAttribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const sides = ['width', 'height'].map(
    (side, at) => box[at] ?? Number.parseFloat(root.getAttribute(side) ?? ''),
  );
  const [width = 1, height = 1] = sides.every((side) => side > 0 && side < Infinity) ? sides : [];
  const scale = SVG_SIDE / Math.max(width, height);
  const size = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
  // Without a view box, coordinates are pixels, and the drawing would not grow.
  if (box.length !== 2) root.setAttribute('viewBox', `0 0 ${width} ${height}`);
  root.setAttribute('width', String(size.width));
  root.setAttribute('height', String(size.height));
  return { ...size, svg: new XMLSerializer().serializeToString(parsed) };
}
