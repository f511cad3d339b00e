import type { Payload } from '../../payload/payload.ts';
import { addressOf, replaceSpan } from '../../text/address.ts';
import { messageOf } from '../../text/message.ts';
import { type Place, passageAddress } from '../../text/text-fragment.ts';
import { type Fix, fix } from '../advice.ts';
import type { Offer } from './offer.ts';

/** The page where it is scrolled to. Only the page can tell what is to be seen there, and is asked once this is chosen. */
export const place: Offer = (payload, address, facts) => {
  const isScrolled = facts.screensScrolled > 1;
  // Another fragment than the page's own is a place that was chosen already.
  const isOwn = address.url.hash === URL.parse(facts.address)?.hash;
  return isScrolled && isOwn
    ? { ...fix(payload, payload.text, messageOf('adviceHereFix')), asks: 'place' }
    : undefined;
};

/** Opens a page at a place that it gave. */
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
