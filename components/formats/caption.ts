import type { Payload } from '../payload/payload.ts';
import type { Message } from '../text/message.ts';
import { recognize } from './formats.ts';

/** What is written with a code for people to read. */
export interface Caption {
  title?: string;
  /** An address the way it is read, the name of a network or a contact; never a secret. */
  text: string;
  /** Direction of `text`. */
  direction: 'ltr' | 'auto';
  /** "Password: …", only where a person asks for it. */
  password?: string;
}

/** The caption, and where its text is a name, what that is the name of: "Wi-Fi network Home". */
export function captionOf({
  title,
  text,
}: Pick<Payload, 'text' | 'title'>): Caption & { description?: Message } {
  const { caption, direction, called, description } = recognize(text);
  return {
    ...(title && { title }),
    text: caption,
    direction,
    ...(called !== '' && description && { description }),
  };
}
