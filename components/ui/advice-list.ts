import { adoptStyle } from './adopt-style.ts';
import style from './advice-list.css?inline';
import { element } from './element.ts';

/** A sentence, and what can be done about it. */
export interface AdviceLine {
  sentence: string;
  /** What else there is to know, quieter. */
  hint?: string | undefined;
  buttons: readonly AdviceButton[];
  /** Whether the sentence tells what was done, and no longer what could be. */
  isDone?: boolean;
  /** Whether nothing is amiss, but there is more to choose from. */
  isOffer?: boolean;
  /** Whether nothing has to be done. */
  isNote?: boolean;
}

export interface AdviceButton {
  label: string;
  /** What pressing it is good for; stands after it. */
  gain?: string | undefined;
  /** The gain in figures, as its tooltip. */
  figures?: string | undefined;
  /** The letter that presses it. Told to whoever listens; whoever shows the list hears the key. */
  key?: string | undefined;
}

/** Which button of which line was pressed; both count from 0. */
export interface AdviceChoice {
  line: number;
  button: number;
}

/**
 * A few lines, each a sentence with its buttons.
 *
 * Content: none. In an `aria-live="polite"`, the sentence of a line that is new is said, and not those that stay.
 *
 * Method `show(lines)`. Event `choose`, a `CustomEvent<AdviceChoice>`: a button was pressed.
 *
 * Colors: `--accent`, `--muted`.
 */
export class AdviceList extends HTMLElement {
  #shown: string[] = [];

  /** A line that stays the same stays the same element, so that focus is kept and nothing is said twice. */
  show(lines: readonly AdviceLine[]): void {
    const keys = lines.map((line) => JSON.stringify(line));
    for (const [at, line] of lines.entries()) {
      if (keys[at] === this.#shown[at]) continue;
      const element = this.#line(line, at);
      if (this.children[at]) this.children[at].replaceWith(element);
      else this.append(element);
    }
    while (this.children.length > lines.length) this.lastElementChild?.remove();
    this.#shown = keys;
  }

  /** Moves the focus to the first button, if there is one. */
  override focus(): void {
    this.querySelector('button')?.focus();
  }

  #line(
    { sentence, hint, buttons, isDone = false, isOffer = false, isNote = false }: AdviceLine,
    at: number,
  ): HTMLElement {
    const line = document.createElement('div');
    // One thing to whoever listens: Orca tells only the last of those that come at once, which would be the button.
    line.role = 'group';
    line.classList.toggle('done', isDone);
    line.classList.toggle('offer', isOffer);
    line.classList.toggle('note', isNote);
    const end = document.createElement('span');
    // Said apart from the sentence, and before it, by some; and the button is said when it gets the focus.
    end.ariaLive = 'off';
    for (const [index, { label, gain, figures = '', key }] of buttons.entries()) {
      const button = this.#button(label, { line: at, button: index });
      if (key !== undefined) button.setAttribute('aria-keyshortcuts', key);
      end.append(button);
      if (gain === undefined) continue;
      const worth = element('i', gain);
      worth.title = figures;
      end.append(worth);
    }
    line.append(element('p', sentence), end);
    if (hint !== undefined) line.append(element('small', hint));
    return line;
  }

  #button(label: string, choice: AdviceChoice): HTMLButtonElement {
    const button = element('button', label);
    button.type = 'button';
    button.addEventListener('click', (event) => {
      // The second click of a double click was meant for the button that stood here before.
      if (event.detail > 1) return;
      this.dispatchEvent(new CustomEvent<AdviceChoice>('choose', { detail: choice }));
    });
    return button;
  }
}

adoptStyle(style);
customElements.define('advice-list', AdviceList);
