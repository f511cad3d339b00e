import { formatList } from '../../components/browser/format-list.ts';
import { counted, message } from '../../components/browser/messages.ts';
import type { PageContent } from '../../components/browser/own-pages.ts';
import { readTabs, type TabsRead } from '../../components/browser/selected-tabs.ts';
import { withLines, writtenLines } from '../../components/sheet/written-lines.ts';
import type { AdviceList } from '../../components/ui/advice-list.ts';

/** The text box. */
interface Box {
  read(): string;
  write(lines: string): void;
  focus(): void;
}

/** Says where the lines are from that the page was opened with. Tabs are added to them once the person allows that. */
export function showGiven({ text, source }: PageContent, list: AdviceList, box: Box): void {
  if (source?.from === 'links') {
    list.show([{ sentence: counted('sheetLinks', text.split('\n').length), buttons: [], mark: 'note' }]);
  }
  if (source?.from !== 'tabs') return;
  const { tabIds } = source;
  const buttons = [{ label: message('sheetTabsAdd') }];
  list.show([{ sentence: counted('sheetTabsAsk', tabIds.length - 1), buttons, mark: 'offer' }]);
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
    const lines = writtenLines(read.tabs.map(({ address, title }) => ({ text: address, caption: title })));
    box.write(withLines(box.read(), text, lines));
    list.show([{ sentence: addedSentence(read), buttons: [], mark: 'done' }]);
    // The button that was pressed is gone.
    box.focus();
  });
}

function addedSentence({ tabs, leftOut }: Extract<TabsRead, { ok: true }>): string {
  const added = counted('sheetTabsAdded', tabs.length);
  return leftOut.length === 0 ? added : `${added} ${message('sheetTabsLeftOut', formatList(leftOut))}`;
}
