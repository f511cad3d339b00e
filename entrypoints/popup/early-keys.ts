/** What was pressed before the code was loaded that listens for keys, and before anything had the focus. */
const kept: KeyboardEvent[] = [];

document.addEventListener('keydown', keep);

function keep(event: KeyboardEvent): void {
  if (document.activeElement === document.body) kept.push(event);
}

/** The same keys once more, for the element that has the focus by now. Keeps no others from then on. */
export function pressEarlyKeys(focused: HTMLElement): void {
  document.removeEventListener('keydown', keep);
  for (const event of kept) focused.dispatchEvent(new KeyboardEvent(event.type, event));
}
