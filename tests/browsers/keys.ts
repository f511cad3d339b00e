/** WebDriver's code points for keys that produce no character (WebDriver, section 15.4.2). */
const WEBDRIVER_KEYS: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

/** The WebDriver character for a key's DOM name. */
export function webDriverKey(key: string): string {
  const value = WEBDRIVER_KEYS[key] ?? key;
  if ([...value].length !== 1) throw new Error(`There is no key ${key}.`);
  return value;
}

/** Physical keys, by their `code` in a `KeyboardEvent`. */
const KEYBOARD_KEYS = {
  Enter: { key: 'Enter', code: 'Enter', keyCode: 13 },
  Escape: { key: 'Escape', code: 'Escape', keyCode: 27 },
};

export const keyboardKey = (name: keyof typeof KEYBOARD_KEYS) => KEYBOARD_KEYS[name];
