import { message } from './messages.ts';

/** A list in the form of the language: “a, b, and c”. */
export function formatList(items: readonly string[]): string {
  return new Intl.ListFormat(message('language')).format(items);
}
