import { type Browser, browser } from 'wxt/browser';
import { type Incoming, incomingOf, type Payload } from '../payload/payload.ts';
import type { Content } from '../sources/source.ts';
import { incomingFromTab } from './active-tab.ts';
import { resultInPage } from './in-page.ts';
import { leave, takeBack } from './mailbox.ts';
import { ownAddress } from './own-address.ts';
import { type Fate, type FateApi, fateOfPopup, popupsOf, REFUSED_MS } from './popup-fate.ts';

/** The parts of the browser needed to show something. */
export interface PopupApi extends FateApi {
  action: Pick<typeof browser.action, 'openPopup'>;
  /** None in Firefox for Android. */
  windows?: Pick<typeof browser.windows, 'get' | 'create'>;
  tabs: Pick<typeof browser.tabs, 'query' | 'create'>;
  scripting: Pick<typeof browser.scripting, 'executeScript'>;
}

interface UnseenApi extends PopupApi {
  windows: NonNullable<PopupApi['windows']> & Pick<typeof browser.windows, 'getLastFocused'>;
}

/** In CSS pixels: the popup's size plus a window frame. */
const SMALL_WINDOW = { width: 816, height: 624 };

/** Whether this page is in a private window. */
export function isPrivateWindow(): boolean {
  return browser.extension.inIncognitoContext;
}

/**
 * The window in use. Browsers do not say in which window a popup was right-clicked or the address bar used; it can only
 * be this one.
 *
 * @returns `windowId` is `undefined` if no window is open
 */
export async function usedWindow(
  windows: Pick<typeof browser.windows, 'getLastFocused'> = browser.windows,
): Promise<{ windowId: number | undefined; isPrivate: boolean }> {
  try {
    const { id, incognito } = await windows.getLastFocused();
    return { windowId: id, isPrivate: incognito };
  } catch {
    return { windowId: undefined, isPrivate: false };
  }
}

/**
 * Shows a payload in the popup of a browser window, which may already be open, or in a small window if the browser
 * refuses to open the popup.
 *
 * @param payload `undefined`: only opens the popup, which then shows the page
 * @param windowId where the click was; `undefined` if it was not in a browser window
 */
export async function showInPopup(
  payload: Payload | undefined,
  windowId: number | undefined,
  api: PopupApi = browser,
): Promise<void> {
  if (payload === undefined) return void (await openPopup(windowId, api));
  await deliver(incomingOf(payload), windowId, api);
}

/**
 * Reads the codes that are to be seen in a tab, in the popup of its window or, where the browser will not open that, in a
 * small window. The code of the page comes with it.
 *
 * The picture of the page is taken there and not here: then nothing of it has to be kept on the way, and neither is in it.
 *
 * @param tab none where it was clicked in no window: then the popup shows what it shows by itself
 * @param image the one whose codes are asked for
 */
export async function readInPopup(
  tab: Browser.tabs.Tab | undefined,
  image?: Content,
  api: PopupApi = browser,
): Promise<void> {
  if (tab === undefined) return void (await openPopup(undefined, api));
  const incoming = incomingFromTab(tab).then((page): Incoming => ({ ...page, read: image ? { image } : {} }));
  await deliver(incoming, tab.windowId, api);
}

async function deliver(
  incoming: Incoming | Promise<Incoming>,
  windowId: number | undefined,
  api: PopupApi,
): Promise<void> {
  if (windowId === undefined) return showInSmallWindow(await incoming, windowId, api);
  const { session } = api.storage;
  const former = import.meta.env.FIREFOX ? popupsOf(windowId, api) : [];
  const mine = { hasTold: false };
  latest.set(windowId, mine);
  const isLatest = () => latest.get(windowId) === mine;
  let fate: Fate = 'unseen';
  try {
    // Neither is awaited before both are under way: Firefox opens a popup only in the same breath as the click.
    const left = leave(incoming, `popup ${windowId}`, session);
    const opening = openPopup(windowId, api);
    const looked = lookAt(windowId, api);
    const [key, isOpened] = await Promise.all([
      left,
      opening,
      import.meta.env.FIREFOX && leaveFullScreen(windowId, api),
    ]);
    const { hasToolbar, isPrivate } = await looked;
    const popup = { windowId, isPrivate, former, isLatest, hasTold: () => mine.hasTold };
    if (hasToolbar) fate = await fateOfPopup(key, isOpened, popup, api);
    await takeBack(key, session);
    if (fate === 'unseen') await showInSmallWindow(await incoming, windowId, api);
  } finally {
    const forget = () => {
      if (isLatest()) latest.delete(windowId);
    };
    // One that was not seen may tell so only now. What is told next is of another.
    if (fate === 'unseen') setTimeout(forget, REFUSED_MS);
    else forget();
  }
}

