import { type Browser, browser } from 'wxt/browser';
import { type Incoming, incomingOf, type Payload } from '../payload/payload.ts';
import type { Content } from '../sources/source.ts';
import { incomingFromTab } from './active-tab.ts';
import { resultInPage } from './in-page.ts';
import { isWaiting, leave, takeBack } from './mailbox.ts';
import { ownAddress } from './own-address.ts';

/** The parts of the browser needed to show something. */
export interface PopupApi {
  action: Pick<typeof browser.action, 'openPopup'>;
  /** None in Firefox for Android. */
  windows?: Pick<typeof browser.windows, 'get' | 'create'>;
  tabs: Pick<typeof browser.tabs, 'query' | 'create'>;
  scripting: Pick<typeof browser.scripting, 'executeScript'>;
  extension: Pick<typeof browser.extension, 'getViews'>;
  storage: Pick<typeof browser.storage, 'session'>;
}

type Session = PopupApi['storage']['session'];

interface UnseenApi extends PopupApi {
  windows: NonNullable<PopupApi['windows']> & Pick<typeof browser.windows, 'getLastFocused'>;
}

/** In CSS pixels: the popup's size plus a window frame. */
const SMALL_WINDOW = { width: 816, height: 624 };

/** How long a popup may take to load after the browser opened it. */
const OPENED_MS = 10_000;

/** Grace period when openPopup() fails because the popup is still opening. */
const REFUSED_MS = 1000;

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
  const { promise: unseen, resolve } = Promise.withResolvers<Fate>();
  const forget = () => {
    if (tellLatest === tell) tellLatest = undefined;
  };
  const tell = () => {
    forget();
    resolve('unseen');
  };
  tellLatest = tell;
  let mayTellLate = false;
  try {
    // Neither is awaited before both are under way: Firefox opens a popup only in the same breath as the click.
    const left = leave(incoming, `popup ${windowId}`, session);
    const opening = openPopup(windowId, api);
    const [key, isOpened, mayBeSeen] = await Promise.all([left, opening, mayPopupBeSeen(windowId, api)]);
    const fate = mayBeSeen ? await Promise.race([unseen, fateOf(key, isOpened, session)]) : 'unseen';
    mayTellLate = !mayBeSeen;
    await takeBack(key, session);
    // A popup that was opened, and closed before it had loaded, is what the person wanted to be rid of.
    if (fate === 'unseen') await showInSmallWindow(await incoming, windowId, api);
  } finally {
    // Once only: what is told next is of another.
    if (mayTellLate) setTimeout(forget, REFUSED_MS);
    else forget();
  }
}

type Fate = 'shown' | 'closed' | 'unseen';

/** Tells who opened the latest popup that it was not seen, as long as that matters. One soon after another takes its place. */
let tellLatest: (() => void) | undefined;

/** What becomes of the popup that is to take an item. */
async function fateOf(key: string, isOpened: boolean, session: Session): Promise<Fate> {
  if (!(await isTaken(key, isOpened ? OPENED_MS : REFUSED_MS, session)))
    return isOpened ? 'closed' : 'unseen';
  // A popup that is not seen takes it as well, and tells a moment later.
  if (import.meta.env.FIREFOX) await new Promise((resolve) => setTimeout(resolve, REFUSED_MS));
  return 'shown';
}

/**
 * When Firefox opened a popup and closed it unseen: has what it was opened for shown in a small window. That is the page if it
 * was the person who opened it, by the shortcut.
 */
export async function showUnseen(api: UnseenApi = browser): Promise<void> {
  if (tellLatest !== undefined) return tellLatest();
  const { windowId } = await usedWindow(api.windows);
  // Closed by the person before it was seen.
  if (windowId === undefined || (await mayPopupBeSeen(windowId, api))) return;
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

/**
 * Whether a popup may be visible in a browser window. In a window without a toolbar, or over a page in full screen, it is not:
 * see unseen-popup.ts, which tells also of buttons that are out of sight.
 */
async function mayPopupBeSeen(windowId: number, api: PopupApi): Promise<boolean> {
  try {
    const found = await api.windows?.get(windowId);
    if (found?.type === 'popup') return false;
    return !(import.meta.env.FIREFOX && (await leaveFullScreen(windowId, api)));
  } catch {
    return false;
  }
}

/**
 * Has the page in a window leave the full screen, and says whether it was there. The page is asked and not the window: that
 * may be in full screen alone, where popups are seen, and without a window manager it is never said to be.
 */
async function leaveFullScreen(windowId: number, { extension, scripting, tabs }: PopupApi): Promise<boolean> {
  const [tab] = await tabs.query({ active: true, windowId });
  if (tab?.id === undefined) return false;
  const leave = async () => {
    if (document.fullscreenElement === null) return false;
    await document.exitFullscreen();
    return true;
  };
  const script = { target: { tabId: tab.id }, injectImmediately: true, func: leave };
  if (!(await resultInPage<boolean>(script, scripting))) return false;
  // The popup that was unseen may be seen from now on.
  for (const popup of extension.getViews({ type: 'popup', windowId })) (popup as Window).close();
  return true;
}

/** Whether a popup that is open already, or still opening, takes an item within so many milliseconds. */
function isTaken(key: string, patience: number, session: Session): Promise<boolean> {
  const { onChanged } = session;
  return new Promise((resolve) => {
    const settle = (taken: boolean) => {
      clearTimeout(timer);
      onChanged.removeListener(look);
      resolve(taken);
    };
    const look = async () => {
      if (!(await isWaiting(key, session))) settle(true);
    };
    // The computer may sleep meanwhile, and clocks be set: a timer counts only the time that the popup has, too.
    const timer = setTimeout(() => settle(false), patience);
    onChanged.addListener(look);
    void look();
  });
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
