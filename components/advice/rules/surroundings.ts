import { recognize } from '../../formats/formats.ts';
import { messageOf } from '../../text/message.ts';
import { surroundedAddress } from '../../text/surrounded-address.ts';
import { fix, type Rule } from '../advice.ts';

/** An address in a text that has more than that, so that a phone shows the text and does not open it. */
export const surroundings: Rule = (payload) => {
  if (payload.kind !== 'selection' && payload.kind !== 'text') return undefined;
  const alone = surroundedAddress(payload.text);
  if (alone === undefined || hasAddressesAsFields(payload.text)) return undefined;
  return {
    kind: 'surroundings',
    severity: 'improvable',
    sentence: messageOf('adviceSurroundings'),
    fixes: [fix(payload, alone, messageOf('adviceSurroundingsFix'))],
  };
};

/** A contact's website, for one, is no address with a contact around it. */
function hasAddressesAsFields(text: string): boolean {
  return ['contact', 'event', 'text-message', 'wifi'].includes(recognize(text).id);
}
