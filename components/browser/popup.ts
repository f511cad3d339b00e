import { browser } from 'wxt/browser';
import type { Payload } from '../payload/payload.ts';
import { handOver, isWaiting, type Recipient, takeHandOver } from './hand-over.ts';

/** CSS pixels: the popup's own size, and room for a window's frame. */
const WINDOW = { width: 816, height: 624 };

/** How long a popup that the browser would not open a second time, because it is still opening, may take for that. */
const PATIENCE_MS = 1000;

/**
 * Shows a payload in the popup of a browser window, which may be open already; where the browser will not open
 * it, in a small window of its own.
 *
 * @param windowId where it was clicked; `undefined` if not in a browser window at all
 */
export async function showInPopup(payload: Payload, windowId: number | undefined): Promise<void> {
  if (windowId === undefined) return showInWindow(payload);
  const recipient: Recipient = `window ${windowId}`;
  // Neither is awaited before both are under way: Firefox opens a popup only in the same breath as the click.
  const handedOver = handOver(payload, recipient);
  const opened = browser.action.openPopup({ windowId }).then(
    () => true,
    () => false,
  );
  await handedOver;
  const clicked = await browser.windows.get(windowId);
  // In a window without a toolbar, Firefox says that it opened the popup, and closes it at once.
  const hasToolbar = clicked.type !== 'popup';
  if (hasToolbar && ((await opened) || (await isTaken(recipient)))) return;
  await takeHandOver(recipient);
  await showInWindow(payload);
}

/** Whether a popup that is open already, or still opening, takes what waits for it. */
function isTaken(recipient: Recipient): Promise<boolean> {
  const { onChanged } = browser.storage.session;
  return new Promise((resolve) => {
    const settle = (taken: boolean) => {
      clearTimeout(timer);
      onChanged.removeListener(look);
      resolve(taken);
    };
    const look = async () => {
      if (!(await isWaiting(recipient))) settle(true);
    };
    const timer = setTimeout(() => settle(false), PATIENCE_MS);
    onChanged.addListener(look);
    void look();
  });
}

async function showInWindow(payload: Payload): Promise<void> {
  const id = crypto.randomUUID();
  await handOver(payload, `alone ${id}`);
  // Chromium shows no page of an extension in a private window.
  const incognito = Boolean(payload.isPrivate && import.meta.env.FIREFOX);
  await browser.windows.create({ type: 'popup', url: `/popup.html#${id}`, incognito, ...WINDOW });
}
