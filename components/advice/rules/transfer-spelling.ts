import { spelledTransfer } from '../../formats/transfer.ts';
import { messageOf } from '../../text/message.ts';
import { fix, type Rule } from '../advice.ts';

/** A transfer in small letters, with blanks in its IBAN or a comma in its amount: apps of banks differ in what they take. */
export const transferSpelling: Rule = (payload) => {
  const spelled = spelledTransfer(payload.text);
  if (spelled === undefined) return undefined;
  return {
    kind: 'transfer-spelling',
    severity: 'limited',
    sentence: messageOf('adviceTransferSpelling'),
    fixes: [fix(payload, spelled, messageOf('adviceCorrectFix'))],
  };
};
