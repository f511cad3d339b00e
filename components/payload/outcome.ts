import type { Message } from '../text/message.ts';

/** How something that the person asked for went, in a sentence for them. */
export interface Outcome {
  message: Message;
  failed: boolean;
}
