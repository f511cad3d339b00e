import { browser } from 'wxt/browser';
import type { PageFacts, PageLink, WantedFacts } from '../payload/page-facts.ts';
import type { Origin } from '../sources/source.ts';
import { activeTab } from './active-tab.ts';
import { resultInPage, type Scripting } from './in-page.ts';

/** The parts of the browser that ask a page of itself. */
export interface AskingPage {
  tabs: Pick<typeof browser.tabs, 'query'>;
  scripting: Scripting;
}

/**
 * Asks the page at an address, in one call, what else of it could be shared.
 *
 * @returns `undefined` if the active tab shows another page, or one that no extension may touch, or does not answer
 */
export async function factsOfPage(
  address: string,
  wanted: WantedFacts,
  api: AskingPage = browser,
): Promise<PageFacts | undefined> {
  const tabId = await tabAt(address, api.tabs);
  if (tabId === undefined) return undefined;
  const facts = await resultInPage<Told>(
    // A page that never finishes loading can answer as well.
    { target: { tabId }, injectImmediately: true, func: tellFacts, args: [wanted] },
    api.scripting,
  );
  // The tab may show another page by now.
  if (facts === undefined || undirected(facts.address) !== undirected(address)) return undefined;
  const { hasLoaded, ...told } = facts;
  // A page that has loaded, in a tab that is loading. Asked in this order: the tab learns of it before the answer is here. In
  // Chromium, a tab is loading whenever one of its frames is.
  const isLeft = import.meta.env.FIREFOX && hasLoaded && (await activeTab(api.tabs))?.status === 'loading';
  return { ...told, tabId, address, ...(isLeft && { isLeft }) };
}

/** The links in what is selected in a document in a tab; none if it cannot be reached. */
export async function linksSelectedIn(
  { tabId, frameId }: Pick<Origin, 'tabId' | 'frameId'>,
  scripting: Scripting = browser.scripting,
): Promise<readonly PageLink[]> {
  const nothingElse: WantedFacts = { video: 'nowhere', notWhile: '' };
  const target = { tabId, frameIds: [frameId] };
  const script = { target, injectImmediately: true, func: tellFacts, args: [nothingElse] };
  return (await resultInPage<Told>(script, scripting))?.links ?? [];
}

/** The active tab, if it shows the page at an address. */
export async function tabAt(address: string, tabs: AskingPage['tabs']): Promise<number | undefined> {
  const tab = await activeTab(tabs);
  return tab?.url === address ? tab.id : undefined;
}

