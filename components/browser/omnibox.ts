import { browser } from 'wxt/browser';
import { type Payload, payloadFrom } from '../payload/payload.ts';
import { hasFeature } from './features.ts';
import { message } from './messages.ts';
import { usedWindow } from './windows.ts';

/**
 * Calls back with what was typed after PageHop's keyword in the address bar, and the window it was typed in. Whether the
 * person asked for a new tab is left aside: what is shown is in none.
 */
export function onOmniboxEntry(receive: (payload: Payload, windowId: number | undefined) => void): void {
  // Chromium puts what is being typed in place of %s. Firefox would show it as it is.
  const description = message(import.meta.env.FIREFOX ? 'omniboxHint' : 'menuSelection');
  if (!hasFeature('omnibox')) return;
  void browser.omnibox.setDefaultSuggestion({ description });
  browser.omnibox.onInputEntered.addListener(async (text) => {
    if (text === '') return;
    const { windowId, isPrivate } = await usedWindow();
    receive(payloadFrom('text', { text }, isPrivate), windowId);
  });
}
