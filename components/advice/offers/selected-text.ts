import { messageOf } from '../../text/message.ts';
import type { Offer } from './offer.ts';

/** The text that is selected on the page. */
export const selectedText: Offer = ({ isPrivate }, _address, { address, tabId, selected }) =>
  selected === undefined
    ? undefined
    : {
        label: messageOf('adviceSelectedFix'),
        payload: {
          kind: 'selection',
          text: selected,
          origin: { address, tabId, frameId: 0 },
          ...(isPrivate && { isPrivate }),
        },
      };
