import { addressOf, replaceSpan } from '../../text/address.ts';
import { messageOf } from '../../text/message.ts';
import { parametersOf } from '../../text/parameters.ts';
import { fix, type Rule } from '../advice.ts';

/** Words joined by plus signs, and by nothing else. `C++`, `1+1` and `R+D` are not. */
const JOINED = /^(?!.*\+\+)(?!.*%2B)(?!.*(?:\s|%20)).*\p{L}{2}[,.!?:;]?\+\p{L}{2}/iu;

/** `+` for a blank in an e-mail, as forms have it: there it is a plus sign (RFC 6068 5), which iPhones show. */
export const mailPlus: Rule = (payload) => {
  const address = addressOf(payload.text);
  if (address?.url.protocol !== 'mailto:') return undefined;
  let text = payload.text;
  // From the last to the first, so that the positions of the others stay valid.
  for (const { name, span } of parametersOf(address).toReversed()) {
    const written = payload.text.slice(span.start, span.end);
    if (!/^(?:subject|body)$/i.test(name) || !JOINED.test(written)) continue;
    text = replaceSpan(text, span, written.replaceAll('+', '%20'));
  }
  if (text === payload.text) return undefined;
  return {
    kind: 'mail-plus',
    severity: 'limited',
    sentence: messageOf('adviceMailPlus'),
    fixes: [fix(payload, text, messageOf('adviceCorrectFix'))],
  };
};
