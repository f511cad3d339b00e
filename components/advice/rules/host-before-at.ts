import { isOnWeb } from '../../text/address.ts';
import { decoded } from '../../text/decoded.ts';
import { messageOf } from '../../text/message.ts';
import type { Rule } from '../advice.ts';

/** A name that reads like a host where a user's name stands (RFC 3986 7.6): `https://bank.example@evil.example/`. */
export const hostBeforeAt: Rule = (_payload, address) => {
  if (address?.userInfo === undefined || !isOnWeb(address)) return undefined;
  const { text, userInfo, url } = address;
  const [name = ''] = decoded(text.slice(userInfo.start, userInfo.end)).split(/[:/\\?#]/, 1);
  // An address for mail, which also is a user's name, has an @ of its own.
  if (!/^[^@\s]+\.\p{L}{2,}$/u.test(name)) return undefined;
  return {
    kind: 'host-before-at',
    severity: 'misleads',
    sentence: messageOf('adviceHostBeforeAt', url.hostname, name),
    fixes: [],
  };
};
