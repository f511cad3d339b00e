import type { Payload } from '../../payload/payload.ts';
import { type Address, isOnWeb } from '../../text/address.ts';
import { messageOf } from '../../text/message.ts';
import { type AdviceContext, type Fix, fix, type Rule } from '../advice.ts';
import { withoutTracking } from './tracking.ts';

/** CSS px a side, below which phones have to come close. */
const SMALLEST_MODULE = 3;

/** A code whose modules are too small to scan at arm's length. */
export const dense: Rule = (payload, address, context) => {
  const { moduleSize } = context;
  if (moduleSize === undefined || moduleSize >= SMALLEST_MODULE) return undefined;
  const best = bestSaving(payload, address, context);
  return {
    kind: 'dense',
    severity: 'limited',
    sentence: messageOf('adviceDense'),
    isForSize: true,
    fixes: best === undefined ? [] : [best],
  };
};

/** The fix that makes the symbol smallest, or makes one possible where the text is too long for any. */
export function bestSaving(
  payload: Payload,
  address: Address | undefined,
  { trackers, modulesOf }: AdviceContext,
): Fix | undefined {
  if (address === undefined || modulesOf === undefined) return undefined;
  let best: Fix | undefined;
  let least = modulesOf(payload.text) ?? Number.POSITIVE_INFINITY;
  for (const candidate of shorter(payload, address, trackers)) {
    const modules = modulesOf(candidate.payload.text) ?? Number.POSITIVE_INFINITY;
    if (modules >= least) continue;
    best = candidate;
    least = modules;
  }
  return best;
}

function shorter(payload: Payload, address: Address, trackers: AdviceContext['trackers']): Fix[] {
  const { text, fragment } = address;
  const untracked = withoutTracking(address, trackers);
  const written = text.slice(fragment.start, fragment.end);
  // `#/route` and `#!route` are what the page shows, not a place on it.
  const isPlace = isOnWeb(address) && written !== '' && !/^!?\/|^!/.test(written);
  const unplaced = text.slice(0, fragment.start - 1) + text.slice(fragment.end);
  return [
    ...(untracked === undefined ? [] : [fix(payload, untracked, messageOf('adviceTrackingFix'))]),
    ...(isPlace ? [fix(payload, unplaced, messageOf('adviceDropFragmentFix'))] : []),
  ];
}
