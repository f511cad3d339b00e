import { browser } from 'wxt/browser';

/** Makes the small window that stands for a popup just large enough for an element. */
export async function fitOwnWindow(element: Element): Promise<void> {
  const { width, height } = element.getBoundingClientRect();
  const { id } = await browser.windows.getCurrent();
  if (id === undefined) return;
  await browser.windows.update(id, {
    width: outerWidth + Math.ceil(width) - innerWidth,
    height: outerHeight + Math.ceil(height) - innerHeight,
  });
}
