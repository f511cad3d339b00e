/** `refused`: by the browser, a policy, or because the focus was lost. `unsupported`: no images can be copied. */
export type CopyResult = { ok: true } | { ok: false; reason: 'refused' | 'unsupported' };

/** Must run within a user gesture. */
export async function copyText(text: string, clipboard = navigator.clipboard): Promise<CopyResult> {
  return attempt(() => clipboard.writeText(text));
}

/**
 * Copies a PNG as an image. Must run within a user gesture. Takes a promise, because the gesture would expire while
 * waiting for the picture.
 */
export async function copyPng(
  png: Promise<Uint8Array<ArrayBuffer>>,
  clipboard = navigator.clipboard,
): Promise<CopyResult> {
  if (typeof ClipboardItem === 'undefined' || !ClipboardItem.supports('image/png')) {
    return { ok: false, reason: 'unsupported' };
  }
  const blob = png.then((bytes) => new Blob([bytes], { type: 'image/png' }));
  return attempt(() => clipboard.write([new ClipboardItem({ 'image/png': blob })]));
}

async function attempt(copy: () => Promise<void>): Promise<CopyResult> {
  try {
    await copy();
    return { ok: true };
  } catch (error) {
    if (error instanceof DOMException) return { ok: false, reason: 'refused' };
    throw error;
  }
}
