import { type Browser, browser } from 'wxt/browser';
import { hasFeature } from './features.ts';

/**
 * Calls back, with the tab, when the person presses the shortcut that they set for reading codes. It does so in the same
 * task, because only then Firefox opens a popup.
 */
export function onReadCommand(
  receive: (tab: Browser.tabs.Tab | undefined) => void,
  api: { commands: Pick<typeof browser.commands, 'onCommand'> } = browser,
): void {
  if (!hasFeature('commands', api)) return;
  api.commands.onCommand.addListener((name, tab) => {
    if (name === 'read-codes') receive(tab);
  });
}
