import { browser } from 'wxt/browser';

/** Whether this page is not the browser's popup but a small window that was opened in its place: see popup.ts. */
export function isOwnWindow(): boolean {
  return location.hash !== '';
}

/** Makes that window just large enough for something of `width` by `height` CSS pixels. */
export async function fitOwnWindow({ width, height }: { width: number; height: number }): Promise<void> {
  const { id } = await browser.windows.getCurrent();
  if (id === undefined) return;
  await browser.windows.update(id, {
    width: outerWidth + Math.ceil(width) - innerWidth,
    height: outerHeight + Math.ceil(height) - innerHeight,
  });
}
