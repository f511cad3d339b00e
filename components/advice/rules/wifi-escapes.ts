import { mendedFields } from '../../formats/forms/wifi-fields.ts';
import { messageOf } from '../../text/message.ts';
import { fix, type Rule } from '../advice.ts';

/** A special character in a value lacks its backslash, or the text lacks its end. */
export const wifiEscapes: Rule = (payload) => {
  const [scheme = ''] = /^\s*WIFI:/i.exec(payload.text) ?? [];
  if (scheme === '') return undefined;
  const written = payload.text.slice(scheme.length);
  const mended = mendedFields(written);
  if (mended === undefined || mended === written.trimEnd()) return undefined;
  return {
    kind: 'wifi-escapes',
    severity: 'limited',
    sentence: messageOf('adviceWifiEscapes'),
    fixes: [fix(payload, scheme + mended, messageOf('adviceCorrectFix'))],
  };
};
