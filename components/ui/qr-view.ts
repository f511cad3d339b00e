import { moduleEdges } from '../qr/module-edges.ts';
import type { QrSymbol } from '../qr/symbol.ts';

/** ISO/IEC 18004 6.3.8. Kept on screen whatever surrounds the card. */
const QUIET_ZONE = 4;

/**
 * Shows one symbol with its quiet zone, dark on opaque white, in whole device pixels at any zoom, so that no
 * edge is blurred. An image to assistive technology while it shows something.
 *
 * Size: the element is as wide as its container, and square.
 */
export class QrView extends HTMLElement {
  readonly #canvas = document.createElement('canvas');
  #symbol: QrSymbol | undefined;
  /** Sides in device pixels: what the layout asks for, and what of that the browser really paints. */
  #observed = { asked: 0, width: 0, height: 0 };
  #picture: HTMLImageElement | undefined;

  connectedCallback(): void {
    // Firefox has it in an image's tree, and Orca then passes over the image.
    this.#canvas.role = 'none';
    this.append(this.#canvas);
    new ResizeObserver(([entry]) => {
      const box = entry?.devicePixelContentBoxSize[0];
      if (box) this.#observed = { asked: this.#asked, width: box.inlineSize, height: box.blockSize };
      // Most often it is as was assumed, and drawn.
      if (this.#canvas.width !== box?.inlineSize || this.#canvas.height !== box.blockSize) this.#draw();
    }).observe(this.#canvas, { box: 'device-pixel-content-box' });
  }

  /** Shows a symbol, named `label`. Drawn at once, so that the next frame has it. */
  show(symbol: QrSymbol, label: string): void {
    this.hidden = false;
    this.role = 'img';
    this.ariaLabel = label;
    if (symbol !== this.#symbol) this.#picture?.remove();
    this.#symbol = symbol;
    this.#draw();
  }

  /** Shows nothing. */
  clear(): void {
    this.hidden = true;
    this.role = null;
    this.#symbol = undefined;
  }

  /** Lays a picture of the code over it, unseen, to be dragged away; gone as soon as another code is shown. */
  lay(picture: HTMLImageElement): void {
    this.#picture?.remove();
    this.#picture = picture;
    this.append(picture);
  }

  /** Side of a module, in CSS px; `undefined` while it shows nothing. */
  get moduleSize(): number | undefined {
    if (this.#symbol === undefined) return undefined;
    const modules = this.#symbol.size + 2 * QUIET_ZONE;
    const edges = moduleEdges(modules, this.#canvas.width);
    return (edges.at(-1) ?? 0) / modules / devicePixelRatio;
  }
  /** Side that the layout asks for, in device pixels: any fraction. */
  get #asked(): number {
    return this.#canvas.getBoundingClientRect().width * devicePixelRatio;
  }

  /** Within the pixels painted, which differ from what was asked for by one at most, in either direction. */
  #draw(): void {
    let { asked, width, height } = this.#observed;
    if (asked !== this.#asked) width = height = Math.round(this.#asked);
    const context = this.#canvas.getContext('2d', { alpha: false });
    if (this.#symbol === undefined || width === 0 || context === null) return;
    this.#canvas.width = width;
    this.#canvas.height = height;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.fillStyle = '#000';
    drawModules(context, this.#symbol, Math.min(width, height));
  }
}

/** Fills each run of dark modules in a row as one rectangle. */
function drawModules(context: CanvasRenderingContext2D, { size, modules }: QrSymbol, side: number): void {
  const edges = moduleEdges(size + 2 * QUIET_ZONE, side);
  const margin = (side - (edges.at(-1) ?? 0)) >> 1;
  const edge = (index: number) => margin + (edges[index + QUIET_ZONE] ?? 0);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (modules[row * size + column] === 0) continue;
      const start = column;
      while (column < size && modules[row * size + column] === 1) column++;
      context.fillRect(edge(start), edge(row), edge(column) - edge(start), edge(row + 1) - edge(row));
    }
  }
}

customElements.define('qr-view', QrView);
