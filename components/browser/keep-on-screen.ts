/** CSS px from the upper edge of a window to a popup that hangs from its toolbar: what it is in Firefox by default. */
const TOOLBAR = 84;

/** CSS px between a popup and the end of its window: there is the button that opens Firefox's menu. */
const MENU = 48;

/**
 * Tells the style sheet how much room the screen has, as `--room-inline` and `--room-block`, for Firefox cuts off what
 * reaches beyond the screen. Where exactly a popup is can be known only once it is open.
 */
export function keepOnScreen(): void {
  measure();
  addEventListener('resize', measure);
}

function measure(): void {
  // Neither is in TypeScript's library: `availTop` is not in all browsers, and the other in no standard.
  const { availTop, availWidth, availHeight } = screen as Screen & { availTop: number };
  const { screenY, mozInnerScreenY } = window as Window & { mozInnerScreenY?: number };
  const top = Math.max(screenY + TOOLBAR, mozInnerScreenY ?? 0);
  const { style } = document.documentElement;
  style.setProperty('--room-inline', `${availWidth - MENU}px`);
  style.setProperty('--room-block', `${Math.floor(availTop + availHeight - top - 1)}px`);
}
