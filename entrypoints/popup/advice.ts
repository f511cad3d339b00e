import { sharedPayload } from '../../components/app/state.ts';
import { type Press, view } from '../../components/app/view.ts';
import { openSettings } from '../../components/browser/options-page.ts';
import { recognize } from '../../components/formats/formats.ts';
import type { AdviceChoice } from '../../components/ui/advice-list.ts';
import { type Advisor, createAdvisor } from './advisor.ts';
import { closePopup } from './close-popup.ts';
import { listenForEditing, offerForm } from './edit-in-form.ts';
import { adviceList, codeView } from './render.ts';
import { currentState, dispatch, learnToRecognize } from './store.ts';

let advisor: Promise<Advisor> | undefined;

/** Says what there is to say of what is shared now. */
export async function giveAdvice(): Promise<void> {
  learnToRecognize(recognize);
  const payload = sharedPayload(currentState());
  advisor ??= createAdvisor();
  const { adviceOn, removesTracking } = await advisor;
  const items = await adviceOn(payload, codeView().shownModuleSize);
  const changes = currentState().changes.length;
  offerForm(payload.text);
  dispatch({ type: 'advised', about: payload.text, items, removesTracking });
  // A setting chose a fix.
  if (currentState().changes.length > changes) await giveAdvice();
}

/** Does what is chosen of the lines on show. */
export function listenForChoices(): void {
  listenForEditing();
  adviceList().addEventListener('choose', (event) => {
    const { line, button } = (event as CustomEvent<AdviceChoice>).detail;
    const press = view(currentState(), recognize).lines[line]?.buttons[button]?.press;
    if (press !== undefined) void follow(press);
  });
}

async function follow(press: Press): Promise<void> {
  switch (press.type) {
    case 'undo':
      dispatch({ type: 'undo-chosen' });
      break;
    case 'fix':
      await choose(press);
      break;
    case 'setting':
      await openSettings(press.name);
      return closePopup();
  }
  // In the same frame, so that no line goes and comes back.
  await giveAdvice();
  adviceList().focus();
}

/** At once, but for a passage, whose page may know more of it than its text tells. */
async function choose(press: Extract<Press, { type: 'fix' }>): Promise<void> {
  const { about, advice, fix } = press;
  const exact =
    advice.kind === 'passage'
      ? await (await advisor)?.exactPassage(sharedPayload(currentState()))
      : undefined;
  dispatch({ type: 'fix-chosen', about, advice, fix: exact ?? fix });
}
