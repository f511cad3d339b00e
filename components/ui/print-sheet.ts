import type { Caption } from '../formats/caption.ts';
import { outline } from '../picture/outline.ts';
import { QUIET_ZONE } from '../picture/quiet-zone.ts';
import type { QrSymbol } from '../qr/symbol.ts';
import { codeDrawing } from './code-drawing.ts';

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

function drawing(symbol: QrSymbol, label: string): SVGElement {
  const drawing = codeDrawing(symbol, label, outline(symbol));
  drawing.setAttribute('shape-rendering', 'crispEdges');
  drawing.setAttribute('fill-rule', 'evenodd');
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
