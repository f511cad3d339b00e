import { formatNumber, message } from '../../components/browser/messages.ts';
import { parseTyped, type Setting } from '../../components/settings/setting.ts';
import { isValid, type SettingName, type Settings, settingOf } from '../../components/settings/settings.ts';
import { setText } from '../../components/ui/set-text.ts';
import { type Control, controlOf, said, swatchOf } from './control.ts';

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
  readonly #warning = document.createElement('p');
  readonly #fault = document.createElement('p');

  constructor(name: SettingName) {
    this.name = name;
    this.setting = settingOf(name);
    this.#control = controlOf(name, this.setting);
    this.#swatch = this.setting.kind === 'color' ? swatchOf(name, this.setting) : undefined;
    this.#keepAlike();
    this.element.className = 'field';
    this.element.append(...this.#labeled(), ...this.#notes());
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

  #labeled(): HTMLElement[] {
    const label = document.createElement('label');
    if (this.setting.kind === 'checkbox') {
      label.className = 'check';
      label.append(this.#control, said('span', this.setting.label));
      return [label];
    }
    label.htmlFor = this.name;
    label.dataset.message = this.setting.label;
    if (this.#swatch === undefined) return [label, this.#control];
    const both = document.createElement('span');
    both.className = 'color';
    both.append(this.#swatch, this.#control);
    return [label, both];
  }

  /** What is said of it under the control, if anything. */
  #notes(): HTMLElement[] {
    const { hint } = this.setting;
    const notes = {
      hint: hint === undefined ? document.createElement('p') : said('p', hint),
      warning: this.#warning,
      fault: this.#fault,
    };
    this.#warning.ariaLive = 'polite';
    this.#fault.ariaLive = 'assertive';
    for (const [note, element] of Object.entries(notes)) {
      element.id = `${this.name}-${note}`;
      element.className = note;
    }
    const ids = Object.values(notes).map(({ id }) => id);
    for (const control of this.#controls) control.setAttribute('aria-describedby', ids.join(' '));
    return Object.values(notes);
  }
}
