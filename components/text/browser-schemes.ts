const OF_BROWSERS =
  /^(?:about|brave|chrome(?:-(?!extension)[a-z]+)?|devtools|edge|isolated-app|moz-icon|opera|read|resource|view-source|vivaldi)$/;

/** Whether a scheme, without its colon, belongs to a browser's own pages or to its views of other pages. */
export function isBrowserScheme(scheme: string): boolean {
  return OF_BROWSERS.test(scheme);
}

/** Whether a scheme belongs to pages of extensions: `chrome-extension`, `safari-web-extension`. */
export function isExtensionScheme(scheme: string): boolean {
  return /^(?:[a-z-]+-)?extension$/.test(scheme);
}
