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

/**
 * What is written with a code; `undefined` where that is nothing. What a text is called is never a secret; the words of a
 * caption are the person's own.
 */
export function captionFor(
  { text, caption }: Pick<Entry, 'text' | 'caption'>,
  { caption: kind, ownCaption }: Pick<SheetOptions, 'caption' | 'ownCaption'>,
): EntryCaption | undefined {
  if (kind === 'none') return undefined;
  if (kind === 'own') return written(ownCaption.trim());
  return (kind === 'line' ? written(caption) : undefined) ?? nameOf(text);
}

/** What a text is called: a readable address, "Wi-Fi network Home", or its words. */
export function nameOf(text: string): EntryCaption {
  const { description, text: name, direction } = captionOf({ text });
  return description ? { text: description, direction: 'auto' } : { text: name, direction };
}

function written(text: string): EntryCaption | undefined {
  return text === '' ? undefined : { text, direction: 'auto' };
}
