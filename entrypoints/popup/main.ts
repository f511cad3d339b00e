import type { Tab } from '../../components/browser/active-tab.ts';
import { onIncoming } from '../../components/browser/incoming.ts';
import { localize } from '../../components/browser/messages.ts';
import { followRoom } from '../../components/browser/popup-room.ts';
import { readChosenLevel } from '../../components/browser/read-chosen-level.ts';
import { isOwnWindow } from '../../components/browser/windows.ts';
import { find } from '../../components/ui/find.ts';
import '../../components/ui/qr-view.ts';
import '../../components/ui/text-box.ts';
import { codeView, textBox } from './render.ts';
import { currentState, dispatch, shared } from './store.ts';

localize(document);
textBox().addEventListener('input', () => {
  const { text, hiddenLength, replacedAll } = textBox();
  dispatch({ type: 'typed', text, hiddenLength, replacedAll });
  afterPaint(giveAdvice);
});
for (const button of document.querySelectorAll('.actions button[id]')) {
  button.addEventListener('click', async () => {
    const { runOutput } = await deferred();
    await runOutput(button.id);
  });
}
find('.more').addEventListener('click', openMenuOnceThere, { once: true });
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.isComposing) window.close();
});
// Firefox may move a popup into another panel while it opens, and the focus is lost on the way.
window.addEventListener('focus', focusEmptyBox);
followRoom(isOwnWindow());
if (isOwnWindow()) void fitWindow();
// Not awaited here: a deferred file may import from this one, and the two would wait for each other.
void onIncoming((incoming) => {
  dispatch({ type: 'arrived', incoming });
  focusEmptyBox();
  afterPaint(giveAdvice);
}).then((tab) => afterPaint(() => listen(tab)));
// The code does not wait for it: if need be, it is made again.
void readChosenLevel().then((level) => dispatch({ type: 'level-read', level }));

/** What buttons do, advice, keys. Loaded once, whoever asks. */
function deferred(): Promise<typeof import('./deferred.ts')> {
  return import('./deferred.ts');
}

/** The menu comes later than its button, which may be pressed at once. */
async function openMenuOnceThere(): Promise<void> {
  if (customElements.get('action-menu') !== undefined) return;
  await deferred();
  find('.more').click();
}

/** The code never waits for what is loaded later. */
function afterPaint(run: () => Promise<void>): void {
  requestAnimationFrame(() => setTimeout(run));
}

async function giveAdvice(): Promise<void> {
  const { giveAdvice } = await deferred();
  await giveAdvice();
}

/** To advice that is followed, to keys, to what is pasted, dropped and dragged, and to what becomes of the tab. */
async function listen(tab: Tab | undefined): Promise<void> {
  const { follow, listenForChoices, listenForKeys, offerPicture, takeText } = await deferred();
  listenForChoices();
  listenForKeys(codeView());
  takeText(textBox());
  offerPicture(codeView(), shared);
  follow(tab);
}

async function fitWindow(): Promise<void> {
  const { fitOwnWindow } = await import('../../components/browser/fit-own-window.ts');
  await fitOwnWindow();
}

/** Where there is nothing to show, one can type at once. */
function focusEmptyBox(): void {
  const { missing, text } = currentState();
  if (missing !== undefined && text === '') textBox().focus();
}
