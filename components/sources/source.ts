import type { Settings } from '../settings/settings.ts';
import type { MessageKey } from '../text/message.ts';

/**
 * A kind of thing that can be shared. Its name in the table is the payload's `kind`, the id of its menu entry, and, after
 * `kind`, the message that says beside the code what that is of.
 */
export interface Source {
  /** Its entry in the right-click menu, if it has one. */
  menu?: MenuEntry;
}

export interface MenuEntry {
  title: MessageKey;
  /** Where the browser offers it. */
  contexts: [Context, ...Context[]];
  /** Turns it off. */
  setting: Switch;
  /** What a click on it shares, or `undefined` where the browser did not say what was clicked. */
  contentOf(click: Click, tab: ClickedTab | undefined): Content | undefined;
  /** What is shared instead where that is `undefined`. */
  otherwise?: 'page';
}

/** Of the browser's own contexts, those in which it says what was clicked. */
type Context = 'page' | 'frame' | 'link' | 'selection' | 'image' | 'video' | 'audio' | 'tab';

/** A setting that is on or off. */
type Switch = {
  [Name in keyof Settings]: Settings[Name] extends boolean ? Name : never;
}[keyof Settings];

/** What the browser says of a right-click. All that applies is there at once, whichever entry is chosen. */
export interface Click {
  pageUrl?: string | undefined;
  linkUrl?: string | undefined;
  srcUrl?: string | undefined;
  selectionText?: string | undefined;
  /** In a field that one can write in. */
  editable: boolean;
  /** 0, or missing, is the page itself. */
  frameId?: number | undefined;
  frameUrl?: string | undefined;
}

/** The tab that was clicked in, where it was one. */
export interface ClickedTab {
  id?: number | undefined;
  title?: string | undefined;
  url?: string | undefined;
}

/** What goes into a code, and what is known of it. */
export interface Content {
  /** Goes into the code exactly as it stands; never empty. */
  text: string;
  /** The page's title, where the text is that page's address. */
  title?: string;
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
