import { MOST_CHARACTERS } from '../qr/most-characters.ts';
import { headOf } from '../text/head.ts';

/** In UTF-16 units. More at once is a paste or a drop. */
const LARGE = 1000;

/**
 * A text area that grows with its text and takes text of any length without freezing: if it is far too long for any
 * code, only its beginning is shown and the rest is kept.
 *
 * Content: a `textarea`, whose `min-block-size` and `max-block-size` limit its growth.
 * Property `text`: all of the text. Property `hiddenLength`: how much of it is kept but not shown, in UTF-16 units; 0 for
 * any text that a code can hold. Property `replacedAll`: whether the last change replaced all of it.
 * Method `overwrite(text)`. Event `input`: the person changed the text. `copy-whole.ts` has all of the text copied.
 */
export class TextBox extends HTMLElement {
  #rest = '';
  /** What a large paste replaced, in case it is undone. */
  #replaced = { shown: '', rest: '' };
  #pasting = false;
  #replacedAll = false;
  #width = 0;

  connectedCallback(): void {
    this.#area.addEventListener('beforeinput', (event) => this.#beforeInput(event));
    this.#area.addEventListener('input', (event) => this.#onInput(event as InputEvent));
    new ResizeObserver(() => {
      if (this.#area.clientWidth !== this.#width) this.#fit();
    }).observe(this.#area);
  }

  get text(): string {
    return this.#area.value + this.#rest;
  }

  set text(text: string) {
    const shown = text.length > MOST_CHARACTERS ? headOf(text) : text;
    this.#area.value = shown;
    this.#rest = text.slice(shown.length);
    this.#fit();
  }

  get hiddenLength(): number {
    return this.#rest.length;
  }

  get replacedAll(): boolean {
    return this.#replacedAll;
  }

  override focus(): void {
    this.#area.focus();
  }

  /** Replaces the text as if the person had typed, so that the browser's undo works. */
  overwrite(text: string): void {
    this.focus();
    this.#area.select();
    document.execCommand('insertText', false, text);
  }

  get #area(): HTMLTextAreaElement {
    return this.querySelector('textarea') as HTMLTextAreaElement;
  }

  /** Selecting everything shown counts as selecting all of the text. */
  get #allIsSelected(): boolean {
    const { value, selectionStart, selectionEnd } = this.#area;
    return selectionStart === 0 && selectionEnd === value.length;
  }

  #beforeInput(event: InputEvent): void {
    this.#replacedAll = this.#allIsSelected;
    if (this.#pasting || event.inputType.startsWith('history')) return;
    const added = event.data ?? '';
    const rest = this.#allIsSelected ? '' : this.#rest;
    const { value, selectionStart, selectionEnd } = this.#area;
    const text = value.slice(0, selectionStart) + added + value.slice(selectionEnd) + rest;
    if (added.length > LARGE && text.length > MOST_CHARACTERS) {
      event.preventDefault();
      this.#pasteLarge(text);
    } else {
      this.#rest = rest;
    }
  }

  /** The browser itself inserts what is shown, so that its undo works. */
  #pasteLarge(text: string): void {
    this.#replaced = { shown: this.#area.value, rest: this.#rest };
    const shown = headOf(text);
    this.#rest = text.slice(shown.length);
    this.#pasting = true;
    this.overwrite(shown);
    this.#pasting = false;
  }

  #onInput(event: InputEvent): void {
    if (event.inputType === 'historyUndo' && this.#area.value === this.#replaced.shown) {
      this.#rest = this.#replaced.rest;
    }
    // Show everything again as soon as a code can hold it.
    if (this.#rest !== '' && this.text.length <= MOST_CHARACTERS) {
      const { selectionStart, selectionEnd } = this.#area;
      this.#area.value = this.text;
      this.#rest = '';
      this.#area.setSelectionRange(selectionStart, selectionEnd);
    }
    this.#fit();
  }

  #fit(): void {
    const area = this.#area;
    this.#width = area.clientWidth;
    area.style.blockSize = '';
    area.style.blockSize = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
  }
}

customElements.define('text-box', TextBox);
