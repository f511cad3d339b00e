import { isAnyText } from '../../payload/payload.ts';
import { isOnWeb } from '../../text/address.ts';
import { inCapitals } from '../../text/capitals.ts';
import { type Reach, reachOf } from '../../text/host.ts';
import { messageOf } from '../../text/message.ts';
import { fix, type Rule } from '../advice.ts';
import { gainOf } from '../gain.ts';

const UNREACHABLE: ReadonlySet<Reach | undefined> = new Set<Reach>(['this-machine', 'nowhere']);

/** A text that means the same in capitals, and makes a smaller code in them. */
export const capitals: Rule = (payload, address, { modulesOf }) => {
  if (modulesOf === undefined) return undefined;
  // The front page of every site would be advised on. What a person writes is looked at, what they visit is not.
  const isVisited = !isAnyText(payload);
  if (address !== undefined && isOnWeb(address) && isVisited) return undefined;
  // No phone opens it, however small its code.
  if (address !== undefined && UNREACHABLE.has(reachOf(address))) return undefined;
  const written = inCapitals(payload.text, address);
  if (written === undefined) return undefined;
  const smaller = fix(payload, written, messageOf('adviceCapitalsFix'));
  if (gainOf(payload, smaller, modulesOf) === undefined) return undefined;
  return {
    kind: 'capitals',
    severity: 'improvable',
    sentence: messageOf('adviceCapitals'),
    isForSize: true,
    fixes: [smaller],
  };
};
