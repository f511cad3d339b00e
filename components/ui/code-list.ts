import type { CodeAction, FoundCode } from '../payload/found-code.ts';
import type { Message, MessageKey } from '../text/message.ts';
import { messageOf } from '../text/message.ts';
import type { Piece } from '../text/visible.ts';
import { adoptStyle } from './adopt-style.ts';
import style from './code-list.css?inline';
import { element } from './element.ts';

/** A button of a code that was pressed. */
export interface CodeChoice {
  code: FoundCode;
  action: CodeAction;
}

/** What each button says, and what it is called where there are several codes. */
const BUTTONS: Record<CodeAction['type'], [label: MessageKey, name: MessageKey]> = {
  open: ['open', 'openNumber'],
  copy: ['copy', 'copyNumber'],
  'copy-password': ['copyPassword', 'copyPasswordNumber'],
  save: ['save', 'saveNumber'],
  show: ['showAsCode', 'showAsCodeNumber'],
};

/**
 * Codes that were read: what each is, all of its text with the host of an address set off, what there is to say of it,
 * and buttons. Several are numbered.
 *
 * Content: none. Method `show(codes, write)`. Property `chosen`: the one that is marked, counted from 0; none at first.
 *
 * Events: `choose`, a `CustomEvent<number>`: the person has clicked on another, or moved the focus to it; `act`, a
 * `CustomEvent<CodeChoice>`: a button was pressed.
 *
 * Colors: `--raised`, `--hover`, `--line`, `--ink`, `--muted`, `--accent`, `--on-accent`.
 */
export class CodeList extends HTMLElement {
  readonly #list = document.createElement('ol');
  #codes: readonly FoundCode[] = [];
  #chosen: number | undefined;
  #write: (message: Message) => string = () => '';

  constructor() {
    super();
    // Without its bullets, Safari's screen reader takes it for no list.
    this.#list.role = 'list';
    this.#list.addEventListener('click', (event) => this.#choose(event));
    this.#list.addEventListener('focusin', (event) => this.#choose(event));
  }

  connectedCallback(): void {
    this.append(this.#list);
  }

  /**
   * A code that stays in its place keeps its element, and the focus.
   *
   * @param write gives a message in the person's language
   */
  show(codes: readonly FoundCode[], write: (message: Message) => string): void {
    this.#write = write;
    this.#list.ariaLabel = write(messageOf('codes'));
    for (const [at, code] of codes.entries()) {
      if (code === this.#codes[at]) continue;
      const item = this.#item(code);
      if (this.#list.children[at]) this.#list.children[at].replaceWith(item);
      else this.#list.append(item);
    }
    while (this.#list.children.length > codes.length) this.#list.lastElementChild?.remove();
    this.#codes = codes;
    this.#number();
    this.chosen = this.#chosen;
  }

  get chosen(): number | undefined {
    return this.#chosen;
  }

  /** Marks a code. */
  set chosen(chosen: number | undefined) {
    this.#chosen = chosen !== undefined && chosen < this.#codes.length ? chosen : undefined;
    for (const [at, item] of [...this.#list.children].entries()) {
      // Where there is one only, there is nothing to tell it from.
      item.ariaCurrent = this.#codes.length > 1 && at === this.#chosen ? 'true' : null;
    }
  }

  /** Moves the focus to the first button of the code that is marked, or of the first. */
  override focus(): void {
    this.#list.children[this.#chosen ?? 0]?.querySelector('button')?.focus();
  }

  #choose({ target }: Event): void {
    const item = (target as Element).closest('li');
    const at = item === null ? -1 : [...this.#list.children].indexOf(item);
    if (at === -1 || at === this.#chosen) return;
    this.chosen = at;
    this.dispatchEvent(new CustomEvent<number>('choose', { detail: at }));
  }

  /** Only several have numbers. */
  #number(): void {
    const isNumbered = this.#codes.length > 1;
    this.#list.classList.toggle('numbered', isNumbered);
    for (const [at, { actions }] of this.#codes.entries()) {
      const item = this.#list.children[at] as HTMLElement;
      const number = item.querySelector('.number');
      if (number) number.textContent = isNumbered ? String(at + 1) : '';
      for (const [index, button] of item.querySelectorAll('button').entries()) {
        const action = actions[index];
        if (action === undefined) continue;
        const [label, name] = BUTTONS[action.type];
        const spoken = this.#write(isNumbered ? messageOf(name, at + 1) : messageOf(label));
        if (button.ariaLabel !== spoken) button.ariaLabel = spoken;
      }
    }
  }

  #item(code: FoundCode): HTMLLIElement {
    const { name, caption, notes, pieces, direction, leadsTo, advice, actions } = code;
    const item = document.createElement('li');
    const heading = element('p', '');
    heading.className = 'name';
    const number = element('span', '');
    number.className = 'number';
    heading.append(number, element('b', this.#write(name)));
    if (caption !== undefined) heading.append(' ', element('bdi', caption));
    for (const note of notes) heading.append(' ', element('small', this.#write(note)));

    const text = document.createElement('p');
    text.className = 'text';
    text.dir = direction;
    text.append(...pieces.map(pieceOf));
    if (pieces.length === 0) {
      text.className = 'empty';
      text.textContent = this.#write(messageOf('foundEmpty'));
    }
    item.append(heading, text);

    const lines: [message: Message, name: string][] = [
      ...(leadsTo === undefined
        ? []
        : [[messageOf('foundLeadsTo', leadsTo), 'leads-to'] as [Message, string]]),
      ...advice.map((sentence): [Message, string] => [sentence, 'advice']),
    ];
    for (const [sentence, name] of lines) {
      const line = element('p', this.#write(sentence));
      line.className = name;
      item.append(line);
    }

    const buttons = document.createElement('div');
    buttons.append(...actions.map((action) => this.#button(code, action)));
    item.append(buttons);
    return item;
  }

  #button(code: FoundCode, action: CodeAction): HTMLButtonElement {
    const button = element('button', this.#write(messageOf(BUTTONS[action.type][0])));
    button.type = 'button';
    button.addEventListener('click', () =>
      this.dispatchEvent(new CustomEvent<CodeChoice>('act', { detail: { code, action } })),
    );
    return button;
  }
}

/** The host in a direction of its own, so that nothing before or after it changes the order of its labels. */
function pieceOf({ text, isMark, isHost }: Piece): HTMLElement | string {
  if (!isMark && !isHost) return text;
  const piece = element(isHost ? 'b' : 'span', text);
  piece.dir = 'ltr';
  if (isMark) piece.className = 'mark';
  return piece;
}

adoptStyle(style);
customElements.define('code-list', CodeList);
