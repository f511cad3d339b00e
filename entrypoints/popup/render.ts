import type { View } from '../../components/app/view.ts';
import { textOf } from '../../components/browser/messages.ts';
import type { Message } from '../../components/text/message.ts';
import type { AdviceList } from '../../components/ui/advice-list.ts';
import type { QrView } from '../../components/ui/qr-view.ts';
import { query } from '../../components/ui/query.ts';
import { setText } from '../../components/ui/set-text.ts';
import type { TextBox } from '../../components/ui/text-box.ts';

export const codeView = query<QrView>('#code');
export const textBox = query<TextBox>('#text');
export const adviceList = query<AdviceList>('#advice');

/** Makes the page show a view; touches only what changed. */
export function render(view: View): void {
  const [kind, size, outcome] = [query('#kind'), query('#size'), query('#outcome')];
  if (textBox.text !== view.box) textBox.text = view.box;
  query('.card').classList.toggle('empty', view.noCode !== undefined);
  setText(query('#no-code'), written(view.noCode));
  query('textarea').ariaInvalid = String(view.isTooLong);
  setText(kind, written(view.kind?.title));
  kind.classList.toggle('named', view.kind?.isNamed ?? false);
  setText(size, written(view.size?.short));
  size.title = written(view.size?.long);
  setText(query('#notice'), view.notices.map(textOf).join(' '));
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-needs-code]'))
    button.disabled = view.code === undefined;
  setText(outcome, written(view.outcome?.message));
  outcome.classList.toggle('failed', view.outcome?.failed ?? false);
  // Last, because drawing in whole pixels measures the element, which forces a layout.
  if (view.code) codeView.show(view.code.symbol, textOf(view.code.label));
  else codeView.clear();
  if (view.outcome) outcome.scrollIntoView({ block: 'nearest' });
}

function written(message: Message | undefined): string {
  return message ? textOf(message) : '';
}
