/** Schemes of the pages that browsers are made of, and of their views of other pages. Without the colon. */
export const BROWSER_SCHEMES: ReadonlySet<string> = new Set([
  'about',
  'brave',
  'chrome',
  'chrome-devtools',
  'chrome-distiller',
  'chrome-error',
  'chrome-native',
  'chrome-search',
  'chrome-untrusted',
  'devtools',
  'edge',
  'isolated-app',
  'moz-icon',
  'opera',
  'read',
  'resource',
  'view-source',
  'vivaldi',
]);

/** Schemes of the pages of extensions. */
export const EXTENSION_SCHEMES: ReadonlySet<string> = new Set([
  'chrome-extension',
  'extension',
  'moz-extension',
  'ms-browser-extension',
  'safari-extension',
  'safari-web-extension',
]);
