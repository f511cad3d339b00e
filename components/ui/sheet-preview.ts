import { outline } from '../picture/outline.ts';
import type { QrSymbol } from '../qr/symbol.ts';
import { codeDrawing, drawn } from './code-drawing.ts';
import { element } from './element.ts';

/** CSS pixels. */
const MILLIMETER = 96 / 25.4;

/** In millimeters from the upper left corner of the paper. */
interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface PaperCaption extends Box {
  text: string;
  direction: 'ltr' | 'auto';
  /** Beside the code, it begins where lines do; under it, it stands in the middle. */
  isBeside: boolean;
  /** Millimeters. */
  fontSize: number;
  lineHeight: number;
  /** The most that there is room for. */
  lines: number;
}

export interface PaperCode {
  symbol: QrSymbol;
  /** Accessible name. */
  label: string;
  /** A square, the quiet zone included. */
  place: Box;
  caption: PaperCaption | undefined;
}

/** A line from one point to another, in millimeters. */
export interface PaperMark {
  fromX: number;
  fromY: number;
  toX: number;
  toY: number;
}

export interface PaperPage {
  codes: readonly PaperCode[];
  marks: readonly PaperMark[];
  /** Outlined on the screen, and not on paper. */
  labels: readonly Box[];
}

export interface Paper {
  /** In millimeters. */
  width: number;
  height: number;
  pageCount: number;
  /** Written above a page: "Page 1 of 3". */
  nameOf(index: number): string;
  pageAt(index: number): PaperPage;
}

/**
 * Pages of codes as they are printed: black on white in every theme, at their size on paper, or as wide as there is room.
 * A list of pages, each with a list of codes. Only pages near what is seen have anything in them, so that thousands of
 * codes take no longer than a few; when they are printed, all do.
 *
 * Content: none. Method `show(paper)`.
 */
export class SheetPreview extends HTMLElement {
  readonly #list = document.createElement('ol');
  readonly #sheet = new CSSStyleSheet();
  readonly #near = new Set<Element>();
  readonly #outlines = new WeakMap<QrSymbol, string>();
  #paper: Paper | undefined;

  connectedCallback(): void {
    this.append(this.#list);
    document.adoptedStyleSheets.push(this.#sheet);
    new ResizeObserver(() => this.#fit()).observe(this);
    addEventListener('beforeprint', () => this.#fill([...this.#list.children]));
    addEventListener('afterprint', () => this.#emptyFar());
  }

  show(paper: Paper): void {
    const { width, height, pageCount } = paper;
    const isSameSize = width === this.#paper?.width && height === this.#paper.height;
    const hasSameCount = pageCount === this.#paper?.pageCount;
    this.#paper = paper;
    if (!isSameSize) {
      // No margins of the page's own: browsers print their header and footer into them.
      this.#sheet.replaceSync(`@page { size: ${width}mm ${height}mm; margin: 0; }`);
      this.style.setProperty('--width', `${width}mm`);
      this.style.setProperty('--height', `${height}mm`);
      this.#fit();
    }
    while (this.#list.children.length > pageCount) this.#remove();
    while (this.#list.children.length < pageCount) this.#add();
    // Of thousands of pages, names take longer than all else at a keystroke.
    if (!hasSameCount) {
      for (const [index, page] of [...this.#list.children].entries()) {
        const name = page.firstElementChild as HTMLElement;
        name.textContent = paper.nameOf(index);
      }
    }
    this.#fill([...this.#near]);
  }

  readonly #observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) this.#near.add(target);
        else this.#near.delete(target);
      }
      this.#fill(entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target));
      this.#emptyFar();
    },
    // A page that comes into view is there already.
    { rootMargin: '100% 0px' },
  );

  #add(): void {
    const page = document.createElement('li');
    const codes = document.createElement('ul');
    const paper = document.createElement('div');
    paper.className = 'paper';
    paper.append(codes);
    page.append(element('p', ''), paper);
    this.#list.append(page);
    this.#observer.observe(page);
  }

  #remove(): void {
    const page = this.#list.lastElementChild as Element;
    this.#observer.unobserve(page);
    this.#near.delete(page);
    page.remove();
  }

  #fill(pages: readonly Element[]): void {
    const all = [...this.#list.children];
    for (const page of pages) {
      const shown = this.#paper?.pageAt(all.indexOf(page));
      if (shown === undefined) continue;
      const paper = page.lastElementChild as Element;
      const codes = paper.querySelector('ul') as Element;
      codes.replaceChildren(...shown.codes.map((code) => this.#codeOf(code)));
      const marks = shown.marks.map(({ fromX, fromY, toX, toY }) => `M${fromX} ${fromY}L${toX} ${toY}`);
      const labels = shown.labels.map(
        ({ left, top, width, height }) => `M${left} ${top}h${width}v${height}h${-width}z`,
      );
      paper.replaceChildren(
        ...(labels.length > 0 ? [this.#linesOf(labels, 'lines labels')] : []),
        codes,
        ...(marks.length > 0 ? [this.#linesOf(marks, 'lines')] : []),
      );
    }
  }

  #emptyFar(): void {
    for (const page of this.#list.children) {
      if (!this.#near.has(page)) page.querySelector('ul')?.replaceChildren();
    }
  }

  #codeOf({ symbol, label, place, caption }: PaperCode): HTMLElement {
    const item = document.createElement('li');
    const drawing = codeDrawing(symbol, label, this.#outlineOf(symbol));
    put(drawing, place);
    item.append(drawing);
    if (caption !== undefined) item.append(captionOf(caption));
    return item;
  }

  #outlineOf(symbol: QrSymbol): string {
    const known = this.#outlines.get(symbol);
    if (known !== undefined) return known;
    const made = outline(symbol);
    this.#outlines.set(symbol, made);
    return made;
  }

  /** @param lines as `d` has them, in millimeters */
  #linesOf(lines: readonly string[], className: string): SVGElement {
    const { width = 0, height = 0 } = this.#paper ?? {};
    const drawing = drawn('svg', { viewBox: `0 0 ${width} ${height}`, class: className });
    drawing.ariaHidden = 'true';
    put(drawing, { left: 0, top: 0, width, height });
    drawing.append(drawn('path', { d: lines.join('') }));
    return drawing;
  }

  #fit(): void {
    const { width } = this.#paper ?? {};
    // It is not to be seen yet.
    if (width === undefined || this.clientWidth === 0) return;
    this.style.setProperty('--scale', String(Math.min(1, this.clientWidth / (width * MILLIMETER))));
  }
}

function captionOf(caption: PaperCaption): HTMLElement {
  const { text, direction, isBeside, fontSize, lineHeight, lines } = caption;
  const box = document.createElement('div');
  box.className = isBeside ? 'caption beside' : 'caption';
  put(box, caption);
  const written = element('p', text);
  written.dir = direction;
  written.style.fontSize = `${fontSize}mm`;
  written.style.lineHeight = `${lineHeight}mm`;
  written.style.setProperty('--lines', String(lines));
  box.append(written);
  return box;
}

function put({ style }: HTMLElement | SVGElement, { left, top, width, height }: Box): void {
  style.left = `${left}mm`;
  style.top = `${top}mm`;
  style.width = `${width}mm`;
  style.height = `${height}mm`;
}

customElements.define('sheet-preview', SheetPreview);
