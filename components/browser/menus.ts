import { type Browser, browser } from 'wxt/browser';
import { type Payload, payloadFrom } from '../payload/payload.ts';
import type { Click, Content } from '../sources/source.ts';
import { MENU_ENTRIES } from '../sources/sources.ts';
import { BUTTON_ENTRIES } from './button-menu.ts';
import { hasFeature } from './features.ts';
import { message } from './messages.ts';
import { readSettings } from './settings.ts';
import { usedWindow } from './windows.ts';

/** The parts of the browser needed for the right-click menu. */
export interface MenuApi {
  contextMenus: Pick<typeof browser.contextMenus, 'create' | 'removeAll'>;
  runtime: Pick<typeof browser.runtime, 'onInstalled' | 'onStartup' | 'lastError'>;
  storage: typeof browser.storage;
}

/**
 * Keeps the entries that are turned on in the right-click menu. Recreates them when PageHop is installed or updated, when
 * the browser starts, perhaps in another language, and when the settings change. Chromium also drops them when PageHop is
 * disabled, without an event when it is enabled again, so missing entries are added whenever the background starts.
 */
export function keepMenus(api: MenuApi = browser, write: typeof message = message): void {
  if (!hasFeature('contextMenus', api)) return;
  /** Renewals run one after the other, even if one fails. */
  let renewal: Promise<void> = Promise.resolve();
  const renew = (anew: boolean) => {
    renewal = renewal.then(() => addEntries(anew, api, write)).catch(() => {});
    return renewal;
  };
  api.runtime.onInstalled.addListener(() => renew(true));
  api.runtime.onStartup.addListener(() => renew(true));
  // Per area: listening to all would wake the background for `storage.session` at every right-click.
  for (const area of [api.storage.sync, api.storage.local]) {
    area?.onChanged.addListener((changes) => {
      if (['menuButton', ...MENU_ENTRIES.map(({ setting }) => setting)].some((name) => name in changes))
        return renew(true);
    });
  }
  void renew(false);
}

async function addEntries(anew: boolean, api: MenuApi, write: typeof message): Promise<void> {
  const { contextMenus, runtime } = api;
  const { settings } = await readSettings(api.storage);
  // Not awaited: the browser handles the calls in order, and waiting here would leave the menu empty for a moment. If it
  // refuses, the old entries stay and only missing ones are added.
  if (anew) void contextMenus.removeAll().catch(() => {});
  const wanted = [
    ...MENU_ENTRIES.filter(({ setting }) => settings[setting]).map((entry) => ({
      id: entry.source,
      ...entry,
    })),
    ...(settings.menuButton
      ? BUTTON_ENTRIES.map((entry) => ({ ...entry, contexts: ['action'] as const }))
      : []),
  ];
  for (const { id, title, contexts } of wanted) {
    try {
      // An existing entry is fine. Reading lastError keeps the browser from logging it.
      contextMenus.create({ id, title: write(title), contexts: [...contexts] }, () => void runtime.lastError);
    } catch {
      // A browser that does not know this context may know the next.
    }
  }
}

/**
 * Calls back with what was clicked (`undefined` if no other device could show it) and the window of the click. In the
 * click's own task if the browser says which window that is.
 *
 * @param read is called instead where codes are to be read: with the tab, and the image in it
 */
export function onMenuClick(
  receive: (payload: Payload | undefined, windowId: number | undefined) => void,
  read: (tab: Browser.tabs.Tab | undefined, image: Content | undefined) => void,
): void {
  if (!hasFeature('contextMenus')) return;
  browser.contextMenus.onClicked.addListener((click, tab) => {
    const ofButton = BUTTON_ENTRIES.find(({ id }) => id === click.menuItemId);
    const clicked = isInWindow(tab) ? tab : undefined;
    if (ofButton !== undefined) return ofButton.run(clicked);
    const entry = entryOf(click);
    if (entry?.isRead) return read(clicked, entry.contentOf(click, clicked));
    if (clicked) return receive(payloadOfClick(click, clicked), clicked.windowId);
    return usedWindow().then(({ windowId, isPrivate }) =>
      receive(payloadOfClick(click, undefined, isPrivate), windowId),
    );
  });
}

function entryOf({ menuItemId }: { menuItemId: string | number }) {
  return MENU_ENTRIES.find(({ source }) => source === menuItemId);
}

/** In a popup, Firefox gives no tab, and Chromium one that has −1 for its id and its window's. */
function isInWindow(tab: Browser.tabs.Tab | undefined): tab is Browser.tabs.Tab {
  return (
    tab !== undefined &&
    tab.windowId !== browser.windows.WINDOW_ID_NONE &&
    tab.id !== browser.tabs.TAB_ID_NONE
  );
}

/**
 * What a click on an entry shares; `undefined` if the browser did not say what was clicked, or if that is one of
 * PageHop's own pages.
 *
 * @param own the start of the addresses of PageHop's own pages
 */
export function payloadOfClick(
  click: Click & { menuItemId: string | number },
  tab: Pick<Browser.tabs.Tab, 'id' | 'title' | 'url' | 'incognito'> | undefined,
  isPrivate: boolean = tab?.incognito === true,
  own: string = browser.runtime.getURL('/'),
): Payload | undefined {
  const entry = entryOf(click);
  if (entry === undefined) return undefined;
  const content = entry.contentOf(click, tab);
  if (content === undefined && entry.otherwise !== undefined)
    return payloadOfClick({ ...click, menuItemId: entry.otherwise }, tab, isPrivate, own);
  if (content === undefined || content.text.startsWith(own)) return undefined;
  return payloadFrom(entry.source, content, isPrivate);
}
