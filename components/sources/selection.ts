import type { Click, ClickedTab, Origin, Source } from './source.ts';

/** Text that is selected, in a page or in a field. */
export const selection: Source = {
  menu: {
    title: 'menuSelection',
    contexts: ['selection'],
    setting: 'menuSelection',
    contentOf: (click, tab) => {
      if (!click.selectionText) return undefined;
      const origin = originOf(click, tab);
      return { text: click.selectionText, ...(origin && { origin }) };
    },
  },
};

/** What is typed into a page is not part of it, and has no place that could be opened. */
function originOf(
  { editable, frameId = 0, pageUrl, frameUrl }: Click,
  tab: ClickedTab | undefined,
): Origin | undefined {
  const address = frameId === 0 ? pageUrl : frameUrl;
  if (editable || address === undefined || tab?.id === undefined) return undefined;
  return { address, tabId: tab.id, frameId };
}
