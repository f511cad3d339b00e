import { browser } from 'wxt/browser';
import type { Incoming } from '../payload/payload.ts';
import { activeTab, incomingFromTab, type Tab } from './active-tab.ts';
import type { Recipient } from './mailbox.ts';
import { ownId } from './own-window.ts';
import { take } from './take.ts';

/** `windows.WINDOW_ID_NONE`. */
const NO_WINDOW = -1;

/** The parts of the browser needed to find out what a popup is to show. */
export interface IncomingApi {
  tabs: Pick<typeof browser.tabs, 'query'>;
  storage: Pick<typeof browser.storage, 'session'>;
  extension: Pick<typeof browser.extension, 'inIncognitoContext'>;
}

/**
 * Calls back with what the popup is to show: what was right-clicked, or else the page it is on; then, each time, with
 * what is right-clicked in its window while it is open. Resolves after the first call, with the popup's tab, if any, as it
 * was then.
 *
 * @param id of this small window, which shows only what it was opened for; empty in the browser's popup
 */
export async function onIncoming(
  receive: (incoming: Incoming) => void,
  id: string = ownId(),
  api: IncomingApi = browser,
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
  let turn = Promise.resolve();
  // Listen before the first look, so that nothing is missed in between. One look after the other: two at once would both
  // find what neither has removed yet.
  session.onChanged.addListener(() => {
    turn = turn.then(takeNext, takeNext);
  });
  turn = takeNext();
  await turn;
  if (received) return tab;
  const page = await incomingFromTab(await tab);
  if (!received) receive(page);
  return tab;
}

function recipientIn(tab: { windowId: number } | undefined): Recipient {
  return `popup ${tab?.windowId ?? NO_WINDOW}`;
}
