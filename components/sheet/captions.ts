import { captionOf } from '../formats/caption.ts';
import type { Message } from '../text/message.ts';
import type { Entry } from './lines.ts';
import type { SheetOptions } from './options.ts';

/** What is written with a code. */
export interface EntryCaption {
  /** A message is what the text is: "Wi-Fi network Home". */
  text: string | Message;
  direction: 'ltr' | 'auto';
}

/** `undefined` where nothing is to be written. Never a secret, unless a person wrote it as a caption. */
export function captionFor(
  { text, caption }: Pick<Entry, 'text' | 'caption'>,
  { caption: kind, ownCaption }: Pick<SheetOptions, 'caption' | 'ownCaption'>,
): EntryCaption | undefined {
  if (kind === 'none') return undefined;
  if (kind === 'own')
    return ownCaption.trim() === '' ? undefined : { text: ownCaption.trim(), direction: 'auto' };
  if (kind === 'line' && caption !== '') return { text: caption, direction: 'auto' };
  const { description, text: written, direction } = captionOf({ text });
  return description ? { text: description, direction: 'auto' } : { text: written, direction };
}