/** Without a text fragment, which browsers hide from pages. */
function undirected(address: string): string {
  return address.replace(/:~:.*$/, '').replace(/#$/, '');
}

/** A page knows nothing of its tab. */
interface Told extends Omit<PageFacts, 'tabId' | 'isLeft'> {
  hasLoaded: boolean;
}

/** Runs in a page, and changes nothing there. Its source is sent there, so it must not use anything outside of itself. */
export function tellFacts({ video, notWhile }: WantedFacts): Told {
  /** UTF-16 units of a text or an address: more than any code holds, except for digits. */
  const longest = 3000;

  const innermostAt = (x: number, y: number): Element | null => {
    let found = document.elementFromPoint(x, y);
    for (let root = found?.shadowRoot; root; root = found?.shadowRoot) {
      const inner = root.elementFromPoint(x, y);
      if (inner === null || inner === found) break;
      found = inner;
    }
    return found;
  };

  const screensScrolled = (): number => {
    let far = Math.abs(scrollY);
    let element = innermostAt(innerWidth / 2, innerHeight / 2);
    while (element !== null) {
      // From the end, where the latest comes first: below zero.
      far = Math.max(far, Math.abs(element.scrollTop));
      const root = element.getRootNode();
      element = element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    }
    return far / innerHeight;
  };

  const selected = (): string | undefined => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const isTyped =
      active instanceof HTMLElement && (active.matches('input, textarea') || active.isContentEditable);
    const text = isTyped ? '' : String(getSelection() ?? '').trim();
    return text !== '' && text.length <= longest ? text : undefined;
  };

  const contentOf = (property: string): string =>
    document.querySelector(`meta[property="${property}"]`)?.getAttribute('content') ?? '';

  const named = (): string[] => {
    const links = ['canonical', 'shortlink'].flatMap((rel) => [
      ...document.querySelectorAll(`link[rel~="${rel}" i]`),
    ]);
    return [...links.map((link) => link.getAttribute('href') ?? ''), contentOf('og:url')]
      .filter((href) => href !== '')
      .flatMap((href) => URL.parse(href, document.baseURI)?.href ?? [])
      .filter((href) => href.length <= longest);
  };

  const played = (): Told['video'] => {
    const isFile = /^(?:video|audio)\//.test(document.contentType);
    const isWanted = video === 'anywhere' || (video === 'file' && isFile);
    if (!isWanted || (notWhile !== '' && document.querySelector(notWhile) !== null)) return undefined;
    const size = ({ clientWidth, clientHeight }: HTMLVideoElement) => clientWidth * clientHeight;
    const [main] = [...document.querySelectorAll('video')].sort(
      (a, b) => Number(a.paused) - Number(b.paused) || size(b) - size(a),
    );
    if (main === undefined || !Number.isFinite(main.duration) || main.ended) return undefined;
    return { seconds: main.currentTime, isFile, platform: contentOf('og:platform') };
  };

  /** A name may be all the text of a card; of a caption no more than its beginning is ever seen. */
  const nameOf = (link: HTMLElement): string => {
    const names = [
      // biome-ignore lint/performance/useDomNodeTextContent: as it is seen, with blanks between blocks, without what is hidden
      link.innerText ?? link.textContent,
      link.ariaLabel,
      link.querySelector('img')?.alt,
      link.title,
    ].map((name) => (typeof name === 'string' ? name.replace(/\s+/g, ' ').trim() : ''));
    return (names.find((name) => name !== '') ?? '').slice(0, 200);
  };

  /** A selection may end before the first letter of a link, and begin after the last. */
  const isSelected = (link: HTMLElement, range: Range): boolean => {
    if (!range.intersectsNode(link) || !link.checkVisibility({ visibilityProperty: true })) return false;
    const part = document.createRange();
    part.selectNodeContents(link);
    const startsIn = link.contains(range.startContainer);
    const endsIn = link.contains(range.endContainer);
    if (startsIn) part.setStart(range.startContainer, range.startOffset);
    if (endsIn) part.setEnd(range.endContainer, range.endOffset);
    return !(startsIn || endsIn) || String(part).trim() !== '';
  };

  const linked = (): PageLink[] => {
    const selection = getSelection();
    const found = new Map<string, PageLink>();
    for (let index = 0; index < (selection?.rangeCount ?? 0); index++) {
      const range = selection?.getRangeAt(index);
      if (!range || range.collapsed) continue;
      const common = range.commonAncestorContainer;
      const within = common instanceof Element ? common : common.parentElement;
      // Firefox can select several links one by one: each part is in a link, not around it.
      const around = within?.closest<HTMLElement>('a[href]');
      const inside = [...(within?.querySelectorAll<HTMLElement>('a[href], area[href]') ?? [])];
      for (const link of around ? [around, ...inside] : inside) {
        const address = URL.parse(link.getAttribute('href') ?? '', document.baseURI)?.href ?? '';
        if (!/^https?:/.test(address) || !isSelected(link, range)) continue;
        // A picture and the words beside it often lead to the same place.
        const name = found.get(address)?.name || nameOf(link);
        found.set(address, { address, name });
      }
    }
    return [...found.values()];
  };

  const text = selected();
  const time = played();
  const links = linked();
  return {
    address: location.href,
    hasLoaded: document.readyState === 'complete',
    screensScrolled: screensScrolled(),
    named: named(),
    ...(text !== undefined && { selected: text }),
    ...(time !== undefined && { video: time }),
    ...(links.length > 0 && { links }),
  };
}
