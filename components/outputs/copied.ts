import type { CopyResult } from '../browser/clipboard.ts';
import type { Outcome } from '../payload/outcome.ts';
import { type Message, type MessageKey, messageOf } from '../text/message.ts';

/** @param refusal the sentence if the browser refuses; what else one can do depends on what was copied */
export function copied(
  result: CopyResult,
  success: Message,
  refusal: MessageKey = 'clipboardRefused',
): Outcome {
  if (result.ok) return { message: success, failed: false };
  const key = result.reason === 'unsupported' ? 'clipboardWithoutImages' : refusal;
  return { message: messageOf(key), failed: true };
}
