import { baseline, CAPTION_FONT, type Caption, layOutCaption } from '../picture/caption.ts';
import { layOutPicture, type Picture, type PictureOptions } from '../picture/picture.ts';
import { encodePng } from '../picture/png.ts';
import type { QrSymbol } from '../qr/symbol.ts';

/** The text under a code, and its direction. */
export interface CaptionText {
  text: string;
  direction: 'ltr' | 'auto';
}

/** The picture of `symbol`, with `caption` under it if there is one. */
export function savedPicture(symbol: QrSymbol, options: PictureOptions, caption?: CaptionText): Picture {
  const bare = layOutPicture(symbol, options);
  if (caption === undefined) return bare;
  const context = contextOf(new OffscreenCanvas(1, 1));
  const measure = (line: string, fontSize: number) => {
    context.font = `${fontSize}px ${CAPTION_FONT}`;
    return context.measureText(line).width;
  };
  const { text, direction } = caption;
  return layOutPicture(symbol, options, layOutCaption(text, direction, bare.width, measure));
}

/**
 * `picture` as a PNG file. The browser draws the caption, because it has the fonts and the rules of every script.
 *
 * @param compress as for `encodePng`
 */
export function pngOf(
  picture: Picture,
  compress?: (bytes: Uint8Array) => Uint8Array,
): Uint8Array<ArrayBuffer> {
  const { caption, width } = picture;
  return encodePng(picture, caption && drawn(caption, width, caption.height), compress);
}

/** One byte per pixel: 0 for letters, 255 for the background. */
function drawn(caption: Caption, width: number, height: number): Uint8Array {
  const context = contextOf(new OffscreenCanvas(width, height));
  writeCaption(context, caption, width);
  const { data } = context.getImageData(0, 0, width, height);
  return Uint8Array.from({ length: width * height }, (_, pixel) => 255 - (data[4 * pixel + 3] ?? 0));
}

/** Writes a caption across `width` pixels, from the upper edge down. */
export function writeCaption(
  context: CanvasText & CanvasTextDrawingStyles,
  caption: Caption,
  width: number,
): void {
  context.font = `${caption.fontSize}px ${CAPTION_FONT}`;
  context.direction = caption.direction;
  context.textAlign = 'center';
  for (const [index, line] of caption.lines.entries()) {
    context.fillText(line, width / 2, baseline(caption, index));
  }
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('A canvas without a context in two dimensions');
  return context;
}
