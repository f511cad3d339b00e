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
  /** The links in the selection, in order, each address once. Missing if there are none. */
  links?: readonly PageLink[];
}

/** A link to a place on the web. */
export interface PageLink {
  address: string;
  /** What the page calls it; may be empty. */
  name: string;
}

/** The largest video that is playing, or else the largest. It has an end and has not reached it. */
export interface PlayedVideo {
  /** Where it is. */
  seconds: number;
  /** Whether the address is that of the file itself, not of a page that contains it. */
  isFile: boolean;
  /** The software that the page says it is made by (`og:platform`); may be empty. */
  platform: string;
}

/** What is only read from some pages. */
export interface WantedFacts {
  /** Where to look for a video. Its time is of no use where addresses cannot contain it. */
  video: 'anywhere' | 'file' | 'nowhere';
  /** A CSS selector. If it matches, what is playing is not the page's video, or has no end. May be empty. */
  notWhile: string;
}
