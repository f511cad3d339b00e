import type { Settings } from '../settings/settings.ts';
import type { MessageKey } from '../text/message.ts';

/**
 * A kind of thing that can be shared. Its name in the table is also the payload's `kind` and the id of its menu entry;
 * `kind` and that name form the key of its title beside the code, such as `kindPage`.
 */
export interface Source {
  /** Its entry in the right-click menu, if it has one. */
  menu?: MenuEntry;
}

export interface MenuEntry {
  title: MessageKey;
  /** What it is offered for. */
  contexts: [Context, ...Context[]];
  /** The setting that turns it off. */
  setting: Switch;
  /** What a click on it shares; `undefined` if the browser did not say what was clicked. */
  contentOf(click: Click, tab: ClickedTab | undefined): Content | undefined;
  /** Whether that is not shared: codes are read on the page, those in it first. */
  isRead?: true;
  /** What is shared instead where that is `undefined`. */
  otherwise?: 'page';
}

/** The browser's contexts in which it says what was clicked. */
type Context = 'page' | 'frame' | 'link' | 'selection' | 'image' | 'video' | 'audio' | 'tab';

/** A setting that is on or off. */
type Switch = {
  [Name in keyof Settings]: Settings[Name] extends boolean ? Name : never;
}[keyof Settings];

/** What the browser says about a right-click: everything that applies, whichever entry was chosen. */
export interface Click {
  pageUrl?: string | undefined;
  linkUrl?: string | undefined;
  srcUrl?: string | undefined;
  selectionText?: string | undefined;
  /** Whether the click was in a text field. */
  editable: boolean;
  /** 0, or missing, is the page itself. */
  frameId?: number | undefined;
  frameUrl?: string | undefined;
}

/** The tab of the click, if it was in one. */
export interface ClickedTab {
  id?: number | undefined;
  title?: string | undefined;
  url?: string | undefined;
}

/** What goes into a code, and what is known about it. */
export interface Content {
  /** Goes into the code exactly as it stands; never empty. */
  text: string;
  /** The page's title, where the text is that page's address. */
  title?: string;
  /** Where the text was selected, or the image was clicked. */
  origin?: Origin;
}

/** A document in a tab: the page itself, or a frame in it. */
export interface Origin {
  address: string;
  tabId: number;
  /** 0 is the page itself. */
  frameId: number;
}
