import { recognize } from '../../formats/formats.ts';
import { crc16 } from '../../text/crc-16.ts';
import { emvFields } from '../../text/emv-fields.ts';
import { messageOf } from '../../text/message.ts';
import { type Advice, fix, type Rule } from '../advice.ts';

/** Ends with its checksum, which is over all before its four digits (EMVCo, merchant-presented 4.7.3). */
const CHECKED = /^\s*(.*6304)([0-9A-F]{4})\s*$/is;

const WRONG = {
  kind: 'pix-checksum',
  severity: 'unreachable',
  hint: messageOf('advicePixChecksumHint'),
} as const satisfies Partial<Advice>;

/** A Pix, or any other of EMVCo’s codes, that was changed after it was made, or is not all there. */
export const pixChecksum: Rule = (payload) => {
  const found = emvFields(payload.text);
  if (found === undefined || recognize(payload.text).id !== 'payment') return undefined;
  const [, checked = '', sum] = CHECKED.exec(payload.text) ?? [];
  const right = crc16(checked);
  // As it was made, even if its lengths count something else than characters.
  if (sum === right) return undefined;
  // A number may begin so, too. A payment code has a country.
  if (found.isWhole && sum === undefined && !found.fields.has('58')) return undefined;
  // A new checksum would not bring back what is missing.
  if (!found.isWhole || sum === undefined)
    return { ...WRONG, sentence: messageOf('advicePixDamaged'), fixes: [] };
  return {
    ...WRONG,
    sentence: messageOf('advicePixChecksum'),
    fixes: [fix(payload, checked + right, messageOf('adviceCorrectFix'))],
  };
};
