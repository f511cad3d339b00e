import type { Advice } from '../../components/advice/advice.ts';
import { sharedPayload } from '../../components/app/state.ts';
import { type Press, view } from '../../components/app/view.ts';
import { openSettings } from '../../components/browser/options-page.ts';
import type { Payload } from '../../components/payload/payload.ts';
import { messageOf } from '../../components/text/message.ts';
import type { AdviceChoice } from '../../components/ui/advice-list.ts';
import { type Advisor, createAdvisor } from './advisor.ts';
import { closePopup } from './close-popup.ts';
import { readCodesIn } from './read.ts';
import { adviceList, codeView } from './render.ts';
import { currentState, dispatch } from './store.ts';

let advisor: Promise<Advisor> | undefined;

/** A picture that was in the clipboard, and the text that was there with it. */
let beside: { picture: Blob; text: string } | undefined;

/** Says what there is to say of what is shared now. */
export async function giveAdvice(): Promise<void> {
  const payload = sharedPayload(currentState());
  advisor ??= createAdvisor();
  const { adviceOn, removesTracking } = await advisor;
  const items = [...offerOf(payload), ...(await adviceOn(payload, codeView().shownModuleSize))];
  const changes = currentState().changes.length;
  dispatch({ type: 'advised', about: payload.text, items, removesTracking });
  // A setting chose a fix.
  if (currentState().changes.length > changes) await giveAdvice();
}

/** Offers to read the codes in a picture, for as long as the text stays that it came with. */
export async function offerToRead(picture: Blob): Promise<void> {
  beside = { picture, text: sharedPayload(currentState()).text };
  await giveAdvice();
}

function offerOf(payload: Payload): Advice[] {
  if (beside?.text !== payload.text) return [];
  const fixes = [{ label: messageOf('readPictureToo'), payload }];
  return [{ kind: 'picture', severity: 'improvable', sentence: messageOf('pictureToo'), fixes }];
}

/** Does what is chosen of the lines on show. */
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
      if (press.advice.kind === 'picture') return beside && readCodesIn(beside.picture);
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
