import { formatNumber, message } from '../../components/browser/messages.ts';
import { parseTyped, type Setting } from '../../components/settings/setting.ts';
import { isValid, type SettingName, type Settings, settingOf } from '../../components/settings/settings.ts';
import { setText } from '../../components/ui/set-text.ts';
import { type Control, controlOf, said, swatchOf } from './control.ts';

/**
 * A setting on the page, made from its row in the table: a control whose `id` is the setting's name, a label, a hint, and
 * room for an error. `localize` fills in the texts.
 */
export class Field {
  readonly name: SettingName;
  readonly setting: Setting;
  readonly element = document.createElement('div');
  readonly #control: Control;
  /** The color picker beside the text field of a color. */
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

  /** The value on the page, or `undefined` if it is invalid. */
  get value(): Settings[SettingName] | undefined {
    const value =
      this.setting.kind === 'checkbox'
        ? (this.#control as HTMLInputElement).checked
        : parseTyped(this.setting, this.#control.value);
    return isValid(this.name, value) ? (value as Settings[SettingName]) : undefined;
  }

  /** Clears the error. */
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

  /** Why the value is invalid. */
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

  /** Shows the warning, if any, for these settings. */
  warn(settings: Settings): void {
    if (this.setting.kind !== 'number' || this.setting.warning === undefined) return;
    const { below, message: key } = this.setting.warning;
    setText(this.#warning, Number(settings[this.name]) < below ? message(key) : '');
  }

  /** Calls back when the person has changed the value; typed text is normalized first. */
  onChange(receive: () => void): void {
    for (const control of this.#controls) {
      control.addEventListener('change', () => {
        const { value } = this;
        if (typeof value === 'string') this.#control.value = value;
        receive();
      });
    }
  }

  /** Calls back at each keystroke, and while a color is being picked. */
  onInput(receive: () => void): void {
    for (const control of this.#controls) control.addEventListener('input', receive);
  }

  /** Keeps the color picker and the text field of a color in sync. */
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

  /** Hint, warning and error under the control. */
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
