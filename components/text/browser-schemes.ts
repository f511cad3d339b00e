const OF_BROWSERS =
  /^(?:about|brave|chrome(?:-(?!extension)[a-z]+)?|devtools|edge|isolated-app|moz-icon|opera|read|resource|view-source|vivaldi)$/;

/** Whether a scheme is that of pages that browsers are made of, or of their views of other pages; without the colon. */
export function isBrowserScheme(scheme: string): boolean {
  return OF_BROWSERS.test(scheme);
}

/** Whether a scheme is that of the pages of extensions: `chrome-extension`, `safari-web-extension`. */
export function isExtensionScheme(scheme: string): boolean {
  return /^(?:[a-z-]+-)?extension$/.test(scheme);
}
