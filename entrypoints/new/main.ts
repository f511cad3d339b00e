import { draftOf, INITIAL, payloadOf, type State } from '../../components/app/new-code/state.ts';
import { type Event, update } from '../../components/app/new-code/update.ts';
import { view } from '../../components/app/new-code/view.ts';
import { DraftStore, forgetDraftsOfClosedTabs, tellWhenLeft } from '../../components/browser/drafts.ts';
import { localize } from '../../components/browser/messages.ts';
import { forgetOpenedWith, isForPrivate, openedWith } from '../../components/browser/own-pages.ts';
import { linkPages } from '../../components/browser/page-links.ts';
import { readChosenLevel } from '../../components/browser/read-chosen-level.ts';
import { timeZone } from '../../components/browser/time-zone.ts';
import type { Shared } from '../../components/outputs/output.ts';
import { query } from '../../components/ui/query.ts';
import { Actions } from './actions.ts';
import { FormView } from './form-view.ts';
import { KindPicker } from './kind-picker.ts';
import { showResult } from './result.ts';

const drafts = new DraftStore<ReturnType<typeof draftOf>>();
let state: State = INITIAL;

localize(document);
linkPages(document);
const kinds = new KindPicker(query('#kinds'), (name) => dispatch({ type: 'kind-chosen', name }));
const form = new FormView(query('#fields'), dispatch);
const actions = new Actions(shared, dispatch);
const [draft, opened, level] = await Promise.all([drafts.read(), openedWith(), readChosenLevel()]);
dispatch({ type: 'began', level, isPrivate: isForPrivate() });
if (draft !== undefined) dispatch({ type: 'restored', draft });
else if (opened !== undefined) dispatch({ type: 'opened', text: opened.text });
if (opened !== undefined) void forgetOpenedWith();
tellWhenLeft();
void forgetDraftsOfClosedTabs();
form.focus();

function dispatch(event: Event): void {
  const before = draftOf(state);
  state = update(state, event, timeZone);
  const shown = view(state, timeZone);
  kinds.show(shown);
  form.show(shown);
  actions.show(shown);
  showResult(shown);
  const { name, filled, left } = state;
  const isSame = before.name === name && before.filled === filled && before.left === left;
  if (!isSame) void drafts.write(draftOf(state));
}

/** The code on show, and what it is of, if there is one. */
function shared(): Shared | undefined {
  const { code } = view(state, timeZone);
  return code && { symbol: code.symbol, payload: payloadOf(state, timeZone) };
}
