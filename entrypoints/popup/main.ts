import { onIncoming } from '../../components/browser/incoming.ts';
import { localize } from '../../components/browser/messages.ts';
import { isOwnWindow } from '../../components/browser/own-window.ts';
import { followRoom } from '../../components/browser/popup-room.ts';
import { readChosenLevel } from '../../components/browser/read-chosen-level.ts';
import { tellIfUnseen } from '../../components/browser/unseen-popup.ts';
import { query } from '../../components/ui/query.ts';
import '../../components/ui/qr-view.ts';
import '../../components/ui/text-box.ts';
import './early-keys.ts';
import './early-paste.ts';
import { afterPaint, deferred, giveAdvice, listen, openMenuOnceThere } from './later.ts';
import { textBox } from './render.ts';
import { currentState, dispatch } from './store.ts';

// Before all else: the browser answers while the rest is done. Not awaited at the top level: a deferred file may import this one,
// and the two would deadlock.
void onIncoming((incoming) => {
  dispatch({ type: 'arrived', incoming });
  focusEmptyBox();
  afterPaint(giveAdvice);
  afterPaint(async () => (await deferred()).readIfAsked(incoming));
}).then((tab) => afterPaint(() => listen(tab)));
localize(document);
textBox.addEventListener('input', () => {
  const { text, hiddenLength, replacedAll } = textBox;
  dispatch({ type: 'typed', text, hiddenLength, replacedAll });
  afterPaint(giveAdvice);
});
for (const button of document.querySelectorAll('.actions button[id]')) {
  button.addEventListener('click', async () => (await deferred()).runOutput(button.id));
}
query('.more').addEventListener('click', openMenuOnceThere, { once: true });
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.isComposing) window.close();
});
// Firefox may move a popup into another panel while it opens, which loses the focus.
window.addEventListener('focus', focusEmptyBox);
const isWindow = isOwnWindow();
followRoom(isWindow);
if (import.meta.env.FIREFOX && !isWindow) tellIfUnseen();
if (isWindow) void fitWindow();
// The first code does not wait for this; if the level differs, the code is made again.
void readChosenLevel().then((level) => dispatch({ type: 'level-read', level }));

async function fitWindow(): Promise<void> {
  const { fitOwnWindow } = await import('../../components/browser/fit-own-window.ts');
  await fitOwnWindow();
}

/** If there is nothing to show, one can type at once. */
function focusEmptyBox(): void {
  const { missing, text } = currentState();
  if (missing !== undefined && text === '') textBox.focus();
}
