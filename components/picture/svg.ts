import { baseline, CAPTION_FONT } from './caption.ts';
import { outline } from './outline.ts';
import { type Picture, toMillimeters } from './picture.ts';

/**
 * `picture` as an SVG document: one filled shape on an opaque ground, one unit a module from the upper left corner of the
 * symbol. Its width and height are in millimeters, by which programs place it on paper. A caption is text.
 */
export function encodeSvg(picture: Picture): string {
  const { symbol, width, height, left, top, moduleSize, dark, light } = picture;
  const [x, y, w, h] = [-left, -top, width, height].map((pixels) => units(pixels / moduleSize));
  const fill = dark === '#000000' ? '' : ` fill="${short(dark)}"`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${toMillimeters(width)}mm" height="${toMillimeters(height)}mm" ` +
    `viewBox="${x} ${y} ${w} ${h}" shape-rendering="crispEdges">` +
    `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${short(light)}"/>` +
    captionOf(picture, fill) +
    `<path${fill} fill-rule="evenodd" d="${outline(symbol)}"/></svg>`
  );
}

/** Under a ground of its own for the symbol, so that nothing that towers above a line comes into the quiet zone. */
function captionOf({ caption, width, left, top, moduleSize, light }: Picture, fill: string): string {
  if (caption === undefined) return '';
  const middle = units((width / 2 - left) / moduleSize);
  const lines = caption.lines.map((line, index) => {
    const y = units((caption.top + baseline(caption, index) - top) / moduleSize);
    return `<tspan x="${middle}" y="${y}">${escaped(line)}</tspan>`;
  });
  const size = units(caption.fontSize / moduleSize);
  const [x, y, w, h] = [-left, -top, width, caption.top].map((pixels) => units(pixels / moduleSize));
  return (
    `<text font-family="${CAPTION_FONT}" font-size="${size}" text-anchor="middle" direction="${caption.direction}"${fill}>` +
    `${lines.join('')}</text><rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${short(light)}"/>`
  );
}

/** To a thousandth of a module. */
function units(modules: number): number {
  return Math.round(1000 * modules) / 1000;
}

/** `#aabbcc` as `#abc`. */
function short(color: string): string {
  return color.replace(/^#(.)\1(.)\2(.)\3$/, '#$1$2$3');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
