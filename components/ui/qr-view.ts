import { outline } from '../picture/outline.ts';
import { screenEdges } from '../picture/screen-edges.ts';
import type { QrSymbol } from '../qr/symbol.ts';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Shows one symbol with its quiet zone, dark on opaque white, in whole device pixels at any zoom, so that no
 * edge is blurred. An image to assistive technology while it shows something.
 *
 * It is drawn as a path, whose unit is a device pixel: of a canvas, Firefox would keep pixels when it is long gone.
 *
 * Size: the element is as wide as its container, and square.
 */
export class QrView extends HTMLElement {
  readonly #drawing = document.createElementNS(SVG, 'svg');
  readonly #ground = document.createElementNS(SVG, 'rect');
  readonly #path = document.createElementNS(SVG, 'path');
  readonly #observer = new ResizeObserver(() => {
    if (this.#side !== this.#drawn) this.#draw();
  });
  #symbol: QrSymbol | undefined;
  /** Side in device pixels that it was drawn for. */
  #drawn = 0;
  #picture: HTMLImageElement | undefined;

  connectedCallback(): void {
    // Of what has a place in an image's tree, Orca reads that and passes over the image.
    this.#drawing.role = 'none';
    this.#ground.setAttribute('width', '100%');
    this.#ground.setAttribute('height', '100%');
    this.#drawing.append(this.#ground, this.#path);
    this.append(this.#drawing);
  }

  /** Shows a symbol, named `label`. Drawn at once, so that the next frame has it. */
  show(symbol: QrSymbol, label: string): void {
    this.hidden = false;
    this.role = 'img';
    this.ariaLabel = label;
    if (symbol !== this.#symbol) this.#picture?.remove();
    this.#symbol = symbol;
    this.#draw();
    // Anew, so that it tells of a size which lasted for less than a frame, as while a popup opens in Firefox. By the device's
    // pixels, which the browser's zoom may change alone.
    this.#observer.observe(this.#drawing, { box: 'device-pixel-content-box' });
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

  /** Side of a module on the screen, in CSS px; `undefined` while it shows nothing. */
  get shownModuleSize(): number | undefined {
    if (this.#symbol === undefined) return undefined;
    const { size } = this.#symbol;
    const edges = screenEdges(size, Math.round(this.#drawn));
    return ((edges[size] ?? 0) - (edges[0] ?? 0)) / size / devicePixelRatio;
  }

  /** Side in device pixels: any fraction. */
  get #side(): number {
    return this.#drawing.getBoundingClientRect().width * devicePixelRatio;
  }

  /** In whole pixels, of which the last may be there by half: it is of the quiet zone. */
  #draw(): void {
    const side = this.#side;
    if (this.#symbol === undefined || side === 0) return;
    this.#drawn = side;
    this.#drawing.setAttribute('viewBox', `0 0 ${side} ${side}`);
    this.#path.setAttribute('d', outline(this.#symbol, screenEdges(this.#symbol.size, Math.round(side))));
  }
}

customElements.define('qr-view', QrView);
