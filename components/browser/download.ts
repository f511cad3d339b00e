/**
 * Hands a file to the browser's downloads under the given name. Needs no permission, and so learns nothing of
 * what becomes of it: the browser itself shows its progress and its failure.
 */
export function download(bytes: BlobPart, type: string, name: string, page: Document = document): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = page.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser takes hold of the blob during the click's own task; the address is not needed after it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
