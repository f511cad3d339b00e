import { browser } from 'wxt/browser';

/*
 * Where Firefox cannot show a popup, it loads it, says that it opened it, and closes it within a tenth of a second: over a
 * page in full screen, in a window without a toolbar, and where the button is on a toolbar that is hidden. Such a popup
 * never has the focus. Of the shortcut the background hears nothing, so only the popup can tell.
 */

const UNSEEN = 'popup-unseen';

/** For the popup: has it tell the background when it is closed without ever having had the focus. */
export function tellIfUnseen(runtime: Pick<typeof browser.runtime, 'sendMessage'> = browser.runtime): void {
  let isSeen = document.hasFocus();
  addEventListener('focus', () => {
    isSeen = true;
  });
  addEventListener('pagehide', () => {
    if (!isSeen) void runtime.sendMessage(UNSEEN);
  });
}

/** For the background: calls back when a popup was not seen. */
export function onUnseenPopup(
  receive: () => void,
  runtime: { onMessage: Pick<typeof browser.runtime.onMessage, 'addListener'> } = browser.runtime,
): void {
  runtime.onMessage.addListener((message) => {
    if (message === UNSEEN) receive();
  });
}
