/** A host, and perhaps a path. What has a colon has a scheme or a port. */
const HOST = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}.-]*\.\p{L}[\p{L}\p{M}]+(?=[/?#]|$)/u;

/** A website as a phone opens it: `example.org` becomes `https://example.org`. Blanks go, which no address has. */
export function wholeAddress(website: string): string {
  const bare = website.toWellFormed().replace(/\s/g, '');
  return HOST.test(bare) ? `https://${bare}` : bare;
}
