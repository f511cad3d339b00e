import { messageOf } from '../../text/message.ts';
import { fix, type Rule } from '../advice.ts';
import { mendedCard } from '../mended-card.ts';

/** A vCard that lacks N or FN (RFC 2426 3.1). Some phones need the one, some the other. */
export const unnamedContact: Rule = (payload) => {
  const card = mendedCard(payload.text);
  if (card === undefined || (card.names.has('N') && card.names.has('FN'))) return undefined;
  return {
    kind: 'unnamed-contact',
    severity: 'limited',
    sentence: messageOf('adviceUnnamedContact'),
    fixes: [fix(payload, card.mended, messageOf('adviceCorrectFix'))],
  };
};
