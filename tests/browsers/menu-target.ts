import type { MenuTarget } from './driver.ts';

/** A right-click on a target: where it is, and as much of what the browser passes to the handler as the page knows. */
export interface MenuClick {
  /** CSS pixels from the viewport's upper left corner. */
  x: number;
  y: number;
  title: string;
  info: {
    menuItemId: MenuTarget['item'];
    pageUrl: string;
    linkUrl?: string;
    srcUrl?: string;
    mediaType?: 'image' | 'video' | 'audio';
    frameUrl?: string;
    selectionText?: string;
  };
}

/** Runs in the page: scrolls to the target, selects it if it is to be selected, and describes a right-click on it. */
export function prepareMenuClick(target: MenuTarget): MenuClick {
  const info: MenuClick['info'] = { menuItemId: target.item, pageUrl: location.href };
  const title = document.title;
  getSelection()?.removeAllRanges();
  if (target.item === 'page') {
    // A point along the left edge where the page has nothing.
    const step = 8;
    let y = innerHeight - step;
    while (y > step && document.elementFromPoint(1, y)?.closest('a, img, button, textarea')) y -= step;
    return { x: 1, y, title, info };
  }
  const element = document.querySelector(target.selector);
  if (element === null) throw new Error(`The page has no ${target.selector}.`);
  element.scrollIntoView({ block: 'center' });
  let [box] = element.getClientRects();
  const link = element.closest('a');
  if (link !== null) info.linkUrl = link.href;
  if (element instanceof HTMLImageElement) {
    info.srcUrl = element.currentSrc;
    info.mediaType = 'image';
  }
  if (element instanceof HTMLMediaElement) {
    info.srcUrl = element.currentSrc;
    info.mediaType = element instanceof HTMLVideoElement ? 'video' : 'audio';
  }
  if (element instanceof HTMLIFrameElement) info.frameUrl = element.src;
  if (target.item === 'selection') {
    const selection = getSelection();
    const last = target.to === undefined ? element : document.querySelector(target.to);
    if (last === null) throw new Error(`The page has no ${target.to}.`);
    selection?.setBaseAndExtent(element, 0, last, last.childNodes.length);
    [box] = selection?.getRangeAt(0).getClientRects() ?? [];
    // Chromium passes a selection with a space for each line break and tab.
    info.selectionText = String(selection).replace(/[\n\t]/g, ' ');
  }
  if (box === undefined) throw new Error(`${target.selector} is nowhere to be seen.`);
  const middle = (start: number, size: number, limit: number) => Math.min(start + size / 2, limit - 1);
  return {
    x: middle(box.left, box.width, innerWidth),
    y: middle(box.top, box.height, innerHeight),
    title,
    info,
  };
}
