/** Runs in a page: the middle of what a CSS selector finds, in CSS pixels from the viewport's upper left corner. */
export function middleOf(selector: string): { x: number; y: number } {
  const box = document.querySelector(selector)?.getBoundingClientRect();
  if (box === undefined) throw new Error(`The page has no ${selector}.`);
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
}
