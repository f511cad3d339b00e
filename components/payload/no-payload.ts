import { BROWSER_SCHEMES, EXTENSION_SCHEMES } from '../text/browser-schemes.ts';

/** Why there is nothing to show; each has its sentence in the locales. */
export type NoPayload =
  | 'new-tab'
  | 'browser-page'
  | 'extension-page'
  /** The browser does not say what page it is: in Chromium, a new tab, another page of its own, the store's, a `data:` address. */
  | 'hidden-page'
  | 'too-large'
  /** A small window was loaded again, and what it was opened for is no longer there. */
  | 'gone'
  /** The person emptied the box. */
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
