import type { browser } from 'wxt/browser';
import { isWaiting } from './mailbox.ts';

/** What becomes of a popup that was opened for an item: it shows it, it was closed, or nobody ever saw it. */
export type Fate = 'shown' | 'closed' | 'unseen';

/** The parts of the browser needed to follow a popup. */
export interface FateApi {
  extension: Pick<typeof browser.extension, 'getViews' | 'inIncognitoContext'>;
  storage: Pick<typeof browser.storage, 'session'>;
}

/** Where and when a popup was opened. */
export interface Opening {
  windowId: number;
  /** Whether that window is a private one. */
  isPrivate: boolean;
  /** The popups that were open before. */
  former: readonly Window[];
  /** Whether none was opened in that window after it. */
  isLatest: () => boolean;
  /** Whether a popup has told since that it was closed unseen. */
  hasTold: () => boolean;
}

/** How long a popup may take to load after the browser opened it. */
const OPENED_MS = 10_000;

/** Grace period when openPopup() fails because the popup is still opening. */
export const REFUSED_MS = 1000;

/** How long Firefox may take to begin with a popup that it opened, and then to close it unseen. */
const UNSEEN_MS = 2000;

/** How soon after it took an item a popup tells that it was closed unseen. */
const TOLD_MS = 1000;

const BETWEEN_LOOKS_MS = 25;

/**
 * What becomes of the popup that is to take an item.
 *
 * @param isOpened whether the browser says that it opened one; otherwise one may be open already, or still opening
 */
export async function fateOfPopup(
  key: string,
  isOpened: boolean,
  opening: Opening,
  api: FateApi,
): Promise<Fate> {
  if (isOpened && import.meta.env.FIREFOX) {
    // Firefox keeps the popups of private windows from a background that is not private.
    const isHidden = opening.isPrivate !== api.extension.inIncognitoContext;
    return isHidden ? fateAsTold(key, opening, api) : fateInFirefox(key, opening, api);
  }
  if (await isTaken(key, isOpened ? OPENED_MS : REFUSED_MS, api.storage.session)) return 'shown';
  // A popup that was opened, and closed before it had loaded, is what the person wanted to be rid of.
  return isOpened ? 'closed' : 'unseen';
}

/** The popups of a browser window whose documents have begun. */
export function popupsOf(windowId: number, { extension }: Pick<FateApi, 'extension'>): Window[] {
  return extension.getViews({ type: 'popup', windowId }) as unknown as Window[];
}

/**
 * Firefox says that it opened a popup also where it cannot show one, and closes that within a tenth of a second, before or
 * after its script has run: see unseen-popup.ts. It never has the focus, which the background sees for itself.
 */
async function fateInFirefox(
  key: string,
  { windowId, former, isLatest, hasTold }: Opening,
  api: FateApi,
): Promise<Fate> {
  const seen = new Set(former);
  let begun: Window | undefined;
  const opened = performance.now();
  for (let waited = 0; waited < OPENED_MS; waited = performance.now() - opened) {
    if (!isLatest()) return 'closed';
    const popups = popupsOf(windowId, api);
    for (const popup of popups) {
      if (popup.document.hasFocus()) seen.add(popup);
      if (popup === begun || former.includes(popup)) continue;
      begun = popup;
      popup.addEventListener('focus', () => seen.add(popup));
      // Another program may have the focus.
      setTimeout(() => seen.add(popup), UNSEEN_MS);
    }
    if (popups.some((popup) => seen.has(popup)) && !(await isWaiting(key, api.storage.session)))
      return 'shown';
    // It may have come and gone while the page left the full screen.
    if (begun !== undefined ? !popups.includes(begun) : hasTold() || waited >= UNSEEN_MS)
      return begun !== undefined && seen.has(begun) ? 'closed' : 'unseen';
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));
  }
  return 'closed';
}

/** The same of a popup that the background cannot see. Once its script has run, it tells if it is closed unseen. */
async function fateAsTold(key: string, { isLatest, hasTold }: Opening, api: FateApi): Promise<Fate> {
  const opened = performance.now();
  let taken: number | undefined;
  for (let now = opened; now - opened < OPENED_MS; now = performance.now()) {
    if (!isLatest()) return 'closed';
    if (hasTold()) return 'unseen';
    if (taken === undefined && !(await isWaiting(key, api.storage.session))) taken = now;
    if (taken !== undefined && now - taken >= TOLD_MS) return 'shown';
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));
  }
  return 'closed';
}

/** Whether a popup that is open already, or still opening, takes an item within so many milliseconds. */
function isTaken(key: string, patience: number, session: FateApi['storage']['session']): Promise<boolean> {
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
