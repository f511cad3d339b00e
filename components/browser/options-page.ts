import { browser } from 'wxt/browser';
import type { SettingName } from '../settings/settings.ts';

/** Opens the settings in a tab, or brings to the front the tab that they are in; always in a tab of its own at one of them. */
export async function openSettings(name?: SettingName): Promise<void> {
  if (name === undefined) await browser.runtime.openOptionsPage();
  else await browser.tabs.create({ url: browser.runtime.getURL(`/options.html#${name}`) });
}

/** Opens the browser's own page on which a person chooses the keys of extensions. */
export async function openShortcutSettings(): Promise<void> {
  if (import.meta.env.FIREFOX) {
    await (browser.commands as unknown as { openShortcutSettings(): Promise<void> }).openShortcutSettings();
  } else {
    await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  }
}
