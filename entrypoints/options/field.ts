import { formatNumber, message } from '../../components/browser/messages.ts';
import { parseTyped, type Setting } from '../../components/settings/setting.ts';
import { isValid, type SettingName, type Settings, settingOf } from '../../components/settings/settings.ts';
import { withAsciiDigits } from '../../components/text/ascii-digits.ts';
import type { MessageKey } from '../../components/text/message.ts';
import { setText } from '../../components/ui/set-text.ts';

/** What can be set and used alike of an input and a select. */
type Control = HTMLInputElement | HTMLSelectElement;

/**
 * A setting on the page, as its row in the table has it: a control whose `id` is the setting's name, its label, its hint,
 * and room for what is wrong with what is written. Its texts are those of `localize`, which has yet to fill them in.
 */
export class Field {
  readonly name: SettingName;
  readonly setting: Setting;
  readonly element = document.createElement('div');
  readonly #control: Control;
  /** Of a color: picks it, where the control has it in writing. */
  readonly #swatch: HTMLInputElement | undefined;
  readonly #fault = paragraph('fault');
  readonly #warning = paragraph('warning');

  constructor(name: SettingName) {
    this.name = name;
    this.setting = settingOf(name);
    this.#control = controlOf(this.setting);
    this.#control.id = name;
    this.#swatch = this.setting.kind === 'color' ? swatchOf(this.setting) : undefined;
    if (this.#swatch !== undefined) this.#swatch.id = `${name}-swatch`;
    this.element.className = 'field';
    this.element.append(...this.#parts());
    this.#keepAlike();
  }

  /** What is on the page, or `undefined` where the setting cannot have it. */
  get value(): Settings[SettingName] | undefined {
    const value =
      this.setting.kind === 'checkbox'
        ? (this.#control as HTMLInputElement).checked
        : parseTyped(this.setting, this.#control.value);
    return isValid(this.name, value) ? (value as Settings[SettingName]) : undefined;
  }

  /** Nothing is left of what was wrong. */
  set value(value: Settings[SettingName]) {
    if (typeof value === 'boolean') (this.#control as HTMLInputElement).checked = value;
    else this.#control.value = String(value);
    if (this.#swatch !== undefined) this.#swatch.value = String(value);
    this.fault = '';
  }

  get isFaulty(): boolean {
    return this.#fault.textContent !== '';
  }

  set fault(sentence: string) {
    setText(this.#fault, sentence);
    for (const control of this.#controls) control.ariaInvalid = String(sentence !== '');
  }

  /** What is wrong with a value that {@link value} does not give. */
  whyNot(): string {
    switch (this.setting.kind) {
      case 'number':
        return message('numberFault', ...this.setting.range.map((bound) => formatNumber(bound)));
      case 'color':
        return message('colorFormat');
      case 'text':
        return this.setting.fault === undefined ? '' : message(this.setting.fault);
      default:
        return '';
    }
  }

  /** Shows what follows from the settings, or from those that are being tried, without touching what is written. */
  warn(settings: Settings): void {
    if (this.setting.kind !== 'number' || this.setting.warning === undefined) return;
    const { below, message: key } = this.setting.warning;
    setText(this.#warning, Number(settings[this.name]) < below ? message(key) : '');
  }

  /** Calls back when the person has chosen or written something. What is written is tidy then. */
  onChange(receive: () => void): void {
    for (const control of this.#controls) {
      control.addEventListener('change', () => {
        const { value } = this;
        if (typeof value === 'string') this.#control.value = value;
        receive();
      });
    }
  }

  /** Calls back at each key that is typed, and while a color is being picked. */
  onInput(receive: () => void): void {
    for (const control of this.#controls) control.addEventListener('input', receive);
  }

  /** What is picked is written, and what is written is in the swatch once it is a color. */
  #keepAlike(): void {
    const swatch = this.#swatch;
    if (swatch === undefined) return;
    swatch.addEventListener('input', () => {
      this.#control.value = swatch.value;
    });
    this.#control.addEventListener('input', () => {
      if (this.value !== undefined) swatch.value = String(this.value);
    });
  }

  get #controls(): Control[] {
    return this.#swatch === undefined ? [this.#control] : [this.#swatch, this.#control];
  }

  #parts(): HTMLElement[] {
    const label = document.createElement('label');
    const hint = paragraph('hint', this.setting.hint);
    if (this.setting.kind === 'checkbox') {
      label.className = 'check';
      label.append(this.#control, said('span', this.setting.label));
    } else {
      label.htmlFor = this.name;
      label.dataset.message = this.setting.label;
    }
    const parts: Record<string, HTMLElement | false> = {
      label,
      control: this.setting.kind !== 'checkbox' && row(this.#controls),
      hint: this.setting.hint !== undefined && hint,
      warning: this.setting.kind === 'number' && this.setting.warning !== undefined && this.#warning,
      fault: this.setting.kind !== 'checkbox' && this.setting.kind !== 'choice' && this.#fault,
    };
    const described: string[] = [];
    for (const part of ['hint', 'warning', 'fault']) {
      const element = parts[part];
      if (!element) continue;
      element.id = `${this.name}-${part}`;
      described.push(element.id);
    }
    for (const control of this.#controls) {
      if (described.length > 0) control.setAttribute('aria-describedby', described.join(' '));
    }
    this.#fault.ariaLive = 'assertive';
    this.#warning.ariaLive = 'polite';
    return Object.values(parts).filter((part) => part !== false);
  }
}

function controlOf(setting: Setting): Control {
  if (setting.kind === 'choice') return selectOf(setting.options);
  const input = document.createElement('input');
  input.autocomplete = 'off';
  switch (setting.kind) {
    case 'checkbox':
      input.type = 'checkbox';
      break;
    case 'number':
      input.type = 'number';
      [input.min, input.max] = setting.range.map(String) as [string, string];
      input.addEventListener('beforeinput', writeAsciiDigits);
      break;
    case 'color':
      asCode(input);
      break;
    case 'text':
      if (setting.isCode) asCode(input);
      else input.dir = 'auto';
      if (setting.longest !== undefined) input.maxLength = setting.longest;
      input.classList.add('long');
  }
  return input;
}

function selectOf(options: Readonly<Record<string, MessageKey | null>>): HTMLSelectElement {
  const select = document.createElement('select');
  for (const [value, key] of Object.entries(options)) {
    const option = key === null ? document.createElement('option') : said('option', key);
    option.value = value;
    if (key === null) option.text = value;
    select.append(option);
  }
  return select;
}

function swatchOf({ label }: Setting): HTMLInputElement {
  const input = document.createElement('input');
  input.type = 'color';
  input.dataset.label = label;
  return input;
}

/** Is no word of any language, and goes from left to right in each. */
function asCode(input: HTMLInputElement): void {
  input.dir = 'ltr';
  input.autocapitalize = 'off';
  input.spellcheck = false;
}

/** Chromium takes no digits of other scripts in a field for numbers, which some keyboards have in place of ASCII. */
function writeAsciiDigits(event: InputEvent): void {
  const { data } = event;
  const digits = withAsciiDigits(data ?? '');
  if (data === null || digits === data) return;
  event.preventDefault();
  document.execCommand('insertText', false, digits);
}

/** One control, or a swatch and beside it the color in writing. */
function row(controls: Control[]): HTMLElement {
  const [control] = controls;
  if (control !== undefined && controls.length === 1) return control;
  const row = document.createElement('span');
  row.className = 'color';
  row.append(...controls);
  return row;
}

function paragraph(className: string, key?: MessageKey): HTMLParagraphElement {
  const made = key === undefined ? document.createElement('p') : said('p', key);
  made.className = className;
  return made;
}

function said<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  key: MessageKey,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.dataset.message = key;
  return made;
}
