import type { Corners } from '../reading/reading.ts';
import { adoptStyle } from './adopt-style.ts';
import { element } from './element.ts';
import style from './framed-picture.css?inline';

/** Round something in the picture. */
export interface Frame {
  corners: Corners;
  /** Which of the codes in the list it is, counted from 0; `undefined` for what could not be read. */
  code: number | undefined;
}

/** In pixels. */
interface Size {
  width: number;
  height: number;
}

const SVG = 'http://www.w3.org/2000/svg';

/**
 * A picture, or a camera's, with a frame round each code in it. Where there are several codes, each frame has the number
 * that the code has in the list.
 *
 * Content: none. Method `show(picture, size, label)`. Property `frames`, in pixels of the picture. Property `isNumbered`.
 * Property `chosen`: the code that is marked, counted from 0. Attribute `mirrored`: as in a mirror, as one sees oneself.
 *
 * Event `choose`, a `CustomEvent<number>`: a frame was clicked. Frames are for those who point; with the keyboard and
 * for whoever listens, the list has all that they have.
 *
 * CSS: `--picture-block` is the most that it is high. Colors: `--accent`.
 */
export class FramedPicture extends HTMLElement {
  readonly #room = document.createElement('div');
  readonly #drawing = document.createElementNS(SVG, 'svg');
  #frames: readonly Frame[] = [];
  #size: Size = { width: 1, height: 1 };
  #chosen: number | undefined;
  #isNumbered = false;

  constructor() {
    super();
    this.#drawing.setAttribute('preserveAspectRatio', 'none');
    this.#drawing.ariaHidden = 'true';
    // A picture is not mirrored in languages that go from right to left, and neither is what lies on it.
    this.#room.dir = 'ltr';
  }

  connectedCallback(): void {
    this.append(this.#room);
  }

  /**
   * The same picture in the same size stays as it is.
   *
   * @param picture a canvas, an image or a video
   * @param size in pixels, in which the frames are given
   * @param label accessible name of the picture
   */
  show(picture: HTMLElement, size: Size, label: string): void {
    const isSame = this.#room.firstChild === picture && isEqual(size, this.#size);
    if (isSame) return;
    this.#size = { width: size.width, height: size.height };
    // A video has a role of its own.
    if (!(picture instanceof HTMLVideoElement)) picture.role = 'img';
    picture.ariaLabel = label;
    this.#room.style.setProperty('--width', String(size.width));
    this.#room.style.setProperty('--height', String(size.height));
    this.#drawing.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
    // A video that is moved in the page stops.
    if (this.#room.firstChild !== picture) this.#room.replaceChildren(picture, this.#drawing);
    this.#draw();
  }

  set frames(frames: readonly Frame[]) {
    this.#frames = frames;
    this.#draw();
  }

  set isNumbered(isNumbered: boolean) {
    if (isNumbered === this.#isNumbered) return;
    this.#isNumbered = isNumbered;
    this.#draw();
  }

  set chosen(chosen: number | undefined) {
    this.#chosen = chosen;
    this.#mark();
  }

  /** Each frame twice: broad and light, and over that narrow and dark, so that it is seen on any ground. */
  #draw(): void {
    for (const badge of this.#room.querySelectorAll('b')) badge.remove();
    this.#drawing.replaceChildren();
    for (const { corners, code } of this.#frames) {
      const group = document.createElementNS(SVG, 'g');
      for (const line of ['edge', 'line']) group.append(polygon(corners, line));
      this.#drawing.append(group);
      if (code === undefined) {
        group.classList.add('unread');
        continue;
      }
      const choose = () => this.dispatchEvent(new CustomEvent<number>('choose', { detail: code }));
      group.dataset.code = String(code);
      group.addEventListener('click', choose);
      if (this.#isNumbered) this.#room.append(this.#badge(corners, code, choose));
    }
    this.#mark();
  }

  #badge(corners: Corners, code: number, choose: () => void): HTMLElement {
    const badge = element('b', String(code + 1));
    badge.ariaHidden = 'true';
    badge.dataset.code = String(code);
    // Where the code begins on the screen, whichever way it is turned.
    badge.style.setProperty('--x', String(Math.min(...corners.map(({ x }) => x)) / this.#size.width));
    badge.style.setProperty('--end-x', String(Math.max(...corners.map(({ x }) => x)) / this.#size.width));
    badge.style.setProperty('--y', String(Math.min(...corners.map(({ y }) => y)) / this.#size.height));
    badge.addEventListener('click', choose);
    return badge;
  }

  #mark(): void {
    const isChosen = (code: string | undefined) => this.#isNumbered && code === String(this.#chosen);
    for (const shown of this.#room.querySelectorAll<HTMLElement | SVGElement>('[data-code]'))
      shown.classList.toggle('chosen', isChosen(shown.dataset.code));
  }
}

function isEqual(one: Size, other: Size): boolean {
  return one.width === other.width && one.height === other.height;
}

function polygon(corners: Corners, line: string): SVGElement {
  const polygon = document.createElementNS(SVG, 'polygon');
  polygon.setAttribute('points', corners.map(({ x, y }) => `${x},${y}`).join(' '));
  polygon.classList.add(line);
  return polygon;
}

adoptStyle(style);
customElements.define('framed-picture', FramedPicture);
