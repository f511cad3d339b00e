import type { Event } from '../../components/app/new-code/update.ts';
import type { ShownField } from '../../components/app/new-code/view.ts';
import { textOf } from '../../components/browser/messages.ts';
import { timeZoneName } from '../../components/browser/time-zone.ts';
import type { FormName } from '../../components/formats/forms/forms.ts';
import { MOST_CHARACTERS } from '../../components/qr/most-characters.ts';
import type { MessageKey } from '../../components/text/message.ts';
import { element } from '../../components/ui/element.ts';
import { setText } from '../../components/ui/set-text.ts';
import { said } from './said.ts';
import { showButton } from './show-button.ts';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A field of a form: its label, its control, its hint, and room for what is wrong with what is written. */
export class FieldView {
  readonly name: string;
  readonly element = document.createElement('div');
  readonly #control: Control;
  readonly #hint: HTMLElement;
  readonly #problem: HTMLElement;

  constructor(form: FormName, shown: ShownField, dispatch: (event: Event) => void) {
    const { field } = shown;
    const id = `${form}-${field.name}`;
    this.name = field.name;
    this.#control = controlOf(shown);
    this.#control.id = id;
    this.#hint =
      field.hint === undefined
        ? document.createElement('p')
        : said('p', field.hint, timeZoneName(new Date()));
    this.#hint.className = 'hint';
    this.#problem = document.createElement('p');
    this.#problem.className = 'problem';
    this.#problem.ariaLive = 'polite';
    this.#hint.id = `${id}-hint`;
    this.#problem.id = `${id}-problem`;
    this.#control.setAttribute('aria-describedby', `${this.#hint.id} ${this.#problem.id}`);
    this.element.className = 'field';
    this.element.classList.toggle('beside', field.isBeside ?? false);
    this.element.append(...this.#labeled(shown), this.#hint, this.#problem);
    this.#control.addEventListener('input', (event) => {
      const isPasted = /^insertFrom(?:Paste|Drop)/.test((event as InputEvent).inputType ?? '');
      dispatch({ type: 'edited', field: this.name, value: this.#value, isPasted });
    });
  }

  show({ value, isShown, isIdle, isDayOnly, field, problem }: ShownField): void {
    this.element.hidden = !isShown;
    this.#control.disabled = isIdle;
    this.#hint.hidden = isDayOnly;
    if (field.control.type === 'time') asTime(this.#control as HTMLInputElement, isDayOnly);
    if (this.#value !== value) this.#value = value;
    // Off as soon as something is in it: browsers save such fields with the session, on disk.
    if (field.autocomplete)
      this.#control.autocomplete = value === '' ? (field.autocomplete as AutoFill) : 'off';
    setText(this.#problem, problem ? textOf(problem.sentence) : '');
    this.#problem.classList.toggle('note', problem?.isNote ?? false);
    this.#control.ariaInvalid = String(problem !== undefined && !problem.isNote);
  }

  focus(): void {
    this.#control.focus();
  }

  get #value(): string | boolean {
    return boxIn(this.#control)?.checked ?? this.#control.value;
  }

  set #value(value: string | boolean) {
    const box = boxIn(this.#control);
    if (box) box.checked = value === true;
    else this.#control.value = String(value);
  }

  #labeled({ field }: ShownField): HTMLElement[] {
    if (boxIn(this.#control)) {
      const label = document.createElement('label');
      label.className = 'check';
      label.append(this.#control, said('span', field.label));
      return [label];
    }
    const label = said('label', field.label);
    label.htmlFor = this.#control.id;
    if (field.control.type !== 'password') return [label, this.#control];
    const both = document.createElement('span');
    both.className = 'secret';
    both.append(this.#control, showButton(this.#control as HTMLInputElement));
    return [label, both];
  }
}

function controlOf(shown: ShownField): Control {
  const { field } = shown;
  const { control } = field;
  switch (control.type) {
    case 'choice':
      return selectOf(control.options);
    case 'lines':
      return written(document.createElement('textarea'), shown);
    case 'line':
    case 'password':
      return written(inputOf(control.type === 'line' ? 'text' : 'password'), shown);
    case 'time':
      return asTime(inputOf('datetime-local'), false);
    case 'checkbox':
      return inputOf('checkbox');
  }
}

function inputOf(type: string): HTMLInputElement {
  const input = document.createElement('input');
  input.type = type;
  input.autocomplete = 'off';
  return input;
}

function written<Control extends HTMLInputElement | HTMLTextAreaElement>(
  control: Control,
  { field: { direction, inputMode } }: ShownField,
): Control {
  control.autocomplete = 'off';
  control.dir = direction ?? 'auto';
  if (inputMode) control.inputMode = inputMode;
  // Addresses and numbers must not be capitalized.
  if (direction === 'ltr') control.autocapitalize = 'off';
  // Chromium would fetch a dictionary for it.
  control.spellcheck = false;
  // No code holds more.
  control.maxLength = MOST_CHARACTERS;
  // Lets the style sheet give an empty field the direction of the language.
  control.placeholder = ' ';
  return control;
}

/** A day, with or without the time. The limit keeps years at four digits. */
function asTime(input: HTMLInputElement, isDayOnly: boolean): HTMLInputElement {
  const type = isDayOnly ? 'date' : 'datetime-local';
  if (input.type !== type) input.type = type;
  const max = isDayOnly ? '9999-12-31' : '9999-12-31T23:59';
  // Only where it differs: Chromium gives up what is being typed when it is set.
  if (input.max !== max) input.max = max;
  return input;
}

function selectOf(options: Readonly<Record<string, MessageKey | null>>): HTMLSelectElement {
  const select = document.createElement('select');
  // Otherwise browsers restore the previous choice after a reload.
  select.autocomplete = 'off';
  for (const [value, key] of Object.entries(options)) {
    const option = key === null ? element('option', value) : said('option', key);
    option.value = value;
    select.append(option);
  }
  return select;
}

/** A control that is a checkbox. */
function boxIn(control: Control): HTMLInputElement | undefined {
  return control.type === 'checkbox' ? (control as HTMLInputElement) : undefined;
}
