import type { FoundCode } from '../payload/found-code.ts';
import type { Outcome } from '../payload/outcome.ts';
import type { Message } from '../text/message.ts';
import { messageOf } from '../text/message.ts';
import { adoptStyle } from './adopt-style.ts';
import { type CodeChoice, CodeList } from './code-list.ts';
import { element } from './element.ts';
import { type Frame, FramedPicture } from './framed-picture.ts';
import style from './reading-dialog.css?inline';
import { setText } from './set-text.ts';

/** What it shows. */
export interface ShownReading {
  heading: Message;
  /** In place of the list. */
  status: Message | undefined;
  notices: readonly Message[];
  codes: readonly FoundCode[];
  frames: readonly Frame[];
  /** Of the picture in which the frames are, in pixels; without it, as many as the picture that is shown has. */
  size: { width: number; height: number } | undefined;
  pictureLabel: Message;
  chosen: number | undefined;
  /** Whether there may be more to come. */
  isBusy: boolean;
  outcome: Outcome | undefined;
}

/**
 * Codes that are read in a picture: the picture with a frame round each, and beside it the list, over all of the page. What
 * is beneath stays as it is, and has the focus again afterwards.
 *
 * Content: none. Methods `open(write)`, `show(reading)`, `showPicture(picture)`, `close()`.
 *
 * Keys: Up and Down go from code to code, Escape goes back, wherever the focus is.
 *
 * Events: `back`; `scan`: the person wants to read files or use the camera instead; `choose`, a `CustomEvent<number>`: a
 * code was chosen, counted from 0; `act`, a `CustomEvent<CodeChoice>`: a button of a code was pressed.
 */
export class ReadingDialog extends HTMLElement {
  readonly #dialog = document.createElement('dialog');
  readonly #back = button('back');
  readonly #scan = button('scan');
  readonly #heading = element('h2', '');
  readonly #status = element('p', '');
  readonly #notice = element('p', '');
  readonly #framed = new FramedPicture();
  readonly #list = new CodeList();
  readonly #outcome = element('p', '');
  #write: (message: Message) => string = () => '';
  #shown: ShownReading | undefined;
  #picture: HTMLCanvasElement | undefined;

  constructor() {
    super();
    this.#heading.id = 'reading-heading';
    this.#heading.tabIndex = -1;
    this.#heading.autofocus = true;
    this.#dialog.setAttribute('aria-labelledby', this.#heading.id);
    this.#status.role = 'status';
    this.#status.className = 'status';
    this.#notice.className = 'notice';
    this.#outcome.className = 'outcome';
    this.#outcome.ariaLive = 'polite';

    const said = document.createElement('div');
    said.className = 'said';
    // How many there are is told when it is known, and the focus stays where it is.
    said.ariaLive = 'polite';
    said.append(this.#heading, this.#notice);
    const head = document.createElement('header');
    head.append(this.#back, said, this.#status);
    const found = document.createElement('div');
    found.className = 'found';
    found.append(this.#list);
    this.#dialog.append(head, this.#framed, found, this.#outcome, this.#scan);

    this.#back.addEventListener('click', () => this.#goBack());
    this.#scan.addEventListener('click', () => this.dispatchEvent(new CustomEvent('scan')));
    this.#dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      this.#goBack();
    });
    this.#dialog.addEventListener('keydown', (event) => this.#onArrow(event));
    for (const part of [this.#list, this.#framed]) {
      part.addEventListener('choose', (event) => this.#choose((event as CustomEvent<number>).detail));
    }
    this.#list.addEventListener('act', (event) => {
      this.dispatchEvent(new CustomEvent('act', { detail: (event as CustomEvent<CodeChoice>).detail }));
    });
  }

  connectedCallback(): void {
    this.append(this.#dialog);
  }

  /** @param write gives a message in the person's language */
  open(write: (message: Message) => string): void {
    this.#write = write;
    setText(this.#back, write(messageOf('back')));
    setText(this.#scan, write(messageOf('scan')));
    this.#forgetPicture();
    this.#framed.hidden = true;
    if (this.#dialog.open) return;
    addEventListener('keydown', this.#onEscape, { capture: true });
    this.#dialog.showModal();
  }

  show(reading: ShownReading): void {
    this.#shown = reading;
    const { heading, status, notices, codes, frames, chosen, isBusy, outcome } = reading;
    setText(this.#heading, this.#write(heading));
    setText(this.#status, status ? this.#write(status) : '');
    setText(this.#notice, notices.map(this.#write).join(' '));
    setText(this.#outcome, outcome ? this.#write(outcome.message) : '');
    this.#outcome.classList.toggle('failed', outcome?.failed ?? false);
    this.#list.hidden = codes.length === 0;
    this.#list.ariaBusy = String(isBusy);
    this.#list.show(codes, this.#write);
    this.#list.chosen = chosen;
    this.#framed.frames = frames;
    this.#framed.isNumbered = codes.length > 1;
    this.#framed.chosen = chosen;
    this.#draw();
  }

  showPicture(picture: HTMLCanvasElement): void {
    this.#picture = picture;
    this.#draw();
  }

  /** Keeps nothing of what it has shown. */
  close(): void {
    removeEventListener('keydown', this.#onEscape, { capture: true });
    this.#forgetPicture();
    this.#dialog.close();
    this.remove();
  }

  #draw(): void {
    if (this.#picture === undefined || this.#shown === undefined) return;
    const { size, pictureLabel } = this.#shown;
    this.#framed.show(this.#picture, size ?? this.#picture, this.#write(pictureLabel));
    this.#framed.hidden = false;
  }

  /** Firefox keeps the pixels of a canvas as long as the canvas itself, which may outlive the page. */
  #forgetPicture(): void {
    if (this.#picture) this.#picture.width = 0;
    this.#picture = undefined;
  }

  #goBack(): void {
    this.dispatchEvent(new CustomEvent('back'));
  }

  /** Before the page gets the event, which would close the popup. */
  readonly #onEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.#goBack();
  };

  #onArrow(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const codes = this.#shown?.codes.length ?? 0;
    if (step === undefined || codes < 2) return;
    event.preventDefault();
    const chosen = this.#shown?.chosen ?? (step > 0 ? -1 : codes);
    this.#choose(Math.min(Math.max(chosen + step, 0), codes - 1));
    this.#list.focus();
  }

  #choose(code: number): void {
    this.dispatchEvent(new CustomEvent<number>('choose', { detail: code }));
  }
}

function button(name: string): HTMLButtonElement {
  const button = element('button', '');
  button.type = 'button';
  button.className = name;
  return button;
}

adoptStyle(style);
customElements.define('reading-dialog', ReadingDialog);
