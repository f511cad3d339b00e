import type { Span } from '../text/address.ts';

/**
 * Scrolls a text area to a part of its text that is out of sight, to its beginning if all of it is too much. Neither the
 * focus nor the selection changes, and nothing happens while the person is in the text area.
 */
export function reveal(area: HTMLTextAreaElement, { start, end }: Span): void {
  if (document.activeElement === area || area.scrollHeight <= area.clientHeight) return;
  const style = getComputedStyle(area);
  const line = Number.parseFloat(style.lineHeight);
  const padding = Number.parseFloat(style.paddingBlockStart);
  const top = heightOf(area, start + 1) - line - 2 * padding;
  const bottom = heightOf(area, end);
  if (top >= area.scrollTop && bottom <= area.scrollTop + area.clientHeight) return;
  area.scrollTop = Math.min(top, bottom - area.clientHeight);
}

/** Height of the beginning of its text, in CSS px, with padding. Browsers do not say where a character of a text area is. */
function heightOf(area: HTMLTextAreaElement, length: number): number {
  const ruler = area.cloneNode() as HTMLTextAreaElement;
  ruler.value = area.value.slice(0, length);
  ruler.ariaHidden = 'true';
  ruler.tabIndex = -1;
  Object.assign(ruler.style, {
    position: 'absolute',
    visibility: 'hidden',
    inlineSize: `${area.offsetWidth}px`,
    minBlockSize: '0',
    blockSize: '0',
    // As wide as the lines in the text area, which leave room for its scroll bar.
    overflowY: 'scroll',
  });
  area.after(ruler);
  const height = ruler.scrollHeight;
  ruler.remove();
  return height;
}
