import type { Incoming } from './payload.ts';

/** What became of the tab that a popup is on. */
export type TabChange =
  /** It shows another page, or its page has a new address or title. */
  | { type: 'gone-on'; incoming: Incoming }
  /** It is on its way to another page, and still shows the one it was on. */
  | { type: 'leaving' }
  /** It was loading something but stayed: that was a download, the same page again, or nothing. */
  | { type: 'stayed' }
  /** It is closed, or another is in front. */
  | { type: 'left' };
