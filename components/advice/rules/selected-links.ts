import { countedMessage, messageOf } from '../../text/message.ts';
import type { Rule } from '../advice.ts';

/** Several links in what is selected: each can have a code of its own, on one sheet. */
export const selectedLinks: Rule = (payload, _address, { facts, links = facts?.links }) => {
  const isOfPage = payload.kind === 'page' || payload.kind === 'selection';
  if (!isOfPage || links === undefined || links.length < 2) return undefined;
  return {
    kind: 'selected-links',
    severity: 'optional',
    sentence: countedMessage('adviceLinks', links.length),
    fixes: [{ label: messageOf('sheetOfLinks', links.length), payload }],
  };
};
