import type english from '../../public/_locales/en/messages.json';

/** The names in `public/_locales/en/messages.json`. */
export type MessageKey = keyof typeof english;

/** Names that come in plural forms: `tooLong` stands for `tooLong_one`, `tooLong_other` and so on. */
export type CountedKey = MessageKey extends infer Key
  ? Key extends `${infer Stem}_other`
    ? Stem
    : never
  : never;

/** A message of the locales and what goes into its placeholders, not yet in anybody's language. */
export interface Message {
  key: MessageKey;
  substitutions: readonly string[];
}

export function messageOf(key: MessageKey, ...substitutions: string[]): Message {
  return { key, substitutions };
}
