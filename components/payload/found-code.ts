import type { Message } from '../text/message.ts';
import type { Piece } from '../text/visible.ts';
import type { Payload } from './payload.ts';

/** What a code that was read holds, as a person is to see it; not yet in anybody's language. */
export interface FoundCode {
  /** What it is: "Wi-Fi network". */
  name: Message;
  /** What its owner calls it: "Home". */
  caption: string | undefined;
  /** Quieter, beside the name: "Aztec code", "Part 2 of 3". */
  notes: readonly Message[];
  /** All of the text. */
  pieces: readonly Piece[];
  direction: 'ltr' | 'auto';
  /** The host that an address really leads to, where the text writes it in another way. */
  leadsTo: string | undefined;
  advice: readonly Message[];
  /** In the order of their buttons. */
  actions: readonly CodeAction[];
}

/** What can be done with it. */
export type CodeAction =
  /** Opens an address of the web, which is `http:` or `https:`. */
  | { type: 'open'; address: string }
  | { type: 'copy'; text: string }
  | { type: 'copy-password'; password: string }
  | { type: 'save'; fileName: string; mediaType: string; content: string | Uint8Array<ArrayBuffer> }
  | { type: 'show'; payload: Payload };
