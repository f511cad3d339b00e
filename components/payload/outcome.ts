import type { Message } from '../text/message.ts';

/** The result of an action, in a sentence for the person. */
export interface Outcome {
  message: Message;
  failed: boolean;
}
