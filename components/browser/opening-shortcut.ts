import { browser } from 'wxt/browser';

/** The shortcut that opens the popup, as it is set now and as the browser writes it; empty where there is none. */
export async function openingShortcut(
  commands: Pick<typeof browser.commands, 'getAll'> | undefined = browser.commands,
): Promise<string> {
  const all = (await commands?.getAll()) ?? [];
  return all.find(({ name }) => name === '_execute_action')?.shortcut ?? '';
}
