import { isBrowserScheme, isExtensionScheme } from '../text/browser-schemes.ts';

/** Why there is nothing to show; each has its sentence in the locales. */
export type NoPayload =
  | 'new-tab'
  | 'browser-page'
  | 'extension-page'
  /** The browser hides the address: in Chromium, of a new tab, its other pages, its store, and `data:` addresses. */
  | 'hidden-page'
  /** A new tab, in which nothing has arrived yet. */
  | 'loading'
  /** The tab shows another page by now, or the same once more, and the browser does not say which. */
  | 'went-on'
  | 'too-large'
  /** A small window was reloaded, and its content is no longer stored. */
  | 'gone'
  /** The text box was emptied. */
  | 'erased';

/** Firefox's addresses of a new tab, and the hosts of Chromium's. */
const NEW_TAB = /^about:(?:blank|home|newtab|privatebrowsing)$/;
const NEW_TAB_HOST = /^(?:newtab|new-tab-page(?:-third-party)?)$/;

/** Why no other device can open the page at this address, or `undefined` if it can. */
export function noPayloadAt(address: string): NoPayload | undefined {
  const url = URL.parse(address);
  if (url === null) return undefined;
  const scheme = url.protocol.slice(0, -1);
  if (isExtensionScheme(scheme)) return 'extension-page';
  if (!isBrowserScheme(scheme)) return undefined;
  if (NEW_TAB.test(address) || NEW_TAB_HOST.test(url.hostname)) return 'new-tab';
  return 'browser-page';
}
