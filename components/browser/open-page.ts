import { browser } from 'wxt/browser';
import type { Payload } from '../payload/payload.ts';
import { keep } from './shown-page.ts';

/** The pages, by their folders in `entrypoints`: the code as large as the window, and a sheet of paper. */
export type OwnPage = 'present' | 'print';

/** Opens a page of PageHop's own beside the active tab, to show a payload. */
export async function openPage(name: OwnPage, payload: Payload): Promise<void> {
  const id = await keep(payload);
  const { windowId } = await browser.tabs.create({ url: `/${name}.html#${id}`, ...(await place(payload)) });
  await browser.windows.update(windowId, { focused: true });
}

/**
 * Next to the tab whose content it is, which comes back when the page is closed. Not where that is in another window: a
 * small window in the popup's place is a tab itself, and Chromium shows no page of an extension in a private window.
 */
async function place({ isPrivate }: Payload): Promise<{ openerTabId?: number; index?: number }> {
  if ((isPrivate && !import.meta.env.FIREFOX) || (await browser.tabs.getCurrent())) return {};
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? {} : { openerTabId: tab.id, index: tab.index + 1 };
}
