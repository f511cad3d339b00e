import type { View } from '../../components/app/new-code/view.ts';
import { textOf } from '../../components/browser/messages.ts';
import type { Message } from '../../components/text/message.ts';
import type { QrView } from '../../components/ui/qr-view.ts';
import { query } from '../../components/ui/query.ts';
import '../../components/ui/qr-view.ts';
import { setText } from '../../components/ui/set-text.ts';

/** Shows the code, what a phone will make of it or what is wrong with it, and how it was taken away. */
export function showResult({ code, noCode, promise, fault, notices, outcome }: View): void {
  query('.card').classList.toggle('empty', code === undefined);
  setText(query('#no-code'), written(noCode));
  const promised = query('#promise');
  setText(promised, written(promise ?? fault?.sentence));
  promised.classList.toggle('unfinished', fault !== undefined);
  promised.classList.toggle('failed', fault?.isLeft ?? false);
  setText(query('#notice'), notices.map(textOf).join(' '));
  const said = query('#outcome');
  setText(said, written(outcome?.message));
  said.classList.toggle('failed', outcome?.failed ?? false);
  const shown = query<QrView>('#code');
  if (code) shown.show(code.symbol, textOf(code.label));
  else shown.clear();
}

function written(message: Message | undefined): string {
  return message ? textOf(message) : '';
}
