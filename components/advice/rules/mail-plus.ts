import { addressOf, replaceSpan } from '../../text/address.ts';
import { messageOf } from '../../text/message.ts';
import { parametersOf } from '../../text/parameters.ts';
import { fix, type Rule } from '../advice.ts';

/** Words joined by plus signs, and by nothing else. `C++`, `1+1` and `R+D` are not. */
const JOINED = /^(?!.*\+\+)(?!.*%2B)(?!.*(?:\s|%20)).*\p{L}{2}[,.!?:;]?\+\p{L}{2}/iu;

/** In addresses, a plus sign may be meant. */
const ADDRESS = /:\/\/|%3A%2F%2F|@|%40/i;

/** `+` for a blank in an e-mail, as forms have it: there it is a plus sign (RFC 6068 5), which iPhones show. */
export const mailPlus: Rule = (payload) => {
  const address = addressOf(payload.text);
  if (address?.url.protocol !== 'mailto:') return undefined;
  let text = payload.text;
  let pluses = 0;
  // From the last to the first, so that the positions of the others stay valid.
  for (const { name, span } of parametersOf(address).toReversed()) {
    const written = payload.text.slice(span.start, span.end);
    if (!/^(?:subject|body)$/i.test(name) || !JOINED.test(written) || ADDRESS.test(written)) continue;
    pluses += written.split('+').length - 1;
    text = replaceSpan(text, span, written.replaceAll('+', '%20'));
  }
  // A single one may be between two names.
  if (pluses < 2) return undefined;
  return {
    kind: 'mail-plus',
    severity: 'limited',
    sentence: messageOf('adviceMailPlus'),
    fixes: [fix(payload, text, messageOf('adviceCorrectFix'))],
  };
};
