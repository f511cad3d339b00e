import { mendedFields } from '../../formats/forms/wifi-fields.ts';
import { messageOf } from '../../text/message.ts';
import { wifiText } from '../../text/wifi-text.ts';
import { fix, type Rule } from '../advice.ts';

/** A special character in a value lacks its backslash, or the text lacks its end. */
export const wifiEscapes: Rule = (payload) => {
  const parts = wifiText(payload.text);
  if (parts === undefined) return undefined;
  const { scheme, fields } = parts;
  const mended = mendedFields(fields);
  if (mended === undefined || mended === fields.trimEnd()) return undefined;
  return {
    kind: 'wifi-escapes',
    severity: 'limited',
    sentence: messageOf('adviceWifiEscapes'),
    fixes: [fix(payload, scheme + mended, messageOf('adviceCorrectFix'))],
  };
};
