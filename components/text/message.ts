import type english from '../../public/_locales/en/messages.json';

/** The names in `public/_locales/en/messages.json`. */
export type MessageKey = keyof typeof english;

/** Keys with plural forms: `tooLong` stands for `tooLong_one`, `tooLong_other` and so on. */
export type CountedKey = MessageKey extends infer Key
  ? Key extends `${infer Stem}_other`
    ? Stem
    : never
  : never;

/** A message of the locales and its substitutions, not translated yet. Numbers are formatted for the language. */
export type Message =
  | { key: MessageKey; substitutions: readonly Substitution[] }
  /** With the plural form for `count`, which is the first substitution. */
  | { counted: CountedKey; count: number; substitutions: readonly (string | number)[] };

/** A message inside a message must be able to stand alone. */
export type Substitution = string | number | Message | Amount | Time;

/** A number that is more than that, such as money. */
export interface Amount {
  number: number;
  options: Intl.NumberFormatOptions;
}

/** When something is, from one time to another, each as `Date.parse` takes it. */
export interface Time {
  span: readonly [string, string];
  options: Intl.DateTimeFormatOptions;
}

export function messageOf(key: MessageKey, ...substitutions: Substitution[]): Message & { key: MessageKey } {
  return { key, substitutions };
}

export function countedMessage(
  counted: CountedKey,
  count: number,
  ...substitutions: (string | number)[]
): Message {
  return { counted, count, substitutions };
}
