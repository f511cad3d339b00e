import { browser } from 'wxt/browser';

/** The current shortcut that opens the popup, as the browser writes it; empty if none is set. */
export async function openingShortcut(
  commands: Pick<typeof browser.commands, 'getAll'> | undefined = browser.commands,
): Promise<string> {
  const all = (await commands?.getAll()) ?? [];
  return all.find(({ name }) => name === '_execute_action')?.shortcut ?? '';
}
