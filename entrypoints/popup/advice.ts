import { sharedPayload } from '../../components/app/state.ts';
import { trackingInBox } from '../../components/app/tracking-in-box.ts';
import { type Press, view } from '../../components/app/view.ts';
import { openSettings } from '../../components/browser/options-page.ts';
import type { AdviceChoice } from '../../components/ui/advice-list.ts';
import { query } from '../../components/ui/query.ts';
import { reveal } from '../../components/ui/reveal.ts';
import { type Advisor, createAdvisor } from './advisor.ts';
import { closePopup } from './close-popup.ts';
import { adviceList, codeView } from './render.ts';
import { currentState, dispatch } from './store.ts';

let advisor: Promise<Advisor> | undefined;

/** Shows advice on what is shared now. */
export async function giveAdvice(): Promise<void> {
  const payload = sharedPayload(currentState());
  advisor ??= createAdvisor();
  const { adviceOn, removesTracking } = await advisor;
  const items = await adviceOn(payload, codeView().shownModuleSize);
  const changes = currentState().changes.length;
  dispatch({ type: 'advised', about: payload.text, items, removesTracking });
  // A setting applied a fix, so there is a new text to advise on.
  if (currentState().changes.length > changes) return giveAdvice();
  const tracking = trackingInBox(currentState());
  if (tracking !== undefined) reveal(query<HTMLTextAreaElement>('textarea'), tracking);
}

/** Does what the buttons of advice say. */
export function listenForChoices(): void {
  adviceList().addEventListener('choose', (event) => {
    const { line, button } = (event as CustomEvent<AdviceChoice>).detail;
    const press = view(currentState()).lines[line]?.buttons[button]?.press;
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
  // In the same frame, so that no line flickers.
  await giveAdvice();
  adviceList().focus();
}

/** Applied at once, except for a passage: its page may know better where it is. */
async function choose(press: Extract<Press, { type: 'fix' }>): Promise<void> {
  const { about, advice, fix } = press;
  const exact =
    advice.kind === 'passage'
      ? await (await advisor)?.exactPassage(sharedPayload(currentState()))
      : undefined;
  dispatch({ type: 'fix-chosen', about, advice, fix: exact ?? fix });
}
