import { messageOf } from '../../text/message.ts';
import { fix, type Rule } from '../advice.ts';
import { mendedCard } from '../mended-card.ts';

/** A vCard of version 4.0 (RFC 6350), which the address books of older Androids do not take. */
export const vcard4: Rule = (payload) => {
  const card = mendedCard(payload.text);
  if (card === undefined || !card.names.has('VERSION') || !/^VERSION:\s*4/im.test(payload.text))
    return undefined;
  return {
    kind: 'vcard-4',
    severity: 'limited',
    sentence: messageOf('adviceVcard4'),
    fixes: [fix(payload, card.mended, messageOf('adviceVcard4Fix'))],
  };
};
