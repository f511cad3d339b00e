/** UTF-16 units. No code holds more (ISO/IEC 18004 table 7: 7,089 digits at most), so all of a text that may have one is shown. */
const MOST_SHOWN = 7089;

/** UTF-16 units shown of a longer text. Browsers take seconds to lay out a megabyte. */
const HEAD = 3000;

/**
 * A text area that grows with its text and takes a text of any length without freezing: of one that is too long
 * for any code it shows the beginning and keeps the rest.
 *
 * Content: a `textarea`. Property `text`: all of the text. Property `hiddenLength`: how much of it is kept but
 * not shown, in UTF-16 units. Event `input`: the person changed the text.
 *
 * Growth: between the `min-block-size` and `max-block-size` of the text area.
 */
export class TextBox extends HTMLElement {
  #rest = '';
  #width = 0;

  connectedCallback(): void {
    this.#area.addEventListener('beforeinput', (event) => this.#beforeInput(event));
    this.#area.addEventListener('input', () => this.#fit());
    new ResizeObserver(() => {
      if (this.#area.clientWidth !== this.#width) this.#fit();
    }).observe(this.#area);
  }

  get text(): string {
    return this.#area.value + this.#rest;
  }

  set text(text: string) {
    const shown = text.length > MOST_SHOWN ? HEAD : text.length;
    this.#area.value = text.slice(0, shown);
    this.#rest = text.slice(shown);
    this.#fit();
  }

  get hiddenLength(): number {
    return this.#rest.length;
  }

  override focus(): void {
    this.#area.focus();
  }

  get #area(): HTMLTextAreaElement {
    return this.querySelector('textarea') as HTMLTextAreaElement;
  }

  #beforeInput(event: InputEvent): void {
    const { value, selectionStart, selectionEnd } = this.#area;
    // To select all that is shown and write over it is to write over all of it.
    if (selectionStart === 0 && selectionEnd === value.length) this.#rest = '';
    const added = event.data ?? '';
    if (value.length + added.length <= MOST_SHOWN) return;
    event.preventDefault();
    this.text = value.slice(0, selectionStart) + added + value.slice(selectionEnd) + this.#rest;
    this.#area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }

  #fit(): void {
    const area = this.#area;
    this.#width = area.clientWidth;
    area.style.blockSize = '';
    area.style.blockSize = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
  }
}

customElements.define('text-box', TextBox);
