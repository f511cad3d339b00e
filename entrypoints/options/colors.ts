import { message } from '../../components/browser/messages.ts';
import { type ColorFault, colorFault } from '../../components/settings/colors.ts';
import { isValid, type Settings } from '../../components/settings/settings.ts';
import type { MessageKey } from '../../components/text/message.ts';
import type { Field } from './field.ts';
import { isReadBack } from './preview.ts';

type Colors = Pick<Settings, 'dark' | 'light'>;

const FAULTS: Record<ColorFault, MessageKey> = {
  'light-on-dark': 'colorLightOnDark',
  'light-too-dark': 'colorLightTooDark',
  'too-alike': 'colorTooAlike',
};

/** The two colors on the page. Each is judged together with the other, so they are stored together. */
export class ColorPair {
  readonly #dark: Field;
  readonly #light: Field;
  readonly #settings: () => Settings;

  /** @param settings the current settings */
  constructor(dark: Field, light: Field, settings: () => Settings) {
    this.#dark = dark;
    this.#light = light;
    this.#settings = settings;
  }

  /** The colors on the page, if both are valid. */
  get tried(): Colors | undefined {
    const [dark, light] = [this.#dark.value, this.#light.value];
    return isValid('dark', dark) && isValid('light', light) ? ({ dark, light } as Colors) : undefined;
  }

  /** The colors on the page, if their contrast is fine. Whether a code in them can be read takes longer to find out. */
  get good(): Colors | undefined {
    const colors = this.tried;
    return colors !== undefined && colorFault(colors) === undefined ? colors : undefined;
  }

  /**
   * Shows under the fields what is wrong with the colors, and returns them if nothing is.
   *
   * @param edited the field that was just changed, and so gets the error
   */
  async judge(edited: Field): Promise<Colors | undefined> {
    const colors = this.tried;
    if (colors === undefined) {
      this.#blame((field) => (field.value === undefined ? field.whyNot() : ''));
      return undefined;
    }
    const fault = await this.#faultOf(colors);
    // If the colors changed in the meantime, those get a verdict of their own.
    const now = this.tried;
    if (now?.dark !== colors.dark || now.light !== colors.light) return undefined;
    const wrong = fault === 'colorLightTooDark' ? this.#light : edited;
    this.#blame((field) => (fault !== undefined && field === wrong ? message(fault) : ''));
    return fault === undefined ? colors : undefined;
  }

  async #faultOf(colors: Colors): Promise<MessageKey | undefined> {
    const fault = colorFault(colors);
    if (fault !== undefined) return FAULTS[fault];
    return (await isReadBack({ ...this.#settings(), ...colors })) ? undefined : 'colorUnread';
  }

  #blame(sentenceFor: (field: Field) => string): void {
    for (const field of [this.#dark, this.#light]) field.fault = sentenceFor(field);
  }
}
