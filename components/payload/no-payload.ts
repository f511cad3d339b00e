import { isBrowserScheme, isExtensionScheme } from '../text/browser-schemes.ts';

/** Why there is nothing to show; each has its sentence in the locales. */
export type NoPayload =
  | 'new-tab'
  | 'browser-page'
  | 'extension-page'
  /** The browser does not say what page it is: in Chromium, a new tab, another page of its own, the store's, a `data:` address. */
  | 'hidden-page'
  /** A new tab, in which nothing has arrived yet. */
  | 'loading'
  /** The tab shows another page by now, or the same once more, and the browser does not say which. */
  | 'went-on'
  | 'too-large'
  /** A small window was loaded again, and what it was opened for is no longer there. */
  | 'gone'
  /** The person emptied the box. */
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
