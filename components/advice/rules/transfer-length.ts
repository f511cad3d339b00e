import { shortenedTransfer } from '../../formats/transfer.ts';
import { messageOf } from '../../text/message.ts';
import { fix, type Rule } from '../advice.ts';

/** A transfer whose message is longer than its standard allows. */
export const transferLength: Rule = (payload) => {
  const shortened = shortenedTransfer(payload.text);
  if (shortened === undefined) return undefined;
  return {
    kind: 'transfer-length',
    severity: 'limited',
    sentence: messageOf('adviceTransferSpelling'),
    fixes: [fix(payload, shortened, messageOf('adviceShortenFix'))],
  };
};
