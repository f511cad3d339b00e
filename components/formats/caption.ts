import type { Payload } from '../payload/payload.ts';
import { readable } from '../text/readable-address.ts';

/** What is written with a code for people to read. */
export interface Caption {
  title?: string;
  /** An address the way it is read. */
  text: string;
  /** Direction of `text`: an address always reads from left to right. */
  direction: 'ltr' | 'auto';
}

/** A scheme and something after it (RFC 3986 3), without blanks. */
const ADDRESS = /^[a-z][a-z0-9+.-]*:\S+$/i;

export function captionOf({ title, text }: Pick<Payload, 'text' | 'title'>): Caption {
  return {
    ...(title && { title }),
    text: readable(text) ?? text,
    direction: ADDRESS.test(text) ? 'ltr' : 'auto',
  };
}
