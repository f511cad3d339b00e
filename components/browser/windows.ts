import { browser } from 'wxt/browser';
import type { Payload } from '../payload/payload.ts';
import { resultInPage } from './in-page.ts';
import { isWaiting, leave, takeBack } from './mailbox.ts';

/*
 * The windows in which PageHop shows something: the browser's popup; where there is none, a small window with the same
 * page; and tabs (own-pages.ts). Small windows and tabs have an id after the # of their address, under which storage has
 * what they show. Nothing else of it is in the address or the title, which the browser may write down.
 */

/** What showing something takes of the browser. */
export interface Showing {
  action: Pick<typeof browser.action, 'openPopup'>;
  windows: Pick<typeof browser.windows, 'get' | 'create'>;
  tabs: Pick<typeof browser.tabs, 'query'>;
  scripting: Pick<typeof browser.scripting, 'executeScript'>;
  extension: Pick<typeof browser.extension, 'getViews'>;
  storage: Pick<typeof browser.storage, 'session'>;
}

/** CSS pixels: the popup's own size, and room for a window's frame. */
const SMALL_WINDOW = { width: 816, height: 624 };

/** How long a popup that the browser has opened may take to load. */
const OPENED_MS = 10_000;

/** How long a popup that the browser would not open a second time, because it is still opening, may take for that. */
const REFUSED_MS = 1000;

/** The id that this page was opened with; empty in the browser's popup. */
export function ownId(): string {
  return location.hash.slice(1);
}

/** The address of a page of our own, with an id to open it with. */
export function ownAddress(page: 'popup' | 'present' | 'print', id: string): string {
  return `/${page}.html#${id}`;
}

/** Whether this page is not the browser's popup but the small window that was opened in its place. */
export function isOwnWindow(): boolean {
  return ownId() !== '';
}

/**
 * The window that the person uses. Of a right-click in a popup, and of what is typed in the address bar, the browser does
 * not say in which window that is; it can only be this one.
 *
 * @returns no id where no window is open, and then no private one
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
 * Shows a payload in the popup of a browser window, which may be open already; where the browser will not open
 * it, in a small window.
 *
 * @param payload without one, the popup shows what it shows by itself
 * @param windowId where it was clicked; `undefined` if not in a browser window at all
 */
export async function showInPopup(
  payload: Payload | undefined,
  windowId: number | undefined,
  api: Showing = browser,
): Promise<void> {
  if (payload === undefined) return void (await openPopup(windowId, api));
  if (windowId === undefined) return showInSmallWindow(payload, api);
  // Neither is awaited before both are under way: Firefox opens a popup only in the same breath as the click.
  const left = leave(payload, `popup ${windowId}`, api.storage.session);
  const opening = openPopup(windowId, api);
  const [key, isOpened, canBeSeen] = await Promise.all([left, opening, isPopupSeen(windowId, api)]);
  if (canBeSeen && (await isTaken(key, isOpened ? OPENED_MS : REFUSED_MS, api.storage.session))) return;
  await takeBack(key, api.storage.session);
  // A popup that was opened, and closed before it had loaded, is what the person wanted to be rid of.
  if (!(canBeSeen && isOpened)) await showInSmallWindow(payload, api);
}

/** Opens the popup of a browser window, and says whether the browser let it. */
function openPopup(windowId: number | undefined, api: Showing): Promise<boolean> {
  return api.action.openPopup(windowId === undefined ? {} : { windowId }).then(
    () => true,
    () => false,
  );
}

/**
 * Whether a popup in a browser window can be seen. In one without a toolbar, and over a page in full screen, Firefox says
 * that it opened the popup, has it load, and closes it.
 */
async function isPopupSeen(windowId: number, api: Showing): Promise<boolean> {
  try {
    const { type } = await api.windows.get(windowId);
    if (type === 'popup') return false;
    return !(import.meta.env.FIREFOX && (await leaveFullScreen(windowId, api)));
  } catch {
    return false;
  }
}

/**
 * Has the page in a window leave the full screen, and says whether it was there. The page is asked and not the window: that
 * may be in full screen alone, where popups are seen, and without a window manager it is never said to be.
 */
async function leaveFullScreen(windowId: number, { extension, scripting, tabs }: Showing): Promise<boolean> {
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
function isTaken(key: string, patience: number, session: Showing['storage']['session']): Promise<boolean> {
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

async function showInSmallWindow(payload: Payload, api: Showing): Promise<void> {
  const id = crypto.randomUUID();
  const key = await leave(payload, `window ${id}`, api.storage.session);
  // Chromium shows no page of an extension in a private window.
  const incognito = Boolean(payload.isPrivate && import.meta.env.FIREFOX);
  try {
    await api.windows.create({ type: 'popup', url: ownAddress('popup', id), incognito, ...SMALL_WINDOW });
  } catch (error) {
    await takeBack(key, api.storage.session);
    throw error;
  }
}
