import type { CopyResult } from '../browser/clipboard.ts';
import type { Outcome } from '../payload/outcome.ts';
import { type Message, type MessageKey, messageOf } from '../text/message.ts';

/** @param refusal what to say where the browser refuses: what else there is to do depends on what was to be copied */
export function copied(
  result: CopyResult,
  success: Message,
  refusal: MessageKey = 'clipboardRefused',
): Outcome {
  if (result.ok) return { message: success, failed: false };
  const key = result.reason === 'unsupported' ? 'clipboardWithoutImages' : refusal;
  return { message: messageOf(key), failed: true };
}
