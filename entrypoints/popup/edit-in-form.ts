import { sharedPayload } from '../../components/app/state.ts';
import { message, textOf } from '../../components/browser/messages.ts';
import { openPage } from '../../components/browser/own-pages.ts';
import { filledFrom, promised, written } from '../../components/formats/forms/forms.ts';
import { type Message, messageOf } from '../../components/text/message.ts';
import type { AdviceList } from '../../components/ui/advice-list.ts';
import { query } from '../../components/ui/query.ts';
import { closePopup } from './close-popup.ts';
import { currentState, dispatch } from './store.ts';

const list = () => query<AdviceList>('#editable');

/** Says what a phone will make of a text that has a form, and offers to edit it there. */
export function offerForm(text: string): void {
  const sentence = sentenceOn(text);
  const buttons = [{ label: message('editInForm') }];
  list().show(sentence ? [{ sentence: textOf(sentence), buttons, mark: 'note' }] : []);
}

export function listenForEditing(): void {
  list().addEventListener('choose', async () => {
    if (await openPage('new', sharedPayload(currentState()))) return closePopup();
    dispatch({ type: 'output-ended', outcome: { message: messageOf('tabRefused'), failed: true } });
  });
}

/** `undefined` where the text has no form. Where something is wrong with it, phones will do nothing of what it promises. */
function sentenceOn(text: string): Message | undefined {
  const filled = filledFrom(text);
  if (filled === undefined) return undefined;
  const { text: again, problems } = written(filled);
  const isSound = again !== '' && problems.every(({ isNote }) => isNote);
  return isSound ? promised(filled) : messageOf('editInFormHint');
}
