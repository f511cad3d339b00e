import { decoded } from '../text/decoded.ts';
import { fieldsOf } from '../text/fields.ts';
import type { Format } from './format.ts';
import { joined, slugOfHost } from './slug.ts';

/** Something to write to an e-mail address: `mailto:` (RFC 6068), and `MATMSG:` of older phones. */
export const mail = {
  id: 'mail',
  name: 'formatMail',
  named: 'namedMail',
  direction: 'ltr',
  recognize(text) {
    const written = /^\s*mailto:([^?]*)/i.exec(text)?.[1];
    if (written !== undefined) return decoded(written.trim());
    const older = /^\s*MATMSG:/i.exec(text)?.[0];
    return older && fieldsOf(text.slice(older.length)).get('TO');
  },
  called: (recipient) => recipient,
  fileName: (recipient) => joined('mail', slugOfHost(recipient.split('@').at(-1) ?? '')),
} as const satisfies Format<string>;
