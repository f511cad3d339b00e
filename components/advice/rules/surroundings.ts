import { type FormatId, recognize } from '../../formats/formats.ts';
import { isAnyText } from '../../payload/payload.ts';
import { messageOf } from '../../text/message.ts';
import { surroundedAddress } from '../../text/surrounded-address.ts';
import { fix, type Rule } from '../advice.ts';

/** An address in a text that has more than that, so that a phone shows the text and does not open it. */
export const surroundings: Rule = (payload, address) => {
  if (!isAnyText(payload)) return undefined;
  const alone = surroundedAddress(payload.text);
  if (alone === undefined || (address === undefined && hasFields(payload.text))) return undefined;
  return {
    kind: 'surroundings',
    severity: 'improvable',
    sentence: messageOf('adviceSurroundings'),
    fixes: [fix(payload, alone, messageOf('adviceSurroundingsFix'))],
  };
};

/** Kinds that are one address, or words. */
const WITHOUT_FIELDS: readonly FormatId[] = ['web', 'mail', 'phone', 'place', 'app-link', 'plain'];

/** A contact's website, for one, is no address with a contact around it. */
function hasFields(text: string): boolean {
  return !WITHOUT_FIELDS.includes(recognize(text).id);
}
