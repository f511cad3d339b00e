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

/** What a popup has to show: a payload, or the reason why there is none; and whether the window is private. */
export type Incoming =
  | { payload: Payload; reason?: undefined; isPrivate: boolean }
  | { payload?: undefined; reason: NoPayload; isPrivate: boolean };

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
