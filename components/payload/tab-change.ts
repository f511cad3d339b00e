import type { Incoming } from './payload.ts';

/** What became of the tab that a popup is on. */
export type TabChange =
  /** It shows another page, or the address or title of its page is another. */
  | { type: 'gone-on'; incoming: Incoming }
  /** It is on its way to another page, and still shows the one it was on. */
  | { type: 'leaving' }
  /** It was on its way, and has stayed: what it loaded was a file to keep, the same page again, or nothing. */
  | { type: 'stayed' }
  /** It is closed, or another is in front. */
  | { type: 'left' };
