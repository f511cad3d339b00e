import { atTellingOf } from '../../components/app/new-code/time.ts';
import { sharedPayload } from '../../components/app/state.ts';
import { message, textOf } from '../../components/browser/messages.ts';
import { openPage } from '../../components/browser/own-pages.ts';
import { timeZone } from '../../components/browser/time-zone.ts';
import { type Filled, filledFrom, formOf, refusalOf, written } from '../../components/formats/forms/forms.ts';
import { type Message, messageOf } from '../../components/text/message.ts';
import type { AdviceList } from '../../components/ui/advice-list.ts';
import { query } from '../../components/ui/query.ts';
import { closePopup } from './close-popup.ts';
import { currentState, dispatch } from './store.ts';

const list = () => query<AdviceList>('#editable');

/** Says what a phone will make of a text that has a form, and offers to edit it there, or says why it cannot be. */
export function offerForm(text: string): void {
  const promise = sentenceOn(text);
  const sentence = promise ?? refusalOf(text);
  const buttons = promise ? [{ label: message('editInForm') }] : [];
  list().addEventListener('choose', edit);
  list().show(sentence ? [{ sentence: textOf(sentence), buttons, mark: 'note' }] : []);
}

async function edit(): Promise<void> {
  if (await openPage('new', sharedPayload(currentState()))) return closePopup();
  dispatch({ type: 'output-ended', outcome: { message: messageOf('tabRefused'), failed: true } });
}

function promised({ name, fields }: Filled): Message {
  const form = formOf(name);
  return form.promise(atTellingOf(form, { ...fields }, timeZone));
}

/** `undefined` where the text has no form. If something is wrong with it, phones will not do what the form promises. */
function sentenceOn(text: string): Message | undefined {
  const filled = filledFrom(text);
  if (filled === undefined) return undefined;
  const { text: again, problems } = written(filled);
  const isSound = again !== '' && problems.every(({ isNote }) => isNote);
  return isSound ? promised(filled) : messageOf('editInFormHint');
}
