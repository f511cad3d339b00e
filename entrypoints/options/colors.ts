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

/** The two colors on the page, of which each is good only beside the other, and which are therefore stored together. */
export class ColorPair {
  readonly #dark: Field;
  readonly #light: Field;
  readonly #settings: () => Settings;

  /** @param settings all others, as they are now */
  constructor(dark: Field, light: Field, settings: () => Settings) {
    this.#dark = dark;
    this.#light = light;
    this.#settings = settings;
  }

  /** Those on the page, if they are colors at all. */
  get tried(): Colors | undefined {
    const [dark, light] = [this.#dark.value, this.#light.value];
    return isValid('dark', dark) && isValid('light', light) ? ({ dark, light } as Colors) : undefined;
  }

  /** Those on the page, if nothing speaks against them at first sight. */
  get good(): Colors | undefined {
    const colors = this.tried;
    return colors !== undefined && colorFault(colors) === undefined ? colors : undefined;
  }

  /**
   * Says under the fields what speaks against the colors, and gives those that nothing does.
   *
   * @param edited which of the two the person has just changed: it is the one to change again
   */
  async judge(edited: Field): Promise<Colors | undefined> {
    const colors = this.tried;
    if (colors === undefined) {
      this.#blame((field) => (field.value === undefined ? field.whyNot() : ''));
      return undefined;
    }
    const fault = await this.#faultOf(colors);
    // Another may have been chosen meanwhile, and is judged by itself.
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
