import { message, textOf } from '../browser/messages.ts';
import { type Caption, captionOf } from '../formats/caption.ts';
import { recognize } from '../formats/formats.ts';
import type { Payload } from '../payload/payload.ts';

/** What is written with a code, in the person's language: an address, or "Wi-Fi network Home". */
export function writtenCaption(payload: Pick<Payload, 'text' | 'title'>): Caption {
  const { description, ...caption } = captionOf(payload);
  return description ? { ...caption, text: textOf(description), direction: 'auto' } : caption;
}

/** "Password: …", where the text has one that a person may want to show with the code. */
export function writtenPassword({ text }: Pick<Payload, 'text'>): string | undefined {
  const { password } = recognize(text);
  return password === undefined ? undefined : message('captionPassword', password);
}
