/** Adds the style sheet of an element that is loaded after the first paint, so that the first paint never waits for it. */
export function adoptStyle(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
