/** Leaves a text that stays the same alone, so that it is not announced once more. */
export function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
