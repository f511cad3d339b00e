/** CSS px from the top of a window to a popup below its toolbar: Firefox's default. */
const TOOLBAR = 84;

/** CSS px between a popup and the side of its window, where the button of Firefox's menu is. */
const MENU = 48;

/** CSS px below which the controls do not fit beside the code. */
const NARROW = 480;

/**
 * Tells the style sheet how much room the popup has: `--inline` and `--block` are what the browser gave it, once that
 * differs from what was asked for; in Firefox, `--room-inline` and `--room-block` are the most to ask for.
 *
 * Viewport units would not do: to size a popup, Chromium first lays it out 25 px wide, at every change, and everything
 * that depends on the viewport would be laid out twice more.
 *
 * @param isWindow whether this is a window, which has its size from the start, and not the browser's popup
 */
export function followRoom(isWindow: boolean): void {
  const update = () => {
    if (import.meta.env.FIREFOX && !isWindow) askForScreen();
    useWhatIsGiven();
  };
  if (isWindow || import.meta.env.FIREFOX) update();
  addEventListener('resize', update);
}

function useWhatIsGiven(): void {
  const { style, classList } = document.documentElement;
  style.setProperty('--inline', `${innerWidth}px`);
  style.setProperty('--block', `${innerHeight}px`);
  classList.toggle('narrow', innerWidth < NARROW);
}

/** Firefox cuts a popup off at the edge of the screen. Where the popup is, is known only once it is open. */
function askForScreen(): void {
  // Not in TypeScript's library: `availTop` is not in all browsers, `mozInnerScreenY` in no standard.
  const { availTop, availWidth, availHeight } = screen as Screen & { availTop: number };
  const { screenY, mozInnerScreenY } = window as Window & { mozInnerScreenY?: number };
  const top = Math.max(screenY + TOOLBAR, mozInnerScreenY ?? 0);
  const { style } = document.documentElement;
  style.setProperty('--room-inline', `${availWidth - MENU}px`);
  style.setProperty('--room-block', `${Math.floor(availTop + availHeight - top - 1)}px`);
}
