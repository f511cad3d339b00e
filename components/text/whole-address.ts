/** A host, and perhaps a port and a path. */
const HOST = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}.-]*\.\p{L}[\p{L}\p{M}]+(?=(?::\d{1,5})?(?:[/?#]|$))/u;

/** A website as a phone opens it: `example.org` becomes `https://example.org`. Blanks go, which no address has. */
export function wholeAddress(website: string): string {
  const bare = website.toWellFormed().replace(/\s/g, '');
  return HOST.test(bare) ? `https://${bare}` : bare;
}
