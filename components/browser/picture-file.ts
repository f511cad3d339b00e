/** SVG has no pixels of its own. Enough for the most modules, small enough to be read at once. */
const SVG_SIDE = 1600;

/** In bytes. What is longer is no drawing of a code. */
const LONGEST_SVG = 5_000_000;

/** A picture that pixels can be taken from, or why there is none. */
export type PictureFile =
  | { ok: true; picture: Blob | ImageBitmap }
  | { ok: false; reason: 'pdf' | 'empty' | 'too-large' | 'not-a-picture' };

/** What a person chose, dropped or pasted, as far as it tells before it is decoded. */
export async function openPictureFile(file: Blob): Promise<PictureFile> {
  if (file.size === 0) return { ok: false, reason: 'empty' };
  const head = await file.slice(0, 1000).text();
  if (/^\s*%PDF-/.test(head)) return { ok: false, reason: 'pdf' };
  if (file.type !== 'image/svg+xml' && !/^\s*(?:<\?xml|<!--|<svg\b)/.test(head))
    return { ok: true, picture: file };
  if (file.size > LONGEST_SVG) return { ok: false, reason: 'too-large' };
  return drawnSvg(await file.text());
}

/**
 * On white, as paper is: drawings of codes may leave out the light modules. As an image, a drawing runs no script and loads
 * nothing, and as a `data:` address it is what the page's policy lets in.
 */
async function drawnSvg(source: string): Promise<PictureFile> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(source.toWellFormed())}`;
  try {
    await image.decode();
  } catch {
    return { ok: false, reason: 'not-a-picture' };
  }
  const { naturalWidth, naturalHeight } = image;
  // Firefox has no size of its own for a drawing that gives none.
  const [width, height] = naturalWidth > 0 && naturalHeight > 0 ? [naturalWidth, naturalHeight] : [1, 1];
  const scale = SVG_SIDE / Math.max(width, height);
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(width * scale)),
    Math.max(1, Math.round(height * scale)),
  );
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('A canvas without a context in two dimensions');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return { ok: true, picture: canvas.transferToImageBitmap() };
}
