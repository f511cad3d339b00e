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
  /** Tells the size in device pixels just before a frame is painted, when the browser has laid it out anyway. */
  readonly #size = new ResizeObserver((entries) => {
    for (const { devicePixelContentBoxSize } of entries) this.#draw(devicePixelContentBoxSize[0]?.inlineSize);
  });
  #symbol: QrSymbol | undefined;

  connectedCallback(): void {
    this.append(this.#canvas);
    this.#drawInNextFrame();
  }

  /** Shows a symbol, named `label`. Drawn in the next frame, and with it on the screen. */
  show(symbol: QrSymbol, label: string): void {
    this.hidden = false;
    this.role = 'img';
    this.ariaLabel = label;
    this.#symbol = symbol;
    this.#drawInNextFrame();
  }

  /** Shows nothing. */
  clear(): void {
    this.hidden = true;
    this.role = null;
    this.ariaLabel = null;
    this.#symbol = undefined;
  }

  /** Side of a module, in CSS px; `undefined` while it shows nothing. */
  get moduleSize(): number | undefined {
    if (this.#symbol === undefined) return undefined;
    const modules = this.#symbol.size + 2 * QUIET_ZONE;
    const edges = moduleEdges(modules, this.#canvas.width);
    return (edges.at(-1) ?? 0) / modules / devicePixelRatio;
  }

  /** The size of what is newly observed is told once, even if it has not changed. */
  #drawInNextFrame(): void {
    this.#size.unobserve(this.#canvas);
    this.#size.observe(this.#canvas, { box: 'device-pixel-content-box' });
  }

  #draw(side = 0): void {
    const context = this.#canvas.getContext('2d', { alpha: false });
    if (this.#symbol === undefined || side === 0 || context === null) return;
    this.#canvas.width = side;
    this.#canvas.height = side;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, side, side);
    context.fillStyle = '#000';
    drawModules(context, this.#symbol, side);
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
