import type { Popup } from '../browsers/driver.ts';

/** What cannot be seen whole, wherever one scrolls, though only up and down (WCAG 2.2, 1.4.10). */
export async function outOfSight(page: Popup, selector: string): Promise<string[]> {
  // The browser gives a popup its size some time after it has asked for another.
  await page.waitFor(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
  return page.evaluate((selector) => {
    const page = document.documentElement;
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
