import { type Address, replaceSpan } from '../../text/address.ts';
import { messageOf } from '../../text/message.ts';
import { isKnownToken } from '../../text/secret-value.ts';
import { fix, type Rule } from '../advice.ts';

/** A password written into the address before its host (RFC 3986 3.2.1 and 7.5). */
export const password: Rule = (payload, address) => {
  const rest = address && withoutPassword(address);
  if (rest === undefined) return undefined;
  return {
    kind: 'password',
    severity: 'exposes',
    sentence: messageOf('advicePassword'),
    fixes: [fix(payload, rest, messageOf('advicePasswordFix'))],
  };
};

/** The user's name stays, since the phone then asks for the password only; unless the name is itself the secret. */
function withoutPassword({ text, userInfo, url }: Address): string | undefined {
  if (userInfo === undefined) return undefined;
  const written = text.slice(userInfo.start, userInfo.end);
  const colon = written.indexOf(':');
  const name = colon === -1 ? written : written.slice(0, colon);
  const withAt = { start: userInfo.start, end: userInfo.end + 1 };
  if (isKnownToken(name) || (name === '' && url.password !== '')) return replaceSpan(text, withAt, '');
  if (colon === -1 || colon === written.length - 1 || name === 'anonymous') return undefined;
  return replaceSpan(text, { start: userInfo.start + colon, end: userInfo.end }, '');
}
