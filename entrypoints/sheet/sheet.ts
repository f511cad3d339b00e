import type { ShownCode, View } from '../../components/app/sheet/view.ts';
import { formatNumber, message, textOf } from '../../components/browser/messages.ts';
import { query } from '../../components/ui/query.ts';
import { setText } from '../../components/ui/set-text.ts';
import '../../components/ui/sheet-preview.ts';
import { LABELS } from '../../components/sheet/labels.ts';
import type { Grid } from '../../components/sheet/layout.ts';
import type { SheetOptions } from '../../components/sheet/options.ts';
import type { PaperName } from '../../components/sheet/paper.ts';
import type { PaperCode, SheetPreview } from '../../components/ui/sheet-preview.ts';

/** Shows the pages as they will be printed, or why there are none. */
export function showSheet({ noSheet, grid, options, pageCount, pageAt }: View): void {
  const preview = query<SheetPreview>('#preview');
  const hasPages = noSheet === undefined && grid !== undefined;
  query('#no-sheet').hidden = hasPages;
  preview.hidden = !hasPages;
  setText(query('#dialog'), hasPages ? message('sheetPrintHint', paperName(options)) : '');
  setText(query('#no-codes'), noSheet ? textOf(noSheet) : '');
  preview.show({
    width: grid?.paper.width ?? 0,
    height: grid?.paper.height ?? 0,
    pageCount: hasPages ? pageCount : 0,
    nameOf: (index) => message('sheetPage', formatNumber(index + 1), formatNumber(pageCount)),
    pageAt(index) {
      const { codes, cutMarks, labels } = pageAt(index);
      return { codes: codes.map((code) => paperCode(code, grid)), marks: cutMarks, labels };
    },
  });
}

const PAPER_NAMES: Record<PaperName, string> = { a4: 'A4', letter: 'Letter', a5: 'A5' };

/** Of the paper that the browser's dialog is to be told. */
function paperName({ labels, paper }: SheetOptions): string {
  return PAPER_NAMES[labels === 'none' ? paper : LABELS[labels].paper];
}

function paperCode({ symbol, label, code, caption }: ShownCode, grid: Grid | undefined): PaperCode {
  const written = caption && grid?.caption;
  return {
    symbol,
    label: textOf(label),
    place: code,
    caption: written && {
      ...written,
      ...caption,
      text: typeof caption.text === 'string' ? caption.text : textOf(caption.text),
    },
  };
}
