import type { PageFacts } from '../../payload/page-facts.ts';
import type { Payload } from '../../payload/payload.ts';
import type { Address } from '../../text/address.ts';
import type { AdviceContext, Fix } from '../advice.ts';

/**
 * Finds one thing to share in place of a page's address.
 *
 * @param payload the page
 * @param address of it, on the web
 */
export type Offer = (
  payload: Payload,
  address: Address,
  facts: PageFacts,
  context: AdviceContext,
) => Fix | undefined;
