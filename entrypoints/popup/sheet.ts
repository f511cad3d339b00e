import type { AdviceContext, AdviceKind } from '../../components/advice/advice.ts';
import { type State, sharedPayload } from '../../components/app/state.ts';
import { openPage, type PageContent } from '../../components/browser/own-pages.ts';
import { linksSelectedIn } from '../../components/browser/page-facts.ts';
import { otherSelectedTabs } from '../../components/browser/selected-tabs.ts';
import type { PageLink } from '../../components/payload/page-facts.ts';
import { writtenLines } from '../../components/sheet/written-lines.ts';
import type { Origin } from '../../components/sources/source.ts';
import { messageOf } from '../../components/text/message.ts';
import { closePopup } from './close-popup.ts';
import { currentState, dispatch } from './store.ts';

/** The tabs selected in the window besides the one in front, in order. */
let otherTabs: readonly number[] = [];

/** The selection that was right-clicked last, and the links in it. */
let clicked: { origin: Origin; links: readonly PageLink[] } | undefined;

/** Looks how many tabs are selected, and says whether there are several. */
export async function findTabs(): Promise<boolean> {
  otherTabs = await otherSelectedTabs();
  return otherTabs.length > 0;
}

/** Asks the page once for the links in what was right-clicked, and says whether there are several. */
export async function findLinks({ page, source }: State): Promise<boolean> {
  const origin = source?.kind === 'selection' ? source.origin : undefined;
  if (page !== undefined || origin === undefined || origin === clicked?.origin) return false;
  clicked = { origin, links: [] };
  clicked.links = await linksSelectedIn(origin);
  return clicked.links.length > 1;
}

/** What there is to make a sheet of. */
export function several(): Pick<AdviceContext, 'links' | 'tabs'> {
  const { source } = currentState();
  const links = clicked && source?.origin === clicked.origin ? clicked.links : undefined;
  return { tabs: 1 + otherTabs.length, ...(links && { links }) };
}

/** Opens a sheet of what was chosen, if a sheet can be made of it. */
export async function openSheetOf(kind: AdviceKind): Promise<boolean> {
  const content = contentOf(kind);
  if (content === undefined) return false;
  if (await openPage('sheet', content)) closePopup();
  else dispatch({ type: 'output-ended', outcome: { message: messageOf('tabRefused'), failed: true } });
  return true;
}

function contentOf(kind: AdviceKind): PageContent | undefined {
  const state = currentState();
  if (kind === 'selected-links') {
    const links = several().links ?? state.facts?.links ?? [];
    const lines = links.map(({ address, name }) => ({ text: address, caption: name }));
    return { text: writtenLines(lines), source: { from: 'links', count: lines.length } };
  }
  if (kind === 'selected-tabs') {
    const { text, title = '' } = sharedPayload(state);
    return { text: writtenLines([{ text, caption: title }]), source: { from: 'tabs', tabIds: otherTabs } };
  }
  return undefined;
}
