import type { Payload } from '../payload/payload.ts';
import { recognize } from './formats.ts';

/** What is written with a code for people to read. */
export interface Caption {
  title?: string;
  /** An address the way it is read, the name of a network or a contact; never a secret. */
  text: string;
  /** Direction of `text`. */
  direction: 'ltr' | 'auto';
}

export function captionOf({ title, text }: Pick<Payload, 'text' | 'title'>): Caption {
  const { caption, direction } = recognize(text);
  return { ...(title && { title }), text: caption, direction };
}
