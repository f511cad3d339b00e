import type { Advice } from '../../components/advice/advice.ts';
import { type Line, linesOf, type Press } from '../../components/app/lines.ts';
import { type State, sharedPayload } from '../../components/app/state.ts';
import { eventsOnFacts } from '../../components/app/tab-change.ts';
import { trackingInBox } from '../../components/app/tracking-in-box.ts';
import { textOf } from '../../components/browser/messages.ts';
import { openSettings } from '../../components/browser/options-page.ts';
import { recognize } from '../../components/formats/formats.ts';
import type { Payload } from '../../components/payload/payload.ts';
import { messageOf } from '../../components/text/message.ts';
import type { AdviceChoice, AdviceLine } from '../../components/ui/advice-list.ts';
import { query } from '../../components/ui/query.ts';
import { reveal } from '../../components/ui/reveal.ts';
import { type Advisor, createAdvisor } from './advisor.ts';
import { closePopup } from './close-popup.ts';
import { offerForm } from './edit-in-form.ts';
import { readCodesIn } from './read.ts';
import { adviceList, codeView } from './render.ts';
import { findLinks, findTabs, openSheetOf, several } from './sheet.ts';
import { currentState, dispatch, learnToRecognize, showAlso } from './store.ts';

let advisor: Promise<Advisor> | undefined;

/** The page that was asked, or is being asked, about itself. */
let asked: Payload | undefined;

/** A picture that was in the clipboard, and the text that was there with it. */
let beside: { picture: Blob; text: string } | undefined;

/** Gives advice on what is shared and, once its page has told of itself, offers what else there is to share. */
export async function giveAdvice(): Promise<void> {
  advisor ??= createAdvisor();
  const { factsOf } = await advisor;
  const { page } = currentState();
  const isNew = page !== undefined && page !== asked;
  asked = page;
  const learning = Promise.all([
    isNew ? factsOf(page) : undefined,
    isNew ? findTabs() : false,
    findLinks(currentState()),
  ]);
  await advise();
  const [facts, ...found] = await learning;
  if (facts !== undefined) for (const event of eventsOnFacts(currentState(), facts)) dispatch(event);
  if (facts !== undefined || found.includes(true)) await advise();
}

async function advise(): Promise<void> {
  const { facts } = currentState();
  learnToRecognize(recognize);
  // Before there is anything to choose. To add it again changes nothing.
  adviceList.addEventListener('choose', onChoice);
  showAlso(showLines);
  const payload = sharedPayload(currentState());
  advisor ??= createAdvisor();
  const { adviceOn, unasked } = await advisor;
  const known = { ...several(), ...(facts && { facts }) };
  const items = [...offerOf(payload), ...(await adviceOn(payload, codeView.shownModuleSize, known))];
  const changes = currentState().changes.length;
  if (sharedPayload(currentState()).text === payload.text) offerForm(payload.text);
  dispatch({ type: 'advised', about: payload.text, items, unasked });
  // A setting chose a fix.
  if (currentState().changes.length > changes) return advise();
  const tracking = trackingInBox(currentState());
  if (tracking !== undefined) reveal(query<HTMLTextAreaElement>('textarea'), tracking);
}

/** Offers to read the codes in a picture, as long as the text that it came with stays. */
export async function offerToRead(picture: Blob): Promise<void> {
  beside = { picture, text: sharedPayload(currentState()).text };
  await giveAdvice();
}

function offerOf(payload: Payload): Advice[] {
  if (beside?.text !== payload.text) return [];
  const fixes = [{ label: messageOf('readPictureToo'), payload }];
  return [{ kind: 'picture', severity: 'improvable', sentence: messageOf('pictureToo'), fixes }];
}

function onChoice(event: Event): void {
  const { line, button } = (event as CustomEvent<AdviceChoice>).detail;
  const press = linesOf(currentState())[line]?.buttons[button]?.press;
  if (press !== undefined) void carryOut(press);
}

async function carryOut(press: Press): Promise<void> {
  switch (press.type) {
    case 'undo':
      dispatch({ type: 'undo-chosen' });
      break;
    case 'fix':
      if (press.advice.kind === 'picture') return beside && readCodesIn(beside.picture);
      if (await openSheetOf(press.advice.kind)) return;
      await choose(press);
      break;
    case 'setting':
      await openSettings(press.name);
      return closePopup();
  }
  // In the same frame, so that no line flickers.
  await giveAdvice();
  adviceList.focus();
}

/** At once, except for what only the page can tell. */
async function choose({ about, advice, fix }: Extract<Press, { type: 'fix' }>): Promise<void> {
  const state = currentState();
  const made =
    fix.asks === undefined ? fix : await (await advisor)?.exactFix(fix, sharedPayload(state), state.page);
  if (made !== undefined) dispatch({ type: 'fix-chosen', about, advice, fix: made });
  else dispatch({ type: 'output-ended', outcome: { message: messageOf('adviceHereNone'), failed: true } });
}

function showLines(state: State): void {
  adviceList.show(linesOf(state).map(writtenLine));
}

function writtenLine({ sentence, hint, buttons, mark }: Line): AdviceLine {
  return {
    sentence: textOf(sentence),
    hint: hint && textOf(hint),
    buttons: buttons.map(({ label, gain, key }) => ({
      label: textOf(label),
      gain: gain && textOf(gain.short),
      figures: gain && textOf(gain.figures),
      key,
    })),
    mark,
  };
}
