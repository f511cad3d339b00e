import { messageOf } from '../../text/message.ts';
import type { Offer } from './offer.ts';

/** The text that is selected on the page, if a code holds it. */
export const selectedText: Offer = ({ isPrivate }, _address, { address, tabId, selected }, { modulesOf }) =>
  selected === undefined || (modulesOf !== undefined && modulesOf(selected) === undefined)
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
