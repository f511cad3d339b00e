import { type Browser, browser } from 'wxt/browser';
import { type Payload, payloadFrom } from '../payload/payload.ts';
import type { Click } from '../sources/source.ts';
import { MENU_ENTRIES } from '../sources/sources.ts';
import { BUTTON_ENTRIES } from './button-menu.ts';
import { hasFeature } from './features.ts';
import { message } from './messages.ts';
import { readSettings } from './settings.ts';
import { usedWindow } from './windows.ts';

/** What keeping the menu takes of the browser. */
export interface Keeping {
  contextMenus: Pick<typeof browser.contextMenus, 'create' | 'removeAll'>;
  runtime: Pick<typeof browser.runtime, 'onInstalled' | 'onStartup' | 'lastError'>;
  storage: typeof browser.storage;
}

/**
 * Puts those of PageHop's entries that the person wants into the right-click menu: anew when it is installed, updated, in
 * another language than before, and when they want others. Chromium drops them, too, when PageHop is turned off, and does
 * not say when it is turned on again. So whenever the background starts, what is missing is added.
 */
export function keepMenus(api: Keeping = browser, write: typeof message = message): void {
  if (!hasFeature('contextMenus', api)) return;
  /** Of several in a row, none begins before the last has ended, well or badly. */
  let renewal: Promise<void> = Promise.resolve();
  const renew = (anew: boolean) => {
    renewal = renewal.then(() => addEntries(anew, api, write)).catch(() => {});
    return renewal;
  };
  api.runtime.onInstalled.addListener(() => renew(true));
  api.runtime.onStartup.addListener(() => renew(true));
  // By area: what passes through `storage.session` at every right-click would wake the background.
  for (const area of [api.storage.sync, api.storage.local]) {
    area?.onChanged.addListener((changes) => {
      if (['menuButton', ...MENU_ENTRIES.map(({ setting }) => setting)].some((name) => name in changes))
        return renew(true);
    });
  }
  void renew(false);
}

async function addEntries(anew: boolean, api: Keeping, write: typeof message): Promise<void> {
  const { contextMenus, runtime } = api;
  const { settings } = await readSettings(api.storage);
  // Where it is refused, the entries are still there, and only those that are missing are added.
  if (anew) await contextMenus.removeAll().catch(() => {});
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
      // An entry that exists already is no failure, but browsers log an error that nobody reads.
      contextMenus.create({ id, title: write(title), contexts: [...contexts] }, () => void runtime.lastError);
    } catch {
      // A browser that does not know what this one is for may know the next.
    }
  }
}

/**
 * Calls back with what was clicked, or `undefined` where that is nothing that another device could show; and with the
 * window it was in. Within the click's own task, where the browser says which window that is.
 */
export function onMenuClick(
  receive: (payload: Payload | undefined, windowId: number | undefined) => void,
): void {
  if (!hasFeature('contextMenus')) return;
  browser.contextMenus.onClicked.addListener((click, tab) => {
    const ofButton = BUTTON_ENTRIES.find(({ id }) => id === click.menuItemId);
    if (ofButton !== undefined) return ofButton.run();
    if (isInWindow(tab)) return receive(payloadOfClick(click, tab), tab.windowId);
    return usedWindow().then(({ windowId, isPrivate }) =>
      receive(payloadOfClick(click, undefined, isPrivate), windowId),
    );
  });
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
 * What a click on an entry is to show, or `undefined` where the browser did not say what was clicked, or where that is a
 * page of PageHop's own.
 *
 * @param own what addresses of PageHop's own pages begin with
 */
export function payloadOfClick(
  click: Click & { menuItemId: string | number },
  tab: Pick<Browser.tabs.Tab, 'id' | 'title' | 'url' | 'incognito'> | undefined,
  isPrivate: boolean = tab?.incognito === true,
  own: string = browser.runtime.getURL('/'),
): Payload | undefined {
  const entry = MENU_ENTRIES.find(({ source }) => source === click.menuItemId);
  if (entry === undefined) return undefined;
  const content = entry.contentOf(click, tab);
  if (content === undefined && entry.otherwise !== undefined)
    return payloadOfClick({ ...click, menuItemId: entry.otherwise }, tab, isPrivate, own);
  if (content === undefined || content.text.startsWith(own)) return undefined;
  return payloadFrom(entry.source, content, isPrivate);
}
