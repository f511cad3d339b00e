/**
 * Adds what this page's address says about the window, that it is a private one, to the links to PageHop's other pages. Each
 * link opens a new tab, because what is filled in is kept per tab.
 */
export function linkPages(page: Pick<Document, 'querySelectorAll'>, search = location.search): void {
  for (const link of page.querySelectorAll<HTMLAnchorElement>('.pages a')) link.search = search;
}
