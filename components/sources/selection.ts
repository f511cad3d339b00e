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

/** `undefined` for text typed into a field: no link can lead to it. */
function originOf(
  { editable, frameId = 0, pageUrl, frameUrl }: Click,
  tab: ClickedTab | undefined,
): Origin | undefined {
  const address = frameId === 0 ? pageUrl : frameUrl;
  if (editable || address === undefined || tab?.id === undefined) return undefined;
  return { address, tabId: tab.id, frameId };
}
