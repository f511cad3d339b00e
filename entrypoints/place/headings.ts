import type { SeenPart } from './seen-part.ts';

/** An id that somebody wrote, not one that a program made for this visit. */
const LASTING = /^\p{L}[\p{L}\p{N}._-]*$/u;

/** In the addresses of such pages, what follows # says which page it is. */
const isRouted = /^#!?\//.test(location.hash);

/** The id by which an address leads to an element, if it is a heading with an id, as in many documents. */
export function idOfHeading(element: Element): string | undefined {
  if (isRouted || !element.matches('h1, h2, h3, h4, h5, h6')) return undefined;
  const { parentElement, id } = element;
  // Some have it on a link in them, some on the section that they begin.
  const inner = element.querySelector('[id]')?.id ?? '';
  const outer = parentElement?.firstElementChild === element ? parentElement.id : '';
  return [id, inner, outer].find((id) => LASTING.test(id));
}

/** The id of the last heading above the visible part, or at its top. */
export function headingIdAt({ scroller, top }: SeenPart): string | undefined {
  return [...scroller.querySelectorAll('h1, h2, h3, h4, h5, h6')]
    .filter((heading) => heading.getBoundingClientRect().top <= top)
    .map(idOfHeading)
    .findLast((id) => id !== undefined);
}
