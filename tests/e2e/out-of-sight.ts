import type { Popup } from '../browsers/driver.ts';

/** Elements that scrolling up and down cannot bring fully into view (WCAG 2.2, 1.4.10). */
export async function outOfSight(page: Popup, selector: string): Promise<string[]> {
  return page.evaluate((selector) => {
    // The body of the popup only asks for room.
    const page = document.querySelector('.popup') ?? document.documentElement;
    if (page.scrollWidth > page.clientWidth) return ['The page is wider than what is to be seen of it.'];
    return [...document.querySelectorAll<HTMLElement>(selector)]
      .filter((element) => {
        element.scrollIntoView({ block: 'end' });
        const { bottom } = element.getBoundingClientRect();
        element.scrollIntoView({ block: 'start' });
        const { top, right, left } = element.getBoundingClientRect();
        const isInView = top > -1 && left > -1 && bottom < innerHeight + 1 && right < page.clientWidth + 1;
        const isWider = element.scrollWidth > element.clientWidth + 1;
        const isHigher = element.scrollHeight > element.clientHeight + 1;
        return !isInView || isWider || (isHigher && getComputedStyle(element).overflowY === 'hidden');
      })
      .map(({ outerHTML }) => outerHTML);
  }, selector);
}
