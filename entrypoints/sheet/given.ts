import { formatList } from '../../components/browser/format-list.ts';
import { counted, message } from '../../components/browser/messages.ts';
import { readTabs, type TabsRead } from '../../components/browser/selected-tabs.ts';
import type { SheetSource } from '../../components/payload/sheet-source.ts';
import { writtenLines } from '../../components/sheet/written-lines.ts';
import type { AdviceList } from '../../components/ui/advice-list.ts';

/**
 * Says where the lines are from that the page was opened with.
 *
 * @param add adds lines of tabs, once the person allows that
 */
export function showGiven(source: SheetSource, list: AdviceList, add: (lines: string) => void): void {
  if (source.from === 'links') {
    list.show([{ sentence: counted('sheetLinks', source.count), buttons: [], mark: 'note' }]);
    return;
  }
  const { tabIds } = source;
  const buttons = [{ label: message('sheetTabsAdd') }];
  list.show([{ sentence: counted('sheetTabsAsk', tabIds.length), buttons, mark: 'offer' }]);
  let isAsking = false;
  list.addEventListener('choose', async () => {
    // Firefox lets the button be pressed once more while its question is on show.
    if (isAsking) return;
    isAsking = true;
    const read = await readTabs(tabIds).finally(() => {
      isAsking = false;
    });
    if (!read.ok) {
      list.show([{ sentence: message('sheetTabsRefused'), buttons }]);
      return list.focus();
    }
    list.show([{ sentence: addedSentence(read), buttons: [], mark: 'done' }]);
    add(writtenLines(read.tabs.map(({ address, title }) => ({ text: address, caption: title }))));
  });
}

function addedSentence({ tabs, leftOut }: Extract<TabsRead, { ok: true }>): string {
  const added = counted('sheetTabsAdded', tabs.length);
  return leftOut.length === 0 ? added : `${added} ${message('sheetTabsLeftOut', formatList(leftOut))}`;
}
