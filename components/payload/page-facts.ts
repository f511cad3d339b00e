/** What a page told of itself, asked once, after the popup was painted. */
export interface PageFacts {
  /** The page's address, as the browser gave it to the popup. */
  address: string;
  tabId: number;
  /** Whether its tab is on its way to another page. Only Firefox has to be asked so. */
  isLeft?: true;
  /** How far it is scrolled, in heights of the window. */
  screensScrolled: number;
  /** Text that is selected on it, if that is not too long for a code and not typed into a field. */
  selected?: string;
  /** Absolute addresses that it gives for its own, the canonical one first. */
  named: readonly string[];
  video?: PlayedVideo;
  /** Those in what is selected, in their order, each address once; left out where there are none. */
  links?: readonly PageLink[];
}

/** A link to a place on the web. */
export interface PageLink {
  address: string;
  /** What the page calls it; may be empty. */
  name: string;
}

/** The largest video that plays, or else the largest: one that has an end and is not at it. */
export interface PlayedVideo {
  /** Where it is. */
  seconds: number;
  /** Whether it is not on a page, but what the address itself is of. */
  isFile: boolean;
  /** The software that the page says it is made by (`og:platform`); may be empty. */
  platform: string;
}

/** What need not be read of every page. */
export interface WantedFacts {
  /** Of a file, and of a site whose addresses can say when a video begins, the time; elsewhere it is of no use. */
  video: 'anywhere' | 'file' | 'nowhere';
  /** A CSS selector: what it finds means that what plays is not the page's video, or has no end. May be empty. */
  notWhile: string;
}
