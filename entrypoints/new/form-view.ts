import type { Event } from '../../components/app/new-code/update.ts';
import type { View } from '../../components/app/new-code/view.ts';
import type { FormName } from '../../components/formats/forms/forms.ts';
import { FieldView } from './field-view.ts';

/** The fields of the kind that is chosen. */
export class FormView {
  readonly #element: HTMLElement;
  readonly #dispatch: (event: Event) => void;
  #name: FormName | undefined;
  #fields: readonly FieldView[] = [];
  /** Waits until the mouse button or the finger is released. */
  #afterPress: (() => void) | undefined;
  #isPressed = false;

  constructor(element: HTMLElement, dispatch: (event: Event) => void) {
    this.#element = element;
    this.#dispatch = dispatch;
    this.#element.addEventListener('focusout', (event) => this.#onFocusout(event));
    document.addEventListener('pointerdown', () => {
      this.#isPressed = true;
    });
    for (const type of ['pointerup', 'pointercancel']) {
      document.addEventListener(type, () => {
        this.#isPressed = false;
        // The click comes first.
        setTimeout(() => {
          const run = this.#afterPress;
          this.#afterPress = undefined;
          run?.();
        });
      });
    }
  }

  show({ name, fields }: View): void {
    if (name !== this.#name) {
      this.#name = name;
      this.#fields = fields.map((shown) => new FieldView(name, shown, this.#dispatch));
      this.#element.replaceChildren(...this.#fields.map(({ element }) => element));
    }
    for (const [at, shown] of fields.entries()) this.#fields[at]?.show(shown);
  }

  focus(): void {
    this.#fields[0]?.focus();
  }

  #onFocusout({ target, relatedTarget }: FocusEvent): void {
    const field = this.#fields.find(({ element }) => element.contains(target as Node));
    const next = relatedTarget as Node | null;
    // The window lost the focus, not the field. What stands beside an input may be pressed to check what is in it.
    if (field === undefined || document.activeElement === target) return;
    const name = this.#name;
    const leave = () => {
      if (name !== this.#name) return;
      this.#dispatch({ type: 'left', ...(this.#element.contains(next) && { field: field.name }) });
    };
    // A new sentence would move what is below it, and the click would miss.
    if (this.#isPressed) this.#afterPress = leave;
    else leave();
  }
}
