import { browser } from 'wxt/browser';
import type { Payload } from '../content/payload.ts';
import { isOpen } from './arrival.ts';
import { handOver, type Recipient, takeHandOver } from './hand-over.ts';

/** CSS pixels: the popup's own size, and room for a window's frame. */
const WINDOW = { width: 448, height: 640 };

/**
 * Shows a payload in the popup of a browser window, which may be open already; where the browser will not open
 * it, in a small window of its own.
 */
export async function showInPopup(payload: Payload, windowId: number): Promise<void> {
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
  if (hasToolbar && ((await opened) || (await isOpen(recipient)))) return;
  const left = await takeHandOver(recipient);
  // Nothing left: a popup that was still opening took it after all.
  if (left !== undefined || !hasToolbar) await showInWindow(payload, clicked.incognito);
}

async function showInWindow(payload: Payload, isPrivate: boolean): Promise<void> {
  const id = crypto.randomUUID();
  await handOver(payload, `alone ${id}`);
  // Chromium shows no page of an extension in a private window.
  const incognito = isPrivate && import.meta.env.FIREFOX;
  await browser.windows.create({ type: 'popup', url: `/popup.html#${id}`, incognito, ...WINDOW });
}
