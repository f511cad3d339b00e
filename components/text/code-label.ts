import { excerpt } from './excerpt.ts';
import { type Message, messageOf } from './message.ts';

/** UTF-16 units. Enough to know what the code is of; the text is beside it. */
const LENGTH = 100;

/** The accessible name of the code of a text, or of what that is called: "Wi-Fi network Home". */
export function codeLabel(of: string | Message): Message {
  return messageOf('codeLabel', typeof of === 'string' ? excerpt(of, LENGTH) : of);
}
