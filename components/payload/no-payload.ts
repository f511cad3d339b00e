import { isBrowserScheme, isExtensionScheme } from '../text/browser-schemes.ts';

/** Why there is nothing to show; each has its sentence in the locales. */
export type NoPayload =
  | 'new-tab'
  | 'browser-page'
  | 'hidden-browser-page'
  | 'extension-page'
  | 'hidden-page'
  | 'too-large'
  | 'gone'
  | 'erased';

/** In the words of Firefox, and by the hosts of Chromium's. */
const NEW_TAB = /^about:(?:blank|home|newtab|privatebrowsing)$/;
const NEW_TAB_HOST = /^(?:newtab|new-tab-page(?:-third-party)?)$/;

/** Why the page at an address has nothing to show to another device, or `undefined` if it has. */
export function noPayloadAt(address: string): NoPayload | undefined {
  const url = URL.parse(address);
  if (url === null) return undefined;
  const scheme = url.protocol.slice(0, -1);
  if (isExtensionScheme(scheme)) return 'extension-page';
  if (!isBrowserScheme(scheme)) return undefined;
  if (NEW_TAB.test(address) || NEW_TAB_HOST.test(url.hostname)) return 'new-tab';
  return 'browser-page';
}

/**
 * What kind of page it is whose address the browser hides, by the words in which Chromium refuses to touch it.
 *
 * @param refusal the browser's message, or `undefined` if it did not refuse
 */
export function noPayloadBehind(refusal: string | undefined): NoPayload {
  if (refusal?.includes('chrome://')) return 'hidden-browser-page';
  if (refusal?.includes('extension://')) return 'extension-page';
  return 'hidden-page';
}
