import { browser } from 'wxt/browser';
import { type Payload, payloadFrom } from '../payload/payload.ts';
import { hasFeature } from './features.ts';
import { message } from './messages.ts';
import { usedWindow } from './windows.ts';

/**
 * Calls back with the text entered after PageHop's keyword in the address bar, and the window. The disposition (this tab
 * or a new one) is ignored, because nothing opens in a tab.
 */
export function onOmniboxEntry(receive: (payload: Payload, windowId: number | undefined) => void): void {
  // Chromium replaces %s by the typed text; Firefox would show it literally.
  const description = message(import.meta.env.FIREFOX ? 'omniboxHint' : 'menuSelection');
  if (!hasFeature('omnibox')) return;
  void browser.omnibox.setDefaultSuggestion({ description });
  browser.omnibox.onInputEntered.addListener(async (text) => {
    if (text === '') return;
    const { windowId, isPrivate } = await usedWindow();
    receive(payloadFrom('text', { text }, isPrivate), windowId);
  });
}
