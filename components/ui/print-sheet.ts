import type { Caption } from '../formats/caption.ts';
import { outline } from '../picture/outline.ts';
import { QUIET_ZONE } from '../picture/quiet-zone.ts';
import type { QrSymbol } from '../qr/symbol.ts';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * One sheet of paper: a code, drawn as paths so that it is sharp on any printer; below it a hint, a caption and a date.
 * Black on white in every theme.
 *
 * CSS: `--side` is the side of the code without its quiet zone.
 */
export class PrintSheet extends HTMLElement {
  /**
   * @param label accessible name of the code
   * @param hint tells people what to do
   */
  show(
    symbol: QrSymbol,
    label: string,
    { title, text, direction, password }: Caption,
    hint: string,
    date: string,
  ): void {
    const paragraphs = [
      paragraph('hint', hint, 'auto'),
      ...(title === undefined ? [] : [paragraph('title', title, 'auto')]),
      paragraph('text', text, direction),
      ...(password === undefined ? [] : [paragraph('password', password, 'auto')]),
      paragraph('date', date, 'auto'),
    ];
    this.style.setProperty('--modules', String(symbol.size));
    this.style.setProperty('--quiet-zone', String(QUIET_ZONE));
    this.replaceChildren(drawing(symbol, label), ...paragraphs);
  }
}

/** Includes the quiet zone even on white paper, because the surroundings are unknown. */
function drawing(symbol: QrSymbol, label: string): SVGElement {
  const side = symbol.size + 2 * QUIET_ZONE;
  const drawing = document.createElementNS(SVG, 'svg');
  drawing.setAttribute('viewBox', `${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}`);
  drawing.setAttribute('shape-rendering', 'crispEdges');
  drawing.role = 'img';
  drawing.ariaLabel = label;
  const ground = document.createElementNS(SVG, 'rect');
  for (const [name, value] of Object.entries({ x: -QUIET_ZONE, y: -QUIET_ZONE, width: side, height: side })) {
    ground.setAttribute(name, String(value));
  }
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('fill-rule', 'evenodd');
  path.setAttribute('d', outline(symbol));
  drawing.append(ground, path);
  return drawing;
}

function paragraph(name: string, text: string, direction: string): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  paragraph.className = name;
  paragraph.dir = direction;
  paragraph.textContent = text;
  return paragraph;
}

customElements.define('print-sheet', PrintSheet);
