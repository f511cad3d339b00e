import { browser } from 'wxt/browser';

/** What browsers give a popup, and what the style sheet asks for, in CSS px before zoom. */
const POPUP = { width: 800, height: 584 };

/** Gives the small window that stands for a popup the room that a popup has, or what there is of it on the screen. */
export async function fitOwnWindow(): Promise<void> {
  const [window, zoom] = await Promise.all([browser.windows.getCurrent(), browser.tabs.getZoom()]);
  const { id, width = outerWidth, height = outerHeight } = window;
  if (id === undefined) return;
  await browser.windows.update(id, {
    width: Math.min(Math.round(POPUP.width + width - innerWidth * zoom), screen.availWidth),
    height: Math.min(Math.round(POPUP.height + height - innerHeight * zoom), screen.availHeight),
  });
}
