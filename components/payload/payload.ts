/** Where what is shown came from. `text` is whatever a person typed or edited. */
export type PayloadKind = 'page' | 'link' | 'selection' | 'image' | 'text';

/** What is being shared. */
export interface Payload {
  kind: PayloadKind;
  /** Goes into the code exactly as it stands; never empty. */
  text: string;
  /** The page's title, where the text is that page's address. */
  title?: string;
  /** From a private window: nothing may be left behind that tells what it was. */
  isPrivate?: true;
  /** Where the text was selected. */
  origin?: Origin;
}

/** A document in a tab: the page itself, or a frame in it. */
export interface Origin {
  address: string;
  tabId: number;
  /** 0 is the page itself. */
  frameId: number;
}

/**
 * What the text in the box is: what the box was filled with, as long as it still says that, otherwise the
 * person's own words.
 *
 * @param isPrivate whether it is shown in a private window
 */
export function payloadOf(text: string, source: Payload | undefined, isPrivate: boolean): Payload {
  if (source?.text === text) return source;
  return { kind: 'text', text, ...(isPrivate && { isPrivate }) };
}
