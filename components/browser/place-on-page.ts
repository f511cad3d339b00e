import { browser } from 'wxt/browser';
import type { Place } from '../text/text-fragment.ts';
import { resultInPage } from './in-page.ts';
import { type AskingPage, tabAt } from './page-facts.ts';

/**
 * Asks the page in the active tab where it is scrolled to.
 *
 * @param address of the page when it was last asked something
 * @returns `undefined` if that is another page by now, or there is nothing on it that can be linked to
 */
export async function placeOnPage(address: string, api: AskingPage = browser): Promise<Place | undefined> {
  const tabId = await tabAt(address, api.tabs);
  if (tabId === undefined) return undefined;
  return resultInPage<Place>({ target: { tabId }, files: ['/place.js'] }, api.scripting);
}
