import { messageOf } from '../../text/message.ts';
import type { Rule } from '../advice.ts';
import { bestSaving } from './dense.ts';

/** A text that no code holds, but would without a part that it can do without. */
export const tooLong: Rule = (payload, address, context) => {
  if (address === undefined || context.modulesOf?.(payload.text) !== undefined) return undefined;
  const saving = bestSaving(payload, address, context);
  if (saving === undefined) return undefined;
  return {
    kind: 'too-long',
    severity: 'unreachable',
    sentence: messageOf('adviceTooLong'),
    fixes: [saving],
  };
};
