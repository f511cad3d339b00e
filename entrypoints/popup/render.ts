import type { Line, View } from '../../components/app/view.ts';
import { textOf } from '../../components/browser/messages.ts';
import type { Message } from '../../components/text/message.ts';
import type { AdviceLine, AdviceList } from '../../components/ui/advice-list.ts';
import { find } from '../../components/ui/find.ts';
import type { QrView } from '../../components/ui/qr-view.ts';
import { setText } from '../../components/ui/set-text.ts';
import type { TextBox } from '../../components/ui/text-box.ts';

// Looked up when they are needed: the bundler may put this file where other pages load it, too.
export const codeView = () => find<QrView>('#code');
export const textBox = () => find<TextBox>('#text');
export const adviceList = () => find<AdviceList>('#advice');

/** Makes the page show a view, and leaves alone what it shows already. */
export function render(view: View): void {
  const [box, code, size, outcome] = [textBox(), codeView(), find('#size'), find('#outcome')];
  const kind = find('#kind');
  if (box.text !== view.box) box.text = view.box;
  find('.card').classList.toggle('empty', view.noCode !== undefined);
  setText(find('#no-code'), written(view.noCode));
  find('textarea').ariaInvalid = String(view.isTooLong);
  setText(kind, written(view.kind?.title));
  kind.classList.toggle('named', view.kind?.isNamed ?? false);
  setText(size, written(view.size?.short));
  size.title = written(view.size?.long);
  setText(find('#notice'), view.notices.map(textOf).join(' '));
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-needs-code]'))
    button.disabled = view.code === undefined;
  // Its element is defined once there may be something to show in it.
  adviceList().show?.(view.lines.map(writtenLine));
  setText(outcome, written(view.outcome?.message));
  outcome.classList.toggle('failed', view.outcome?.failed ?? false);
  // Last, since to draw in whole pixels is to ask how large it is, and so to lay out the page.
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
