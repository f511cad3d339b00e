import type { Payload } from '../../payload/payload.ts';
import { addressOf, isOnWeb } from '../../text/address.ts';
import { messageOf } from '../../text/message.ts';
import { passageAddress, type TextFragment, wholeSelection } from '../../text/text-fragment.ts';
import { type Fix, fix, type Rule } from '../advice.ts';

/**
 * Selected text on a page of the web. The fix is made of the text alone, for when the page cannot be reached; a
 * fragment that the page itself gave tells equal passages apart, see {@link passageFix}.
 */
export const passage: Rule = (payload, address) => {
  // An address in the text is what was wanted.
  if (payload.kind !== 'selection' || address !== undefined) return undefined;
  const fragment = wholeSelection(payload.text);
  const found = fragment && passageFix(payload, fragment);
  return (
    found && {
      kind: 'passage',
      severity: 'improvable',
      sentence: messageOf('advicePassage'),
      fixes: [{ ...found, asks: 'passage' }],
    }
  );
};

/** Opens the page of a selection at a fragment; `undefined` where that is no page of the web. */
export function passageFix({ origin, ...payload }: Payload, fragment: TextFragment): Fix | undefined {
  const address = origin && addressOf(origin.address);
  if (address === undefined || !isOnWeb(address)) return undefined;
  const text = passageAddress(address, fragment);
  return fix({ ...payload, kind: 'page' }, text, messageOf('advicePassageFix'));
}
