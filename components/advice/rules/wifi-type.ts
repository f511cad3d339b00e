import { wifiForm } from '../../formats/forms/wifi.ts';
import { fieldsOf } from '../../text/fields.ts';
import { messageOf } from '../../text/message.ts';
import { fix, type Rule } from '../advice.ts';

/** A network with a password but no type of security. Android assumes one; iPhones do not join. */
export const wifiType: Rule = (payload) => {
  const { text } = payload;
  const fields = wifiForm.read(text);
  if (fields === undefined || fields.password === '' || hasType(text)) return undefined;
  const typed = text.replace(/(^\s*WIFI:|;)T:;/i, '$1').replace(/^\s*WIFI:/i, '$&T:WPA;');
  return {
    kind: 'wifi-type',
    severity: 'limited',
    sentence: messageOf('adviceWifiType'),
    fixes: [fix(payload, typed, messageOf('adviceWifiTypeFix'))],
  };
};

function hasType(text: string): boolean {
  return Boolean(fieldsOf(text.replace(/^\s*WIFI:/i, '')).get('T'));
}
