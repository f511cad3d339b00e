import { adoptStyle } from './adopt-style.ts';
import { element } from './element.ts';
import style from './shortcut-list.css?inline';

/** A key and what it does. */
export interface Shortcut {
  /** As on the keyboard: `D`, `Alt+Shift+Q`. */
  keys: string;
  label: string;
}

/**
 * A dialog that lists the keys. When it closes, the focus returns to where it was.
 *
 * Content: none. Method `show(texts, shortcuts)`. Escape, the button, and a click outside close it.
 *
 * Colors: `--surface`, `--ink`, `--muted`, `--line`, `--raised`.
 */
export class ShortcutList extends HTMLElement {
  show(texts: { title: string; hint: string; close: string }, shortcuts: readonly Shortcut[]): void {
    const dialog = document.createElement('dialog');
    const title = element('h2', texts.title);
    title.id = 'shortcut-list-title';
    dialog.setAttribute('aria-labelledby', title.id);
    dialog.setAttribute('closedby', 'any');
    const list = document.createElement('dl');
    list.append(...shortcuts.map(line));
    const close = element('button', texts.close);
    close.type = 'button';
    close.addEventListener('click', () => dialog.close());
    dialog.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      // Chromium would close the whole popup.
      event.preventDefault();
      event.stopPropagation();
      dialog.close();
    });
    dialog.addEventListener('close', () => this.replaceChildren());
    dialog.append(title, list, element('p', texts.hint), close);
    this.replaceChildren(dialog);
    dialog.showModal();
  }
}

function line({ keys, label }: Shortcut): HTMLElement {
  const line = document.createElement('div');
  const term = document.createElement('dt');
  const key = element('kbd', keys);
  key.dir = 'ltr';
  term.append(key);
  line.append(term, element('dd', label));
  return line;
}

adoptStyle(style);
customElements.define('shortcut-list', ShortcutList);
