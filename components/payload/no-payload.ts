import { BROWSER_SCHEMES, EXTENSION_SCHEMES } from '../text/browser-schemes.ts';

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

const NEW_TABS = new Set(['about:blank', 'about:home', 'about:newtab', 'about:privatebrowsing']);

const NEW_TAB_HOSTS = new Set(['newtab', 'new-tab-page', 'new-tab-page-third-party']);

/** Why the page at an address has nothing to show to another device, or `undefined` if it has. */
export function noPayloadAt(address: string): NoPayload | undefined {
  const url = URL.parse(address);
  if (url === null) return undefined;
  const scheme = url.protocol.slice(0, -1);
  if (EXTENSION_SCHEMES.has(scheme)) return 'extension-page';
  if (!BROWSER_SCHEMES.has(scheme)) return undefined;
  if (NEW_TABS.has(address) || NEW_TAB_HOSTS.has(url.hostname)) return 'new-tab';
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
