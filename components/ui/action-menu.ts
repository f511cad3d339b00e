/** CSS px between the menu and the edge of the page; see the style sheet. */
const EDGE = 4;

/**
 * A button and the menu it opens, following the menu-button pattern of the ARIA Authoring Practices.
 *
 * Content: a `button` with `aria-haspopup="menu"`, and an element with `role="menu"` holding `role="menuitem"`
 * buttons, which stay out of the tab order. Items are ordinary buttons: listen to their `click`.
 *
 * Keys: Enter, Space and Down open it at the first item, Up at the last; arrows wrap around, Home and End go to the
 * ends, a letter goes to the next item that begins with it, Escape and Tab close it.
 */
class ActionMenu extends HTMLElement {
  connectedCallback(): void {
    this.#button.addEventListener('click', () => (this.#menu.hidden ? this.#open(0) : this.#close()));
    this.#menu.addEventListener('click', () => this.#close());
    this.addEventListener('keydown', (event) => this.#onKeydown(event));
    this.addEventListener('focusout', (event) => {
      if (!this.contains(event.relatedTarget as Node | null)) this.#close();
    });
  }

  get #button(): HTMLButtonElement {
    return this.querySelector('[aria-haspopup="menu"]') as HTMLButtonElement;
  }

  get #menu(): HTMLElement {
    return this.querySelector('[role="menu"]') as HTMLElement;
  }

  get #items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[role="menuitem"]:not(:disabled)')];
  }

  #open(index: number): void {
    this.#menu.hidden = false;
    this.#moveIntoView();
    this.#button.ariaExpanded = 'true';
    this.#items.at(index)?.focus();
  }

  /** On a magnified or low page, there may be too little room above the button. */
  #moveIntoView(): void {
    this.#menu.style.translate = 'none';
    const { top } = this.#menu.getBoundingClientRect();
    this.#menu.style.translate = `0 ${Math.max(0, EDGE - top)}px`;
  }

  /** The focus returns to the button unless it has already moved elsewhere. */
  #close(): void {
    if (this.#menu.hidden) return;
    if (this.#menu.contains(document.activeElement)) this.#button.focus();
    this.#menu.hidden = true;
    this.#button.ariaExpanded = 'false';
  }

  #onKeydown(event: KeyboardEvent): void {
    if (this.#menu.hidden) {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      this.#open(event.key === 'ArrowDown' ? 0 : -1);
    } else if (event.key === 'Escape') {
      this.#close();
    } else if (event.key === 'Tab') {
      // Close first, so that the browser moves on from the button.
      this.#close();
      return;
    } else {
      const target = this.#itemFor(event.key);
      if (target === undefined) return;
      target.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #itemFor(key: string): HTMLElement | undefined {
    const items = this.#items;
    const current = items.indexOf(document.activeElement as HTMLElement);
    switch (key) {
      case 'ArrowDown':
        return items.at((current + 1) % items.length);
      case 'ArrowUp':
        return items.at(current <= 0 ? -1 : current - 1);
      case 'Home':
        return items.at(0);
      case 'End':
        return items.at(-1);
      default:
        return [...items.slice(current + 1), ...items].find((item) => beginsWith(item, key));
    }
  }
}

function beginsWith(item: HTMLElement, letter: string): boolean {
  return (
    letter.length === 1 && item.textContent.trim().toLocaleLowerCase().startsWith(letter.toLocaleLowerCase())
  );
}

customElements.define('action-menu', ActionMenu);
