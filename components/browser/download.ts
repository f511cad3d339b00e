/**
 * Downloads a file under the given name. Needs no permission, and so gets no feedback: the browser itself shows
 * progress and failure.
 */
export function download(bytes: BlobPart, type: string, name: string, page: Document = document): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = page.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the blob during the click's own task; the address is not needed for long.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
