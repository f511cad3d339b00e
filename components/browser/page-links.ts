/**
 * Has the links to PageHop's other pages say of the window what this page's own address says of it: that it is a private one.
 * Each opens in a tab of its own, since what is filled in is kept for its tab.
 */
export function linkPages(page: Pick<Document, 'querySelectorAll'>, search = location.search): void {
  for (const link of page.querySelectorAll<HTMLAnchorElement>('.pages a')) link.search = search;
}
