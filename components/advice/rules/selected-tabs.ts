import { countedMessage, messageOf } from '../../text/message.ts';
import type { Rule } from '../advice.ts';

/** Several tabs that are selected: each can have a code of its own, on one sheet. */
export const selectedTabs: Rule = (payload, _address, { tabs = 1 }) =>
  payload.kind === 'page' && tabs > 1
    ? {
        kind: 'selected-tabs',
        severity: 'optional',
        sentence: countedMessage('adviceTabs', tabs),
        fixes: [{ label: messageOf('sheetOfTabs', tabs), payload }],
      }
    : undefined;
