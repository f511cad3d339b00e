import { messageOf } from '../../text/message.ts';
import { fix, type Rule } from '../advice.ts';
import { mendedCard } from '../mended-card.ts';

/** A vCard that lacks one of its two names, of which phones need this one or that (RFC 2426 3.1). */
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
