import type { Address } from '../../text/address.ts';
import { messageOf } from '../../text/message.ts';
import { withoutParameters } from '../../text/parameters.ts';
import { fix, type Rule } from '../advice.ts';
import type { Trackers } from '../trackers.ts';

/** Parameters that tell a site where its reader came from and nothing else. */
export const tracking: Rule = (payload, address, { trackers }) => {
  const rest = address && withoutTracking(address, trackers);
  if (rest === undefined) return undefined;
  return {
    kind: 'tracking',
    severity: 'improvable',
    sentence: messageOf('adviceTracking'),
    isForSize: true,
    fixes: [fix(payload, rest, messageOf('adviceTrackingFix'))],
  };
};

/** The address without them, the rest byte for byte; `undefined` if it has none. */
export function withoutTracking(address: Address, trackers: Trackers | undefined): string | undefined {
  const found = trackers?.(address) ?? [];
  return found.length === 0 ? undefined : withoutParameters(address.text, found);
}