/** By window: the popup that was opened here last, as long as it may tell that it was not seen. */
const latest = new Map<number, { hasTold: boolean }>();

/**
 * When a popup tells that Firefox closed it unseen, and it was the person who opened it, by the shortcut: shows the page in a
 * small window.
 */
export async function showUnseen(api: UnseenApi = browser): Promise<void> {
  const opener = [...latest.values()].find(({ hasTold }) => !hasTold);
  if (opener !== undefined) {
    opener.hasTold = true;
    return;
  }
  const { windowId } = await usedWindow(api.windows);
  // Closed by the person before it was seen.
  if (windowId === undefined) return;
  const { hasToolbar } = await lookAt(windowId, api);
  if (hasToolbar && !(await leaveFullScreen(windowId, api))) return;
  const [tab] = await api.tabs.query({ active: true, windowId });
  const incoming = await incomingFromTab(tab);
  // Such as a small window of our own.
  if (incoming.payload !== undefined) await showInSmallWindow(incoming, windowId, api);
}

/** The window that this page is in. It may be moved to another. */
let pageWindow: number | undefined;

/** For a page in a tab: has {@link showFromPage} know the window before the click, which Firefox opens a popup in only at once. */
export async function knowWindow(
  windows: Pick<typeof browser.windows, 'getCurrent'> | undefined = browser.windows,
): Promise<void> {
  pageWindow = (await windows?.getCurrent())?.id;
}

/** Shows a payload in the popup of the window that this page is in. */
export async function showFromPage(payload: Payload): Promise<void> {
  await showInPopup(payload, pageWindow);
}

/** Opens the popup of a browser window; `false` if the browser refuses. */
function openPopup(windowId: number | undefined, api: PopupApi): Promise<boolean> {
  return api.action.openPopup(windowId === undefined ? {} : { windowId }).then(
    () => true,
    () => false,
  );
}

/** In a window without a toolbar, no popup can be seen; nor in one that the browser does not know. */
async function lookAt(
  windowId: number,
  { windows }: PopupApi,
): Promise<{ hasToolbar: boolean; isPrivate: boolean }> {
  try {
    const found = await windows?.get(windowId);
    return { hasToolbar: found?.type !== 'popup', isPrivate: found?.incognito === true };
  } catch {
    return { hasToolbar: false, isPrivate: false };
  }
}

/**
 * Has the page in a window leave the full screen, and says whether it was there. The page is asked and not the window: that
 * may be in full screen alone, where popups are seen, and without a window manager it is never said to be.
 */
async function leaveFullScreen(windowId: number, api: PopupApi): Promise<boolean> {
  // The window may be gone.
  const [tab] = await api.tabs.query({ active: true, windowId }).catch(() => []);
  if (tab?.id === undefined) return false;
  const leave = async () => {
    if (document.fullscreenElement === null) return false;
    await document.exitFullscreen();
    return true;
  };
  const script = { target: { tabId: tab.id }, injectImmediately: true, func: leave };
  if (!(await resultInPage<boolean>(script, api.scripting))) return false;
  // The popup that is unseen would be seen from now on, empty.
  for (const popup of popupsOf(windowId, api)) popup.close();
  return true;
}

async function showInSmallWindow(
  incoming: Incoming,
  windowId: number | undefined,
  api: PopupApi,
): Promise<void> {
  const id = crypto.randomUUID();
  const placed: Incoming = windowId === undefined ? incoming : { ...incoming, windowId };
  const key = await leave(placed, `window ${id}`, api.storage.session);
  // Chromium shows no page of an extension in a private window.
  const incognito = incoming.isPrivate && import.meta.env.FIREFOX;
  try {
    const url = ownAddress('popup', id);
    // Firefox for Android has tabs alone.
    await (api.windows?.create({ type: 'popup', url, incognito, ...SMALL_WINDOW }) ??
      api.tabs.create({ url }));
  } catch (error) {
    await takeBack(key, api.storage.session);
    throw error;
  }
}
