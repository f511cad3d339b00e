import { recognize } from '../../formats/formats.ts';
import { crc16 } from '../../text/crc-16.ts';
import { messageOf } from '../../text/message.ts';
import { fix, type Rule } from '../advice.ts';

/** Ends with its checksum, which is over all before its four digits (EMVCo, merchant-presented 4.7.3). */
const CHECKED = /^\s*(000201.*6304)([0-9A-F]{4})\s*$/is;

/** A Pix, or any other of EMVCo’s codes, that was changed after it was made. */
export const pixChecksum: Rule = (payload) => {
  const [, checked = '', sum = ''] = CHECKED.exec(payload.text) ?? [];
  if (checked === '' || recognize(payload.text).id !== 'payment') return undefined;
  const right = crc16(checked);
  if (sum === right) return undefined;
  return {
    kind: 'pix-checksum',
    severity: 'unreachable',
    sentence: messageOf('advicePixChecksum'),
    hint: messageOf('advicePixChecksumHint'),
    fixes: [fix(payload, checked + right, messageOf('adviceCorrectFix'))],
  };
};
