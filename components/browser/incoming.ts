import { browser } from 'wxt/browser';
import type { Incoming } from '../payload/payload.ts';
import { activeTab, incomingFromTab, type Tab } from './active-tab.ts';
import { type Recipient, take } from './mailbox.ts';
import { ownId } from './windows.ts';

/** As browsers number it. */
const NO_WINDOW = -1;

/** The parts of the browser that tell a popup what to show. */
export interface Asking {
  tabs: Pick<typeof browser.tabs, 'query'>;
  storage: Pick<typeof browser.storage, 'session'>;
  extension: Pick<typeof browser.extension, 'inIncognitoContext'>;
}

/**
 * Calls back with what the popup is to show: what was right-clicked, or else the page it is on; then, each time, with
 * what is right-clicked in its window while it is open. Resolves after the first, with the tab as it was then, where it is on one.
 *
 * @param id of the small window that this is, which shows what it was opened for, and nothing after that; empty in the
 *   browser's popup
 */
export async function onIncoming(
  receive: (incoming: Incoming) => void,
  id: string = ownId(),
  api: Asking = browser,
): Promise<Tab | undefined> {
  const { session } = api.storage;
  if (id !== '') {
    const isPrivate = api.extension.inIncognitoContext;
    receive((await take(`window ${id}`, session)) ?? { reason: 'gone', isPrivate });
    return undefined;
  }

  const tab = activeTab(api.tabs);
  const own = tab.then(recipientIn);
  let received = false;
  const takeNext = async () => {
    const incoming = await take(own, session);
    if (incoming === undefined) return;
    received = true;
    receive(incoming);
  };
  // Listening comes before the first look, so that nothing is left unseen between the two.
  session.onChanged.addListener(takeNext);
  await takeNext();
  if (received) return tab;
  const page = await incomingFromTab(await tab);
  if (!received) receive(page);
  return tab;
}

function recipientIn(tab: { windowId: number } | undefined): Recipient {
  return `popup ${tab?.windowId ?? NO_WINDOW}`;
}
