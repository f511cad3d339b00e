import { counted, formatNumber, message } from '../browser/messages.ts';
import { openedWith, type PageContent } from '../browser/own-pages.ts';
import { readChosenLevel } from '../browser/read-chosen-level.ts';
import { encode } from '../qr/encode.ts';
import type { QrSymbol } from '../qr/symbol.ts';

/** What a page in a tab has to show, or the sentence that says why there is nothing. */
export type OpenedPage = { ok: true; shown: PageContent; symbol: QrSymbol } | { ok: false; sentence: string };

/** For Full window and Print: their content as a code, at the level that is set now. */
export async function openedPage(): Promise<OpenedPage> {
  const [shown, errorCorrectionLevel] = await Promise.all([openedWith(), readChosenLevel()]);
  if (shown === undefined) return { ok: false, sentence: message('shownGone') };
  const code = encode(shown.text, { errorCorrectionLevel });
  if (code.ok) return { ok: true, shown, symbol: code.symbol };
  if (code.reason !== 'too-long') throw new RangeError(`No code for what was kept: ${code.reason}`);
  return { ok: false, sentence: counted('tooLong', code.over, formatNumber(code.capacity)) };
}
