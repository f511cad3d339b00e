import type { Problem } from '../../components/app/sheet/problems.ts';
import type { Event } from '../../components/app/sheet/update.ts';
import type { View } from '../../components/app/sheet/view.ts';
import { formatNumber, message, textOf } from '../../components/browser/messages.ts';
import type { AdviceChoice, AdviceLine, AdviceList } from '../../components/ui/advice-list.ts';
import { element } from '../../components/ui/element.ts';
import { query } from '../../components/ui/query.ts';
import '../../components/ui/advice-list.ts';
import { setText } from '../../components/ui/set-text.ts';

/** So many lines are named at first. */
const FIRST = 3;

/** What there is to say of the lines: a header, problems with some of them, and advice. */
export class Remarks {
  readonly #dispatch: (event: Event) => void;
  readonly #select: (line: number) => void;
  readonly #header = query('#header');
  readonly #problems = query('#problems');
  readonly #advice = query<AdviceList>('#advice');
  readonly #shown = new Map<Problem['kind'], { element: HTMLElement; key: string }>();
  /** What the buttons in the list of advice do. */
  #events: readonly Event[] = [];

  /** @param select selects a line in the box */
  constructor(dispatch: (event: Event) => void, select: (line: number) => void) {
    this.#dispatch = dispatch;
    this.#select = select;
    const check = this.#header.querySelector('input') as HTMLInputElement;
    check.addEventListener('change', () =>
      dispatch({ type: 'header-chosen', leavesOutHeader: check.checked }),
    );
    this.#advice.addEventListener('choose', (event) => {
      const chosen = this.#events[(event as CustomEvent<AdviceChoice>).detail.line];
      if (chosen === undefined) return;
      dispatch(chosen);
      // The button that was pressed is gone.
      this.#advice.focus();
    });
  }

  show({ header, problems, groups, done }: View): void {
    this.#header.hidden = header === undefined;
    if (header) (this.#header.querySelector('input') as HTMLInputElement).checked = header.isLeftOut;
    this.#showProblems(problems);
    this.#events = [
      ...(done ? [{ type: 'undone' } as const] : []),
      ...groups.map(({ kind }) => ({ type: 'fixed', kind }) as const),
    ];
    this.#advice.show([
      ...(done
        ? [{ sentence: textOf(done), buttons: [{ label: message('undo') }], mark: 'done' as const }]
        : []),
      ...groups.map(
        ({ sentence, button }): AdviceLine => ({
          sentence: textOf(sentence),
          buttons: [{ label: textOf(button) }],
        }),
      ),
    ]);
  }

  #showProblems(problems: readonly Problem[]): void {
    for (const [kind, { element }] of this.#shown) {
      if (problems.some((problem) => problem.kind === kind)) continue;
      element.remove();
      this.#shown.delete(kind);
    }
    for (const [at, problem] of problems.entries()) {
      const { kind, sentence, lines, remedy } = problem;
      const known = this.#shown.get(kind) ?? { element: emptyProblem(kind), key: '' };
      this.#shown.set(kind, known);
      const key = JSON.stringify([lines, remedy]);
      // In their order, without moving one that has the focus.
      if (!known.element.isConnected) this.#problems.insertBefore(known.element, this.#after(problems, at));
      setText(known.element.querySelector('p') as HTMLElement, textOf(sentence));
      if (key === known.key) continue;
      known.key = key;
      const list = known.element.querySelector('ul') as HTMLElement;
      list.replaceChildren(...this.#lines(lines.slice(0, FIRST)));
      const buttons = known.element.querySelector('div') as HTMLElement;
      buttons.replaceChildren();
      if (remedy) {
        const { label, options } = remedy;
        const rearrange = () => {
          this.#dispatch({ type: 'arranged', options });
          // It was in there.
          if (!known.element.isConnected) query(options.caption ? '#caption' : '#columns').focus();
        };
        buttons.append(button(textOf(label), rearrange));
      }
      if (lines.length <= FIRST) continue;
      const all = button(message('sheetAllLines', formatNumber(lines.length)), () => {
        all.remove();
        list.replaceChildren(...this.#lines(lines));
        list.querySelector('button')?.focus();
      });
      buttons.append(all);
    }
  }

  /** The first problem after one that is already shown; `null` if there is none. */
  #after(problems: readonly Problem[], at: number): HTMLElement | null {
    const next = problems.slice(at + 1).map(({ kind }) => this.#shown.get(kind)?.element);
    return next.find((element) => element?.isConnected) ?? null;
  }

  #lines(lines: Problem['lines']): HTMLElement[] {
    return lines.map(({ line, note }) => {
      const item = document.createElement('li');
      const text = message('sheetLineNote', formatNumber(line), textOf(note));
      item.append(button(text, () => this.#select(line)));
      return item;
    });
  }
}

/** A sentence, the lines it is about, and what can be done. */
function emptyProblem(kind: Problem['kind']): HTMLElement {
  const made = document.createElement('section');
  made.className = `problem ${kind}`;
  const [lines, buttons] = [document.createElement('ul'), document.createElement('div')];
  // Only the sentence is announced.
  lines.ariaLive = buttons.ariaLive = 'off';
  made.append(element('p', ''), lines, buttons);
  return made;
}

function button(label: string, press: () => void): HTMLButtonElement {
  const made = element('button', label);
  made.type = 'button';
  made.addEventListener('click', press);
  return made;
}
