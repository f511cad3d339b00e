import { isOnWeb } from '../../text/address.ts';
import { isLookAlike } from '../../text/look-alike.ts';
import { messageOf } from '../../text/message.ts';
import type { Rule } from '../advice.ts';

/** A host with letters that may be taken for others: `аpple.com`, whose first letter is Cyrillic. */
export const lookAlike: Rule = (_payload, address) => {
  if (address === undefined || !isOnWeb(address)) return undefined;
  const { text, host } = address;
  if (!isLookAlike(text.slice(host.start, host.end))) return undefined;
  return {
    kind: 'look-alike',
    severity: 'misleads',
    sentence: messageOf('adviceLookAlike'),
    fixes: [],
  };
};
