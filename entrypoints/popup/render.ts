import type { Line, View } from '../../components/app/view.ts';
import { textOf } from '../../components/browser/messages.ts';
import type { Message } from '../../components/text/message.ts';
import type { AdviceLine, AdviceList } from '../../components/ui/advice-list.ts';
import type { QrView } from '../../components/ui/qr-view.ts';
import { query } from '../../components/ui/query.ts';
import { setText } from '../../components/ui/set-text.ts';
import type { TextBox } from '../../components/ui/text-box.ts';

// Looked up on use: the bundler may put this file into a chunk that other pages load, too.
export const codeView = () => query<QrView>('#code');
export const textBox = () => query<TextBox>('#text');
export const adviceList = () => query<AdviceList>('#advice');

/** Makes the page show a view; touches only what changed. */
export function render(view: View): void {
  const [box, code, size, outcome] = [textBox(), codeView(), query('#size'), query('#outcome')];
  if (box.text !== view.box) box.text = view.box;
  query('.card').classList.toggle('empty', view.noCode !== undefined);
  setText(query('#no-code'), written(view.noCode));
  query('textarea').ariaInvalid = String(view.isTooLong);
  setText(query('#kind'), written(view.kind));
  setText(size, written(view.size?.short));
  size.title = written(view.size?.long);
  setText(query('#notice'), view.notices.map(textOf).join(' '));
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-needs-code]'))
    button.disabled = view.code === undefined;
  // Defined later, with the code that gives advice.
  adviceList().show?.(view.lines.map(writtenLine));
  setText(outcome, written(view.outcome?.message));
  outcome.classList.toggle('failed', view.outcome?.failed ?? false);
  // Last, because drawing in whole pixels measures the element, which forces a layout.
  if (view.code) code.show(view.code.symbol, textOf(view.code.label));
  else code.clear();
  if (view.outcome) outcome.scrollIntoView({ block: 'nearest' });
}

function writtenLine({ sentence, hint, buttons, isDone }: Line): AdviceLine {
  return {
    sentence: textOf(sentence),
    hint: hint && textOf(hint),
    buttons: buttons.map(({ label, gain }) => ({
      label: textOf(label),
      gain: gain && textOf(gain.short),
      figures: gain && textOf(gain.figures),
    })),
    isDone,
  };
}

function written(message: Message | undefined): string {
  return message ? textOf(message) : '';
}
