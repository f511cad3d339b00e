import type { Event } from '../../components/app/sheet/update.ts';
import type { View } from '../../components/app/sheet/view.ts';
import { formatNumber, message } from '../../components/browser/messages.ts';
import { LABELS, type LabelSheet } from '../../components/sheet/labels.ts';
import { type NumberName, RANGES, rangeOf, type SheetOptions } from '../../components/sheet/options.ts';
import { element } from '../../components/ui/element.ts';
import { setText } from '../../components/ui/set-text.ts';

/** How the sheet is to look. The `id` of each control is the name of an option. */
export class OptionsForm {
  readonly #form: HTMLElement;

  constructor(form: HTMLElement, dispatch: (event: Event) => void) {
    this.#form = form;
    const group = document.createElement('optgroup');
    group.label = message('sheetLabels');
    group.append(...Object.entries(LABELS).map(([name, sheet]) => labelOption(name, sheet)));
    this.#control<HTMLSelectElement>('labels').append(group);
    const arrange = (options: Partial<SheetOptions>) => dispatch({ type: 'arranged', options });
    const listen = <Control extends HTMLInputElement | HTMLSelectElement>(
      name: keyof SheetOptions,
      read: (control: Control) => string | boolean,
    ) => {
      const control = this.#control<Control>(name);
      control.addEventListener('input', () => arrange({ [name]: read(control) }));
    };
    for (const name of ['labels', 'paper', 'caption', 'equal', 'ownCaption'] as const) {
      listen(name, ({ value }) => value);
    }
    listen('isLandscape', ({ value }) => value === 'true');
    listen<HTMLInputElement>('hasCutMarks', ({ checked }) => checked);
    for (const name of NUMBERS) {
      const input = this.#control<HTMLInputElement>(name);
      input.addEventListener('input', () => {
        this.#sayFault(name);
        if (input.checkValidity() && input.value !== '') arrange({ [name]: input.valueAsNumber });
      });
    }
  }

  show({ options }: View): void {
    for (const name of ['labels', 'paper', 'isLandscape', 'caption', 'equal', 'ownCaption'] as const) {
      const control = this.#control(name);
      if (control.value !== String(options[name])) control.value = String(options[name]);
    }
    this.#control<HTMLInputElement>('hasCutMarks').checked = options.hasCutMarks;
    for (const name of NUMBERS) {
      const input = this.#control<HTMLInputElement>(name);
      const [least, most] = rangeOf(name, options.labels);
      Object.assign(input, { min: least, max: most, step: 1 });
      // What is being typed stays, even if it is no number yet.
      if (input === document.activeElement || input.valueAsNumber === options[name]) continue;
      input.value = String(options[name]);
      this.#sayFault(name);
    }
    for (const field of this.#form.querySelectorAll<HTMLElement>('[data-for]')) {
      field.hidden = (field.dataset.for === 'labels') !== (options.labels !== 'none');
    }
    const own = this.#form.querySelector<HTMLElement>('#own');
    if (own) own.hidden = options.caption !== 'own';
  }

  #sayFault(name: NumberName): void {
    const input = this.#control<HTMLInputElement>(name);
    const isFaulty = !input.checkValidity() || input.value === '';
    const range = [input.min, input.max].map((limit) => formatNumber(Number(limit)));
    const fault = this.#form.querySelector<HTMLElement>(`#${name}-fault`);
    if (fault) setText(fault, isFaulty ? message('numberFault', ...range) : '');
    input.ariaInvalid = String(isFaulty);
  }

  #control<Control extends HTMLInputElement | HTMLSelectElement>(name: keyof SheetOptions): Control {
    return this.#form.querySelector(`#${name}`) as Control;
  }
}

const NUMBERS = Object.keys(RANGES) as NumberName[];

function labelOption(name: string, { width, height, columns, rows }: LabelSheet): HTMLOptionElement {
  const [wide, high] = [width, height].map((length) => formatNumber(length, { maximumFractionDigits: 1 }));
  const option = element(
    'option',
    message('sheetLabelName', name, `${wide} × ${high}`, formatNumber(columns * rows)),
  );
  option.value = name;
  return option;
}
