import type { Event } from '../../components/app/new-code/update.ts';
import type { View } from '../../components/app/new-code/view.ts';
import { message } from '../../components/browser/messages.ts';
import { attempt } from '../../components/outputs/attempt.ts';
import type { CodeOutput, Shared } from '../../components/outputs/output.ts';
import { OUTPUTS } from '../../components/outputs/outputs.ts';
import '../../components/ui/action-menu.ts';
import { said } from './said.ts';

/** So many have a button of their own. The others are in the menu. */
const MAIN = 3;

const DOTS = [3, 8, 13];

/** Unlike the popup, this page stays open. */
const PAGE = { close: () => {} };

/** What can be done with the code: the same as in the popup. */
export class Actions {
  readonly #shared: () => Shared | undefined;
  readonly #dispatch: (event: Event) => void;
  readonly #buttons: readonly HTMLButtonElement[];

  constructor(group: HTMLElement, shared: () => Shared | undefined, dispatch: (event: Event) => void) {
    this.#shared = shared;
    this.#dispatch = dispatch;
    const outputs = OUTPUTS.filter((output): output is CodeOutput => output.needsCode);
    this.#buttons = outputs.map((output) => this.#button(output));
    this.#buttons[0]?.classList.add('primary');
    group.append(...this.#buttons.slice(0, MAIN), menuOf(this.#buttons.slice(MAIN)));
  }

  show({ code }: View): void {
    for (const button of this.#buttons) button.disabled = code === undefined;
  }

  #button(output: CodeOutput): HTMLButtonElement {
    const button = said('button', output.name);
    button.type = 'button';
    button.id = output.id;
    button.addEventListener('click', () => this.#run(output));
    return button;
  }

  async #run(output: CodeOutput): Promise<void> {
    const shared = this.#shared();
    if (shared === undefined) return;
    this.#dispatch({ type: 'output-started' });
    await attempt(
      () => output.run(shared, PAGE),
      (outcome) => this.#dispatch({ type: 'output-ended', outcome }),
    );
  }
}

function menuOf(items: readonly HTMLButtonElement[]): HTMLElement {
  const menu = document.createElement('div');
  menu.id = 'more-menu';
  menu.role = 'menu';
  menu.hidden = true;
  for (const item of items) {
    item.role = 'menuitem';
    item.tabIndex = -1;
  }
  menu.append(...items);
  const opener = document.createElement('button');
  opener.type = 'button';
  opener.className = 'more';
  opener.ariaHasPopup = 'menu';
  opener.ariaExpanded = 'false';
  opener.setAttribute('aria-controls', menu.id);
  menu.ariaLabel = opener.ariaLabel = message('more');
  opener.append(dots());
  const both = document.createElement('action-menu');
  both.append(opener, menu);
  return both;
}

function dots(): SVGElement {
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  drawing.setAttribute('viewBox', '0 0 16 16');
  drawing.setAttribute('width', '16');
  drawing.setAttribute('height', '16');
  drawing.setAttribute('fill', 'currentcolor');
  drawing.ariaHidden = 'true';
  for (const x of DOTS) {
    const dot = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
    dot.setAttribute('cx', String(x));
    dot.setAttribute('cy', '8');
    dot.setAttribute('r', '1.5');
    drawing.append(dot);
  }
  return drawing;
}
