/** The visible part of what scrolls, in CSS px of the window, without the bars over it. */
export interface SeenPart {
  scroller: Element;
  top: number;
  bottom: number;
  /** In the middle between its sides, where the text is and not what is beside it. */
  middle: number;
}

/** Bars at the upper edge, one below the other, at most. */
const MOST_BARS = 5;

/** The part of the page, or of what scrolls in it, that is in the middle of the window. */
export function seenPart(): SeenPart {
  const scroller = scrollerAt(innerWidth / 2, innerHeight / 2);
  const isPage = scroller === document.scrollingElement;
  const box = scroller.getBoundingClientRect();
  const [left, right] = isPage ? [0, innerWidth] : [box.left, box.right];
  const [top, bottom] = isPage ? [0, innerHeight] : [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
  const part = { scroller, top, bottom, middle: (left + right) / 2 };
  return { ...part, top: belowBars(part) };
}

/** The innermost element around a point that is scrolled, or the page. */
function scrollerAt(x: number, y: number): Element {
  const page = document.scrollingElement ?? document.documentElement;
  let element = document.elementFromPoint(x, y);
  while (element !== null && element.scrollTop === 0) element = element.parentElement;
  return element ?? page;
}

/** The lower edge of what is fixed, or sticks, at the upper edge. */
function belowBars({ scroller, top, bottom, middle }: SeenPart): number {
  let edge = top;
  for (let bars = 0; bars < MOST_BARS; bars++) {
    const bar = document.elementsFromPoint(middle, edge + 1).find((element) => {
      const isBar = /^(?:fixed|sticky)$/.test(getComputedStyle(element).position);
      // Anything larger is not a bar but a dialog or a container of the whole page.
      return (
        isBar && !element.contains(scroller) && element.getBoundingClientRect().height < (bottom - top) / 2
      );
    });
    const lower = bar?.getBoundingClientRect().bottom ?? edge;
    if (lower <= edge) break;
    edge = lower;
  }
  return edge;
}
