import { transferIn } from '../../formats/transfer.ts';
import { isCreditorReference } from '../../text/check-digits.ts';
import { messageOf } from '../../text/message.ts';
import type { Rule } from '../advice.ts';

/** A reference that banks refuse by its check digits (ISO 11649). */
export const creditorReference: Rule = ({ text }) => {
  const reference = transferIn(text)?.reference ?? '';
  if (!/^RF\d\d/i.test(reference) || isCreditorReference(reference)) return undefined;
  return {
    kind: 'creditor-reference',
    severity: 'unreachable',
    sentence: messageOf('adviceCreditorReference'),
    fixes: [],
  };
};
