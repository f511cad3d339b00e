import { excerpt } from './excerpt.ts';
import { type Message, messageOf } from './message.ts';

/** In UTF-16 units: enough to identify the code, whose text is beside it. */
const LENGTH = 100;

/** The accessible name of a code, from its text or from what that is called: "Wi-Fi network Home". */
export function codeLabel(of: string | Message): Message {
  return messageOf('codeLabel', typeof of === 'string' ? excerpt(of, LENGTH) : of);
}
