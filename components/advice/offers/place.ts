import type { Payload } from '../../payload/payload.ts';
import { addressOf, replaceSpan } from '../../text/address.ts';
import { messageOf } from '../../text/message.ts';
import { type Place, passageAddress } from '../../text/text-fragment.ts';
import { type Fix, fix } from '../advice.ts';
import type { Offer } from './offer.ts';

/** The page where it is scrolled to. Only the page knows what is visible there, so it is asked when this is chosen. */
export const place: Offer = (payload, address, facts) => {
  const isScrolled = facts.screensScrolled > 1;
  // A fragment that differs from the page's own is a place that was already chosen.
  const isOwn = address.url.hash === URL.parse(facts.address)?.hash;
  return isScrolled && isOwn
    ? { ...fix(payload, payload.text, messageOf('adviceHereFix')), asks: 'place' }
    : undefined;
};

/** The page at a place that it reported. */
export function placeFix(payload: Payload, { id, fragment }: Place): Fix | undefined {
  const address = addressOf(payload.text);
  if (address === undefined) return undefined;
  const opener = payload.text[address.fragment.start - 1] === '#' ? '' : '#';
  const text =
    fragment === undefined
      ? replaceSpan(payload.text, address.fragment, `${opener}${encodeURIComponent(id)}`)
      : passageAddress(address, fragment);
  return fix(payload, text, messageOf('adviceHereFix'));
}
