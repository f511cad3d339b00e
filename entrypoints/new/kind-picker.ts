import type { View } from '../../components/app/new-code/view.ts';
import type { FormName } from '../../components/formats/forms/forms.ts';
import type { MessageKey } from '../../components/text/message.ts';
import { said } from './said.ts';

/** A radio button for each kind of code. */
export class KindPicker {
  readonly #group: HTMLElement;
  readonly #choose: (name: FormName) => void;
  readonly #radios = new Map<FormName, HTMLInputElement>();

  constructor(group: HTMLElement, choose: (name: FormName) => void) {
    this.#group = group;
    this.#choose = choose;
  }

  show({ kinds, name: chosen }: View): void {
    for (const { name, label } of kinds) {
      const radio = this.#radios.get(name) ?? this.#add(name, label);
      radio.checked = name === chosen;
    }
  }

  #add(name: FormName, key: MessageKey): HTMLInputElement {
    const radio = document.createElement('input');
    radio.type = 'radio';
    radio.name = 'kind';
    radio.value = name;
    // Otherwise browsers restore the previous choice after a reload.
    radio.autocomplete = 'off';
    radio.addEventListener('change', () => this.#choose(name));
    const label = document.createElement('label');
    label.append(radio, said('span', key));
    this.#group.append(label);
    this.#radios.set(name, radio);
    return radio;
  }
}
