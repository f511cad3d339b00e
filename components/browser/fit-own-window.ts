import { browser } from 'wxt/browser';
import { hasFeature } from './features.ts';

/** The size of the popup, as its style sheet asks for it, in CSS px before zoom. */
const POPUP = { width: 800, height: 584 };

/**
 * Makes the small window that replaces the popup as large as the popup, or as the screen allows, and moves it onto the
 * screen: Firefox places a window that is too high for it with its top out of sight.
 */
export async function fitOwnWindow(): Promise<void> {
  if (!hasFeature('windows')) return;
  const [window, zoom] = await Promise.all([browser.windows.getCurrent(), browser.tabs.getZoom()]);
  const { id, width = outerWidth, height = outerHeight, left = screenX, top = screenY } = window;
  if (id === undefined) return;
  // Not in TypeScript's library, because `availLeft` and `availTop` are in no standard.
  const { availLeft, availTop, availWidth, availHeight } = screen as Screen &
    Record<'availLeft' | 'availTop', number>;
  const fitted = {
    width: Math.min(Math.round(POPUP.width + width - innerWidth * zoom), availWidth),
    height: Math.min(Math.round(POPUP.height + height - innerHeight * zoom), availHeight),
  };
  await browser.windows.update(id, {
    ...fitted,
    left: within(left, availLeft, availLeft + availWidth - fitted.width),
    top: within(top, availTop, availTop + availHeight - fitted.height),
  });
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
