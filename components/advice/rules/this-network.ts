import { reachOf } from '../../text/host.ts';
import { messageOf } from '../../text/message.ts';
import type { Rule } from '../advice.ts';

/** An address that only devices in the same network can open. There is nothing to fix in it. */
export const thisNetwork: Rule = (_payload, address) => {
  if (address === undefined || reachOf(address) !== 'this-network') return undefined;
  return { kind: 'this-network', severity: 'limited', sentence: messageOf('adviceThisNetwork'), fixes: [] };
};
