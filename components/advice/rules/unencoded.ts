import { isAnyText } from '../../payload/payload.ts';
import { messageOf } from '../../text/message.ts';
import { standardAddress } from '../../text/standard-address.ts';
import { fix, type Rule } from '../advice.ts';

/** An address with characters that no address has, at which many phones end it. */
export const unencoded: Rule = (payload) => {
  const standard = standardAddress(payload.text);
  // As pages shorten addresses that are too long for them: encoded, it would lead nowhere still.
  const isCut = isAnyText(payload) && /…\s*$/.test(payload.text);
  if (standard === undefined || isCut) return undefined;
  return {
    kind: 'unencoded',
    severity: 'limited',
    sentence: messageOf('adviceUnencoded'),
    fixes: [fix(payload, standard, messageOf('adviceUnencodedFix'))],
  };
};
