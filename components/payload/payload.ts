import type { Content } from '../sources/source.ts';
import type { SourceName } from '../sources/sources.ts';
import type { NoPayload } from './no-payload.ts';

/** The source of a payload. */
export type PayloadKind = SourceName;

/** What is being shared. */
export interface Payload extends Content {
  kind: PayloadKind;
  /** From a private window: it must leave no trace. */
  isPrivate?: true;
}

/** What a popup has to show: a payload, or the reason why there is none; and whether that is in a private window. */
export type Incoming = Place &
  (
    | { payload: Payload; reason?: undefined; isPrivate: boolean }
    | { payload?: undefined; reason: NoPayload; isPrivate: boolean }
  );

/** Where that is, and whether its codes are to be read at once. */
interface Place {
  /** The tab's window, if that is not the popup's own. */
  windowId?: number;
  /** With the image whose codes are asked for, if there is one: its address, and the document that it is in. */
  read?: { image?: Content };
}

/** Whether a text may be any words, and is not an address that the browser gave. */
export function isAnyText({ kind }: Payload): boolean {
  return kind === 'text' || kind === 'selection' || kind === 'read';
}

/** The payload of what a source returned. */
export function payloadFrom(kind: PayloadKind, content: Content, isPrivate: boolean): Payload {
  return { kind, ...content, ...(isPrivate && { isPrivate }) };
}

/** What a popup has to show where there is a payload. */
export function incomingOf(payload: Payload): Incoming {
  return { payload, isPrivate: payload.isPrivate === true };
}

/**
 * The payload of the text in the box: what the box was filled with, as long as it still says that, otherwise the person's
 * own text.
 */
export function payloadOf(text: string, source: Payload | undefined, isPrivate: boolean): Payload {
  return source?.text === text ? source : payloadFrom('text', { text }, isPrivate);
}
