import { browser } from 'wxt/browser';
import type { NoPayload } from '../payload/no-payload.ts';
import type { Payload } from '../payload/payload.ts';
import { activeTab, contentOfTab } from './active-tab.ts';
import { type Recipient, takeHandOver } from './hand-over.ts';
import { isOwnWindow } from './own-window.ts';

/**
 * Calls back with what the popup is to show: what was right-clicked, or else the page it is on; then with
 * whatever is right-clicked while it is open.
 */
export async function onArrival(receive: (content: Payload | NoPayload) => void): Promise<void> {
  if (isOwnWindow()) return receive((await takeHandOver(`alone ${location.hash.slice(1)}`)) ?? 'gone');

  const tab = activeTab();
  const own = tab.then(recipientIn);
  let received = false;
  const take = async () => {
    const content = await takeHandOver(own);
    if (content === undefined) return;
    received = true;
    receive(content);
  };
  // Listening comes before the first look, so that nothing is handed over unseen between the two.
  browser.storage.session.onChanged.addListener(take);
  await take();
  if (received) return;
  const page = await contentOfTab(await tab);
  if (!received) receive(page);
}

function recipientIn(tab: { windowId: number } | undefined): Recipient {
  return `window ${tab?.windowId ?? browser.windows.WINDOW_ID_NONE}`;
}
