import { browser } from 'wxt/browser';
import { hasFeature } from './features.ts';

/** The size of the popup, as its style sheet asks for it, in CSS px before zoom. */
const POPUP = { width: 800, height: 584 };

/** Makes the small window that replaces the popup as large as the popup, or as the screen allows. */
export async function fitOwnWindow(): Promise<void> {
  if (!hasFeature('windows')) return;
  const [window, zoom] = await Promise.all([browser.windows.getCurrent(), browser.tabs.getZoom()]);
  const { id, width = outerWidth, height = outerHeight } = window;
  if (id === undefined) return;
  await browser.windows.update(id, {
    width: Math.min(Math.round(POPUP.width + width - innerWidth * zoom), screen.availWidth),
    height: Math.min(Math.round(POPUP.height + height - innerHeight * zoom), screen.availHeight),
  });
}
