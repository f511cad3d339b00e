import { reachOf } from '../../text/host.ts';
import { messageOf } from '../../text/message.ts';
import type { Rule } from '../advice.ts';

/** A name that is for tests, and that works at most where it was set up. */
export const reservedName: Rule = (_payload, address) => {
  if (address === undefined || reachOf(address) !== 'nowhere') return undefined;
  return {
    kind: 'reserved-name',
    severity: 'unreachable',
    sentence: messageOf('adviceReservedName', address.url.hostname),
    fixes: [],
  };
};
