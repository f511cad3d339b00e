import { browser } from 'wxt/browser';
import type { SettingName } from '../settings/settings.ts';

/** Opens the settings, or activates the tab that has them. With `name`, always opens a new tab, at that setting. */
export async function openSettings(name?: SettingName): Promise<void> {
  if (name === undefined) await browser.runtime.openOptionsPage();
  else await browser.tabs.create({ url: browser.runtime.getURL(`/options.html#${name}`) });
}

/** Opens the browser's own page for the keyboard shortcuts of extensions. */
export async function openShortcutSettings(): Promise<void> {
  if (import.meta.env.FIREFOX) {
    await (browser.commands as unknown as { openShortcutSettings(): Promise<void> }).openShortcutSettings();
  } else {
    await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  }
}
