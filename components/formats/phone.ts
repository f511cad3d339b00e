import { decoded } from '../text/decoded.ts';
import type { Format } from './format.ts';
import { joined, slug } from './slug.ts';

/** A number to call (RFC 3966). */
export const phone = {
  id: 'phone',
  name: 'formatPhone',
  named: 'namedPhone',
  direction: 'ltr',
  recognize(text) {
    const number = /^\s*tel:([^;?]*)/i.exec(text)?.[1];
    return number === undefined ? undefined : decoded(number).trim();
  },
  called: (number) => number,
  fileName: (number) => joined('tel', slug(number)),
} as const satisfies Format<string>;
