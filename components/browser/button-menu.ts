import type { Browser } from 'wxt/browser';
import type { MessageKey } from '../text/message.ts';
import { openSettings } from './options-page.ts';
import { openOwnPage } from './own-pages.ts';
import { readInPopup } from './windows.ts';

export interface ButtonEntry {
  id: string;
  title: MessageKey;
  /** @param tab in front in the button's window */
  run(tab: Browser.tabs.Tab | undefined): Promise<unknown>;
}

const READ: ButtonEntry = { id: 'button-read', title: 'readCodes', run: (tab) => readInPopup(tab) };

const NEW_CODE: ButtonEntry = {
  id: 'button-new',
  title: 'newCode',
  run: (tab) => openOwnPage('new', tab?.incognito === true),
};

const SETTINGS: ButtonEntry = { id: 'button-settings', title: 'settings', run: () => openSettings() };

/**
 * PageHop's entries in the menu of its button. Chromium has one of its own there that opens the settings. Up to six
 * stay in the menu itself (`ACTION_MENU_TOP_LEVEL_LIMIT`); more would go into a submenu.
 */
export const BUTTON_ENTRIES: readonly ButtonEntry[] = import.meta.env.FIREFOX
  ? [READ, NEW_CODE, SETTINGS]
  : [READ, NEW_CODE];
