/*
 * The windows in which PageHop shows something: the browser's popup; where there is none, a small window with the same
 * page; and tabs (own-pages.ts). Small windows and tabs have an id after the # of their address, under which storage has
 * what they show. Nothing else of it is in the address or the title, which the browser may write down.
 */

/** The id that this page was opened with; empty in the browser's popup. */
export function ownId(): string {
  return location.hash.slice(1);
}

/** Whether this page is not the browser's popup but the small window that was opened in its place. */
export function isOwnWindow(): boolean {
  return ownId() !== '';
}
