/** The one element in the page that a selector names. */
export function query<Found extends HTMLElement>(selector: string): Found {
  const found = document.querySelector<Found>(selector);
  if (found === null) throw new Error(`No ${selector} in the page`);
  return found;
}
