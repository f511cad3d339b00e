import { type Browser, browser } from 'wxt/browser';

/**
 * Calls back, with the tab, when the person presses the keys that they chose for reading codes. Within the same task, in
 * which alone Firefox opens a popup.
 */
export function onReadCommand(
  receive: (tab: Browser.tabs.Tab | undefined) => void,
  { onCommand }: Pick<typeof browser.commands, 'onCommand'> = browser.commands,
): void {
  onCommand.addListener((name, tab) => {
    if (name === 'read-codes') receive(tab);
  });
}
