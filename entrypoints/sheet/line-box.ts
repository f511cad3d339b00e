import type { Problem } from '../../components/app/sheet/problems.ts';
import type { Event } from '../../components/app/sheet/update.ts';
import { type View, whyNotPasted } from '../../components/app/sheet/view.ts';
import type { Message } from '../../components/text/message.ts';
import { element } from '../../components/ui/element.ts';

/** In UTF-16 units. More at once is a paste or a drop. */
const LARGE = 10_000;

/** The box with the lines, and their numbers beside it. */
export class LineBox {
  readonly #box: HTMLElement;
  readonly #area: HTMLTextAreaElement;
  readonly #numbers: HTMLElement;
  /** What the numbers were written for. */
  #numbered = '';

  constructor(box: HTMLElement, dispatch: (event: Event) => void) {
    this.#box = box;
    this.#area = box.querySelector('textarea') as HTMLTextAreaElement;
    this.#numbers = box.querySelector('#numbers') as HTMLElement;
    this.#area.addEventListener('input', () => dispatch({ type: 'edited', box: this.#area.value }));
    this.#area.addEventListener('beforeinput', (event) => {
      const message = this.#whyNot(event);
      if (message === undefined) return;
      event.preventDefault();
      dispatch({ type: 'output-ended', outcome: { message, failed: true } });
    });
    this.#area.addEventListener('scroll', () => this.#scrollNumbers());
    new ResizeObserver(() => this.#scrollNumbers()).observe(this.#area);
  }

  show({ box, problems }: View): void {
    if (this.#area.value !== box) this.#area.value = box;
    const lines = this.#area.value.split('\n').length;
    const linesWith = (isFault: boolean) =>
      problems.flatMap((problem) =>
        isFaulty(problem) === isFault ? problem.lines.map(({ line }) => line) : [],
      );
    const [faulty, noted] = [new Set(linesWith(true)), new Set(linesWith(false))];
    const numbered = `${lines} ${[...faulty]} ${[...noted]}`;
    this.#scrollNumbers();
    if (numbered === this.#numbered) return;
    this.#numbered = numbered;
    this.#numbers.replaceChildren(...numbersUpTo(lines, faulty, noted));
    this.#box.style.setProperty('--digits', String(String(lines).length));
  }

  focus(): void {
    this.#area.focus();
  }

  /** Selects a line, counted from 1, and scrolls to it. */
  select(line: number): void {
    const lines = this.#area.value.split('\n');
    const start = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
    this.#area.focus();
    this.#area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
    this.#area.scrollTop = (this.#area.scrollHeight / lines.length) * (line - 2);
  }

  #whyNot({ data }: InputEvent): Message | undefined {
    if (data === null || data.length < LARGE) return undefined;
    const { value, selectionStart, selectionEnd } = this.#area;
    return whyNotPasted(value.slice(0, selectionStart) + data + value.slice(selectionEnd));
  }

  #scrollNumbers(): void {
    this.#numbers.style.translate = `0 ${-this.#area.scrollTop}px`;
  }
}

/** Whether it keeps a code from being on the sheet, or from being scanned there. */
function isFaulty({ kind }: Problem): boolean {
  return kind === 'too-long' || kind === 'too-dense';
}

/** One number per line: in bold if there is something to say about that line, and in red if that is a fault. */
function numbersUpTo(last: number, faulty: ReadonlySet<number>, noted: ReadonlySet<number>): Node[] {
  const nodes: Node[] = [];
  let from = 1;
  for (const line of [...new Set([...faulty, ...noted, last + 1])].sort((a, b) => a - b)) {
    const plain = Array.from({ length: line - from }, (_, index) => `${from + index}\n`);
    nodes.push(document.createTextNode(plain.join('')));
    if (line <= last) {
      const number = element('b', `${line}\n`);
      number.classList.toggle('faulty', faulty.has(line));
      nodes.push(number);
    }
    from = line + 1;
  }
  return nodes;
}
