import { isOnWeb } from '../../text/address.ts';
import { messageOf } from '../../text/message.ts';
import type { Rule } from '../advice.ts';
import type { Offer } from '../offers/offer.ts';
import { place } from '../offers/place.ts';
import { selectedText } from '../offers/selected-text.ts';
import { shorterAddress } from '../offers/shorter-address.ts';
import { videoTime } from '../offers/video-time.ts';

/** In the order in which they stand beside each other. */
const OFFERS: readonly Offer[] = [selectedText, videoTime, place, shorterAddress];

/** What else a page has to share besides its address, according to what it told. */
export const offers: Rule = (payload, address, context) => {
  const { facts } = context;
  if (payload.kind !== 'page' || address === undefined || facts === undefined) return undefined;
  // What was chosen meanwhile may lead elsewhere.
  const isSameSite = isOnWeb(address) && address.url.host === URL.parse(facts.address)?.host;
  if (!isSameSite) return undefined;
  const fixes = OFFERS.map((offer) => offer(payload, address, facts, context)).filter(
    (fix) => fix !== undefined,
  );
  if (fixes.length === 0) return undefined;
  return { kind: 'offers', severity: 'optional', sentence: messageOf('adviceOffers'), fixes };
};
