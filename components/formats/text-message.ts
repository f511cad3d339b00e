import type { Format } from './format.ts';
import { joined, slug } from './slug.ts';

/** A text message to a number: `sms:` (RFC 5724), and `SMSTO:number:text`, which phones' cameras read. */
export const textMessage = {
  id: 'text-message',
  name: 'formatTextMessage',
  named: 'namedTextMessage',
  direction: 'ltr',
  hasFields: true,
  // `SMS: please answer` is a note.
  recognize: (text) =>
    /^\s*(?:sms|mms)(?:to)?:(?=[^:;?&]*[\p{Nd}*#]|\s*(?:[:;?&]|$))([^:;?&]*)/iu.exec(text)?.[1]?.trim(),
  called: (number) => number,
  fileName: (number) => joined('sms', slug(number)),
} as const satisfies Format<string>;
