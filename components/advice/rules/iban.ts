import { transferIn } from '../../formats/transfer.ts';
import { ibanFault } from '../../text/check-digits.ts';
import { messageOf } from '../../text/message.ts';
import type { Rule } from '../advice.ts';

/** An account that does not exist, by its check digits (ISO 13616). Nobody can say which one was meant. */
export const iban: Rule = ({ text }) => {
  const account = transferIn(text)?.iban;
  if (!account || ibanFault(account) === undefined) return undefined;
  return { kind: 'iban', severity: 'unreachable', sentence: messageOf('adviceIban'), fixes: [] };
};
