/** The address of a page of our own, with an id to open it with. */
export function ownAddress(
  page: 'popup' | 'present' | 'print' | 'new' | 'sheet',
  id: string,
  query: `?${string}` | '' = '',
): string {
  return `/${page}.html${query}#${id}`;
}
