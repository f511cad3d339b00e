import { QUIET_ZONE } from '../picture/quiet-zone.ts';
import type { QrSymbol } from '../qr/symbol.ts';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * A code for paper, under the accessible name `label`. Includes the quiet zone even on white paper, because the surroundings are
 * unknown. A module is one unit of the drawing.
 *
 * @param path of the dark modules, to be filled by the rule `evenodd`; see `picture/outline.ts`
 */
export function codeDrawing({ size }: QrSymbol, label: string, path: string): SVGElement {
  const side = size + 2 * QUIET_ZONE;
  const drawing = drawn('svg', { viewBox: `${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}` });
  drawing.role = 'img';
  drawing.ariaLabel = label;
  const ground = drawn('rect', { x: -QUIET_ZONE, y: -QUIET_ZONE, width: side, height: side });
  drawing.append(ground, drawn('path', { d: path }));
  return drawing;
}

/** An SVG element with attributes. */
export function drawn(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(SVG, name) as SVGElement;
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  return made;
}
