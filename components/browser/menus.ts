import { type Browser, browser } from 'wxt/browser';
import type { Origin, Payload } from '../payload/payload.ts';
import type { SettingName } from '../settings/settings.ts';
import type { MessageKey } from '../text/message.ts';
import { message } from './messages.ts';
import { readSettings } from './settings.ts';

/** Where on a page an entry appears; also the entry's identity and the kind of what it shows. Of each, the message and the setting. */
const ENTRIES = {
  page: 'menuPage',
  link: 'menuLink',
  selection: 'menuSelection',
  image: 'menuImage',
} as const satisfies Record<string, MessageKey & SettingName>;

type Entry = keyof typeof ENTRIES;

type Click = Pick<
  Browser.contextMenus.OnClickData,
  'menuItemId' | 'pageUrl' | 'linkUrl' | 'selectionText' | 'srcUrl' | 'editable' | 'frameId' | 'frameUrl'
>;

type Tab = Pick<Browser.tabs.Tab, 'id' | 'title' | 'incognito'>;

/**
 * Puts those of PageHop's entries that the person wants into the right-click menu: when it is installed, updated, in
 * another language than before, and when they want others.
 */
export function keepMenus(): void {
  browser.runtime.onInstalled.addListener(renewMenus);
  browser.runtime.onStartup.addListener(renewMenus);
  browser.storage.onChanged.addListener((changes) => {
    if (Object.values(ENTRIES).some((setting) => setting in changes)) return renewMenus();
  });
}

/** Of several in a row, none begins before the last has ended: an entry must not be created twice. */
let renewal: Promise<void> = Promise.resolve();

function renewMenus(): Promise<void> {
  renewal = renewal.then(async () => {
    const { settings } = await readSettings();
    await browser.contextMenus.removeAll();
    for (const entry of Object.keys(ENTRIES) as Entry[]) {
      if (!settings[ENTRIES[entry]]) continue;
      browser.contextMenus.create({ id: entry, title: message(ENTRIES[entry]), contexts: [entry] });
    }
  });
  return renewal;
}

/** Calls back, within the click's own task, with what was clicked and the window it was in, if in a tab of one. */
export function onMenuClick(receive: (payload: Payload, windowId: number | undefined) => void): void {
  browser.contextMenus.onClicked.addListener((click, tab) => {
    const payload = payloadOfClick(click, tab);
    if (payload !== undefined) receive(payload, tab?.windowId);
  });
}

/** What a click on an entry is to show, or `undefined` where the browser did not say what was clicked. */
export function payloadOfClick(click: Click, tab: Tab | undefined): Payload | undefined {
  const texts: Record<Entry, string | undefined> = {
    page: click.pageUrl,
    link: click.linkUrl,
    selection: click.selectionText,
    image: click.srcUrl,
  };
  const kind = click.menuItemId as Entry;
  const text = texts[kind];
  if (!text) return undefined;
  const origin = kind === 'selection' ? originOfClick(click, tab) : undefined;
  return {
    kind,
    text,
    ...(kind === 'page' && tab?.title && { title: tab.title }),
    ...(tab?.incognito && { isPrivate: true }),
    ...(origin && { origin }),
  };
}

/** What is typed into a page is not part of it, and has no place that could be opened. */
function originOfClick({ editable, frameId = 0, ...click }: Click, tab: Tab | undefined): Origin | undefined {
  const address = frameId === 0 ? click.pageUrl : click.frameUrl;
  if (editable || address === undefined || tab?.id === undefined) return undefined;
  return { address, tabId: tab.id, frameId };
}
