import { recognize } from '../../formats/formats.ts';
import { isAnyText } from '../../payload/payload.ts';
import { messageOf } from '../../text/message.ts';
import { surroundedAddress } from '../../text/surrounded-address.ts';
import { fix, type Rule } from '../advice.ts';

/** An address in a text that has more than that, so that a phone shows the text and does not open it. */
export const surroundings: Rule = (payload, address) => {
  if (!isAnyText(payload)) return undefined;
  const alone = surroundedAddress(payload.text);
  if (alone === undefined) return undefined;
  // A contact with a website is not an address with a contact around it.
  if (address === undefined && recognize(payload.text).hasFields) return undefined;
  return {
    kind: 'surroundings',
    severity: 'improvable',
    sentence: messageOf('adviceSurroundings'),
    fixes: [fix(payload, alone, messageOf('adviceSurroundingsFix'))],
  };
};
