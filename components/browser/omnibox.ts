import { browser } from 'wxt/browser';
import type { Payload } from '../payload/payload.ts';
import { message } from './messages.ts';

/**
 * Calls back with what was typed after PageHop's keyword in the address bar, and the window it was typed in. Whether the
 * person asked for a new tab is left aside: what is shown is in none.
 */
export function onOmniboxEntry(receive: (payload: Payload, windowId: number | undefined) => void): void {
  // Chromium puts what is being typed in place of %s. Firefox would show it as it is.
  const description = message(import.meta.env.FIREFOX ? 'omniboxHint' : 'menuSelection');
  void browser.omnibox.setDefaultSuggestion({ description });
  browser.omnibox.onInputEntered.addListener(async (text) => {
    if (text === '') return;
    // An address bar is in the window that has the focus; the browser does not say in which.
    const { id, incognito } = await browser.windows.getLastFocused();
    receive({ kind: 'text', text, ...(incognito && { isPrivate: true }) }, id);
  });
}
