import { wifiForm } from '../../formats/forms/wifi.ts';
import { fieldsOf } from '../../text/fields.ts';
import { messageOf } from '../../text/message.ts';
import { wifiText } from '../../text/wifi-text.ts';
import { fix, type Rule } from '../advice.ts';

/** A network with a password but no type of security. Android assumes one; iPhones do not join. */
export const wifiType: Rule = (payload) => {
  const parts = wifiText(payload.text);
  if (parts === undefined || !wifiForm.read(payload.text)?.password) return undefined;
  const { scheme, fields } = parts;
  if (fieldsOf(fields).get('T')) return undefined;
  const typed = `${scheme}T:WPA;${fields.replace(/(^|;)T:;/i, '$1')}`;
  return {
    kind: 'wifi-type',
    severity: 'limited',
    sentence: messageOf('adviceWifiType'),
    fixes: [fix(payload, typed, messageOf('adviceWifiTypeFix'))],
  };
};
