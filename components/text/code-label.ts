import { excerpt } from './excerpt.ts';
import { type Message, messageOf } from './message.ts';

/** In UTF-16 units: enough to identify the code, whose text is beside it. */
const LENGTH = 100;

/** The accessible name of the code of a text. */
export function codeLabel(text: string): Message {
  return messageOf('codeLabel', excerpt(text, LENGTH));
}
