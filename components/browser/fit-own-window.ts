import { browser } from 'wxt/browser';

/** Makes the small window that stands for a popup just large enough for an element. */
export async function fitOwnWindow(element: HTMLElement): Promise<void> {
  // In a popup it may be no wider than what the browser gives it; here the window follows.
  element.style.maxInlineSize = 'none';
  const { width, height } = element.getBoundingClientRect();
  const { id } = await browser.windows.getCurrent();
  if (id === undefined) return;
  await browser.windows.update(id, {
    width: outerWidth + Math.ceil(width) - innerWidth,
    height: outerHeight + Math.ceil(height) - innerHeight,
  });
}
