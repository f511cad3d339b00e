/** Whether this page is not the browser's popup but a small window that was opened in its place: see popup.ts. */
export function isOwnWindow(): boolean {
  return location.hash !== '';
}
