import { adoptStyle } from './adopt-style.ts';
import style from './advice-list.css?inline';
import { element } from './element.ts';

/** A sentence, and what can be done about it. */
export interface AdviceLine {
  sentence: string;
  /** More detail, in muted text. */
  hint?: string | undefined;
  buttons: readonly AdviceButton[];
  /** Without it, the sentence says that something is wrong. */
  mark?: Mark | undefined;
}

/** `done`: it says what was done. `offer`: there is more to choose from. `note`: it is only good to know. */
export type Mark = 'done' | 'offer' | 'note';

export interface AdviceButton {
  label: string;
  /** The benefit of pressing it, shown after the button. */
  gain?: string | undefined;
  /** The benefit in figures, as a tooltip. */
  figures?: string | undefined;
  /** The letter that presses it. Told to whoever listens; whoever shows the list hears the key. */
  key?: string | undefined;
}

/** The button that was pressed, and its line; both count from 0. */
export interface AdviceChoice {
  line: number;
  button: number;
}

/**
 * A few lines, each a sentence with buttons.
 *
 * Content: none. Inside `aria-live="polite"`, only sentences of new lines are announced.
 *
 * Method `show(lines)`. Event `choose`, a `CustomEvent<AdviceChoice>`: a button was pressed.
 *
 * Colors: `--accent`, `--muted`.
 */
export class AdviceList extends HTMLElement {
  #shown: string[] = [];

  /** Unchanged lines keep their elements, so that the focus stays and nothing is announced twice. */
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

  /** Focuses the first button, if there is one. */
  override focus(): void {
    this.querySelector('button')?.focus();
  }

  #line({ sentence, hint, buttons, mark }: AdviceLine, at: number): HTMLElement {
    const line = document.createElement('div');
    // A group, because Orca announces only the last of several additions, which would be the button.
    line.role = 'group';
    line.className = mark ?? '';
    const end = document.createElement('span');
    // Some screen readers would announce it separately, before the sentence. Buttons are read when focused.
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
      // The second click of a double click was meant for the button that was here before.
      if (event.detail > 1) return;
      this.dispatchEvent(new CustomEvent<AdviceChoice>('choose', { detail: choice }));
    });
    return button;
  }
}

adoptStyle(style);
customElements.define('advice-list', AdviceList);
