import { browser } from 'wxt/browser';
import type { Area } from '../payload/area.ts';
import type { Content } from '../sources/source.ts';
import { resultInPage, type Scripting } from './in-page.ts';

/**
 * Asks a page where it shows an image. That takes `activeTab`, which the right-click granted; frames of other sites are out
 * of reach. The image itself is neither looked at nor loaded again.
 *
 * @param image its address, and the document that it is in
 * @returns none if the page cannot be asked, or has no such image
 */
export async function imageAreas(
  { text, origin }: Content,
  scripting: Scripting = browser.scripting,
): Promise<Area[]> {
  if (origin === undefined) return [];
  const { tabId, frameId } = origin;
  const script = { target: { tabId, frameIds: [frameId] }, func: areasOf, args: [text] };
  return (await resultInPage<Area[]>(script, scripting)) ?? [];
}

/** Runs in the page. Its source is sent there, so it must not use anything outside of itself. */
function areasOf(address: string): Area[] {
  const images: Element[] = [];
  const roots: ParentNode[] = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot !== null) roots.push(element.shadowRoot);
      const { currentSrc, src, type } = element as HTMLImageElement & { type?: string };
      const isImage = element.localName === 'img' || (element.localName === 'input' && type === 'image');
      if (isImage && (currentSrc || src) === address) images.push(element);
    }
  }
  // With pinch zoom, less of the page is visible than its window.
  const { offsetLeft = 0, offsetTop = 0, scale = 1 } = window.top?.visualViewport ?? {};
  const { innerWidth, innerHeight } = window.top ?? window;
  let [left, top] = [-offsetLeft, -offsetTop];
  for (let view: Window = window; view.frameElement !== null; view = view.parent) {
    const frame = view.frameElement;
    const box = frame.getBoundingClientRect();
    left += box.left + frame.clientLeft;
    top += box.top + frame.clientTop;
  }
  return images.map((image) => {
    const box = image.getBoundingClientRect();
    return {
      left: ((box.left + left) * scale) / innerWidth,
      top: ((box.top + top) * scale) / innerHeight,
      right: ((box.right + left) * scale) / innerWidth,
      bottom: ((box.bottom + top) * scale) / innerHeight,
    };
  });
}
