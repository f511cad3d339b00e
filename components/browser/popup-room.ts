/** CSS px from the upper edge of a window to a popup that hangs from its toolbar: what it is in Firefox by default. */
const TOOLBAR = 84;

/** CSS px between a popup and the end of its window: there is the button that opens Firefox's menu. */
const MENU = 48;

/** CSS px below which there is no room for the code and the rest beside it. */
const NARROW = 480;

/**
 * Tells the style sheet how much room the popup has: as `--inline` and `--block` what the browser gave it, where that is not
 * what the style sheet asks for, and, in Firefox, as `--room-inline` and `--room-block` what there is to ask for.
 *
 * The style sheet could ask for the size of the viewport itself. But to find out how large a popup is to be, Chromium lays it out
 * at a width of 25 px first, whenever something has changed, and whatever hangs on the viewport would be laid out twice more.
 *
 * @param isWindow whether it is not the browser's popup but a window, which has its size from the start
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

/** Firefox cuts off what reaches beyond the screen. Where exactly a popup is can be known only once it is open. */
function askForScreen(): void {
  // Neither is in TypeScript's library: `availTop` is not in all browsers, and the other in no standard.
  const { availTop, availWidth, availHeight } = screen as Screen & { availTop: number };
  const { screenY, mozInnerScreenY } = window as Window & { mozInnerScreenY?: number };
  const top = Math.max(screenY + TOOLBAR, mozInnerScreenY ?? 0);
  const { style } = document.documentElement;
  style.setProperty('--room-inline', `${availWidth - MENU}px`);
  style.setProperty('--room-block', `${Math.floor(availTop + availHeight - top - 1)}px`);
}
