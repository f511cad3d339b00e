import type { Choice, Setting } from '../../components/settings/setting.ts';
import type { SettingName } from '../../components/settings/settings.ts';
import { withAsciiDigits } from '../../components/text/ascii-digits.ts';
import type { MessageKey } from '../../components/text/message.ts';

export type Control = HTMLInputElement | HTMLSelectElement;

/** The control for a setting. `localize` fills in its texts. */
export function controlOf(name: SettingName, setting: Setting): Control {
  const control = setting.kind === 'choice' ? selectOf(setting.options) : inputOf(setting);
  control.id = name;
  return control;
}

function inputOf(setting: Exclude<Setting, Choice>): HTMLInputElement {
  const input = document.createElement('input');
  input.autocomplete = 'off';
  // Chromium would download a dictionary.
  input.spellcheck = false;
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
      input.type = 'text';
      asCode(input);
      break;
    case 'text':
      input.type = 'text';
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

/** The color picker beside the text field of a color. */
export function swatchOf(name: SettingName, { label }: Setting): HTMLInputElement {
  const input = document.createElement('input');
  input.id = `${name}-swatch`;
  input.type = 'color';
  input.dataset.label = label;
  return input;
}

/** Left to right in every language, and without automatic capitals. */
function asCode(input: HTMLInputElement): void {
  input.dir = 'ltr';
  input.autocapitalize = 'off';
}

/** Chromium's number fields ignore digits of other scripts, which some keyboards type instead of ASCII. */
function writeAsciiDigits(event: InputEvent): void {
  const { data } = event;
  const digits = withAsciiDigits(data ?? '');
  if (data === null || digits === data) return;
  event.preventDefault();
  document.execCommand('insertText', false, digits);
}

/** An element whose text is a message. */
export function said<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  key: MessageKey,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.dataset.message = key;
  return made;
}
