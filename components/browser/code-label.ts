import { excerpt } from '../text/excerpt.ts';
import { message } from './messages.ts';

/** UTF-16 units. Enough to know what the picture is of; the rest is beside it. */
const LENGTH = 100;

/** What a screen reader says of the code of a text. */
export function codeLabel(text: string): string {
  return message('codeLabel', excerpt(text, LENGTH));
}
