import type { MessageKey } from '../text/message.ts';
import { openSettings } from './options-page.ts';

export interface ButtonEntry {
  id: string;
  title: MessageKey;
  run(): Promise<void>;
}

/** PageHop's entries in the menu of its button. Chromium has one of its own there that opens the settings. */
export const BUTTON_ENTRIES: readonly ButtonEntry[] = import.meta.env.FIREFOX
  ? [{ id: 'settings', title: 'settings', run: () => openSettings() }]
  : [];
