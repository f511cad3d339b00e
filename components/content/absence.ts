import { wrappedAddress } from './advice/wrapped-address.ts';

/** Why there is nothing to show; each has its sentence in the locales. */
export type Absence =
  | 'new-tab'
  | 'browser-page'
  | 'hidden-browser-page'
  | 'store'
  | 'extension-page'
  | 'hidden-page'
  | 'too-large'
  | 'gone'
  | 'erased';

const NEW_TABS = new Set(['about:blank', 'about:home', 'about:newtab', 'about:privatebrowsing']);

const NEW_TAB_HOSTS = new Set(['newtab', 'new-tab-page', 'new-tab-page-third-party']);

const BROWSER_SCHEMES = new Set([
  'about:',
  'brave:',
  'chrome:',
  'chrome-search:',
  'chrome-untrusted:',
  'devtools:',
  'edge:',
  'opera:',
  'resource:',
  'vivaldi:',
]);

/** Why the page at an address has nothing to show to another device, or `undefined` if it has. */
export function absenceOf(address: string): Absence | undefined {
  const url = URL.parse(address);
  if (url === null || !BROWSER_SCHEMES.has(url.protocol)) return undefined;
  if (NEW_TABS.has(address) || NEW_TAB_HOSTS.has(url.hostname)) return 'new-tab';
  // A reader view or the like stands for a page on the web, which advice then offers.
  return wrappedAddress(address) === undefined ? 'browser-page' : undefined;
}

/**
 * What kind of page it is whose address the browser hides, by the words in which Chromium refuses to touch it.
 *
 * @param refusal the browser's message, or `undefined` if it did not refuse
 */
export function absenceOfHidden(refusal: string | undefined): Absence {
  if (refusal?.includes('chrome://')) return 'hidden-browser-page';
  if (refusal?.includes('gallery')) return 'store';
  if (refusal?.includes('extension://')) return 'extension-page';
  return 'hidden-page';
}
