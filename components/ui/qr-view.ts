import { outline } from '../picture/outline.ts';
import { screenEdges } from '../picture/screen-edges.ts';
import type { QrSymbol } from '../qr/symbol.ts';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Shows one symbol with its quiet zone, dark on opaque white, in whole device pixels at any zoom, so that no edge is
 * blurred. Exposed as an image while it shows something.
 *
 * Drawn as an SVG path in device pixels, because Firefox does not free the pixels of a canvas when a popup closes.
 *
 * Size: as wide as its container, and square.
 */
export class QrView extends HTMLElement {
  readonly #drawing = document.createElementNS(SVG, 'svg');
  readonly #ground = document.createElementNS(SVG, 'rect');
  readonly #path = document.createElementNS(SVG, 'path');
  readonly #observer = new ResizeObserver(() => {
    if (this.#side !== this.#drawn) this.#draw();
  });
  #symbol: QrSymbol | undefined;
  /** Side that it was last drawn for, in device pixels; 0 while it is still to be drawn. */
  #drawn = 0;
  #picture: HTMLImageElement | undefined;

  connectedCallback(): void {
    // Orca reads accessible children of an image and skips the image.
    this.#drawing.role = 'none';
    this.#ground.setAttribute('width', '100%');
    this.#ground.setAttribute('height', '100%');
    this.#drawing.append(this.#ground, this.#path);
    this.append(this.#drawing);
  }

  /** Shows a symbol under the accessible name `label`. Draws at once, for the next frame. */
  show(symbol: QrSymbol, label: string): void {
    this.hidden = false;
    this.role = 'img';
    this.ariaLabel = label;
    if (symbol !== this.#symbol) this.#picture?.remove();
    this.#symbol = symbol;
    this.#draw();
    // Observing again reports a size that lasted less than a frame, as while a popup opens in Firefox. In device pixels,
    // because the browser's zoom may change only those.
    this.#observer.observe(this.#drawing, { box: 'device-pixel-content-box' });
  }

  /** Shows nothing. */
  clear(): void {
    this.hidden = true;
    this.role = null;
    this.#symbol = undefined;
  }

  /** Lays an invisible picture over the code, to be dragged away. Removed when another code is shown. */
  lay(picture: HTMLImageElement): void {
    this.#picture?.remove();
    this.#picture = picture;
    this.append(picture);
  }

  /** Side of a module on screen, in CSS px; `undefined` while nothing is drawn. */
  get shownModuleSize(): number | undefined {
    if (this.#symbol === undefined || this.#drawn === 0) return undefined;
    const { size } = this.#symbol;
    const edges = screenEdges(size, Math.round(this.#drawn));
    return ((edges[size] ?? 0) - (edges[0] ?? 0)) / size / devicePixelRatio;
  }

  /** Side in device pixels; may be fractional. */
  get #side(): number {
    return this.#drawing.getBoundingClientRect().width * devicePixelRatio;
  }

  /** In whole pixels. The last one, in the quiet zone, may be cut off. */
  #draw(): void {
    const side = this.#side;
    // Without a box, which a popup may lack for a moment, it is drawn once the observer tells of one.
    this.#drawn = side;
    if (this.#symbol === undefined || side === 0) return;
    this.#drawing.setAttribute('viewBox', `0 0 ${side} ${side}`);
    this.#path.setAttribute('d', outline(this.#symbol, screenEdges(this.#symbol.size, Math.round(side))));
  }
}

customElements.define('qr-view', QrView);
