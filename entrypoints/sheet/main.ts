import { SheetCache } from '../../components/app/sheet/cache.ts';
import { type Draft, draftOf, INITIAL, type State } from '../../components/app/sheet/state.ts';
import { type Event, update } from '../../components/app/sheet/update.ts';
import { view } from '../../components/app/sheet/view.ts';
import { DraftStore, forgetDraftsOfClosedTabs, tellWhenLeft } from '../../components/browser/drafts.ts';
import { followChosenLevel } from '../../components/browser/follow-chosen-level.ts';
import { localize } from '../../components/browser/messages.ts';
import { forgetOpenedWith, openedWith } from '../../components/browser/own-pages.ts';
import { linkPages } from '../../components/browser/page-links.ts';
import type { AdviceList } from '../../components/ui/advice-list.ts';
import { query } from '../../components/ui/query.ts';
import { ActionBar } from './action-bar.ts';
import { adviseOn } from './advise.ts';
import { showGiven } from './given.ts';
import { LineBox } from './line-box.ts';
import { OptionsForm } from './options-form.ts';
import { Remarks } from './remarks.ts';
import { showSheet } from './sheet.ts';

const drafts = new DraftStore<Draft>();
const cache = new SheetCache();
let state: State = INITIAL;

localize(document);
linkPages(document);
const isRightToLeft = document.documentElement.dir === 'rtl';
const box = new LineBox(query('#box'), dispatch);
const options = new OptionsForm(query('#options'), dispatch);
const remarks = new Remarks(dispatch, (line) => box.select(line));
const actions = new ActionBar(() => view(state, cache, isRightToLeft), dispatch);
const [draft, opened] = await Promise.all([drafts.read(), openedWith()]);
// Read last, so that no empty sheet is painted before the draft or what the page was opened with.
await followChosenLevel((level) => dispatch({ type: 'level-read', level }));
if (draft !== undefined) dispatch({ type: 'restored', draft });
else if (opened !== undefined) dispatch({ type: 'opened', box: opened.text, source: opened.source });
// Not before it is kept: the page may be loaded again at any moment.
if (opened !== undefined) void drafts.write(draftOf(state)).then(() => forgetOpenedWith());
if (state.source !== undefined) {
  showGiven(state.source, query<AdviceList>('#given'), (lines) => {
    dispatch({ type: 'tabs-read', lines });
    // The button that was pressed is gone.
    box.focus();
  });
}
tellWhenLeft();
void forgetDraftsOfClosedTabs();
box.focus();

function dispatch(event: Event): void {
  const before = state;
  state = update(state, event);
  const shown = view(state, cache, isRightToLeft);
  box.show(shown);
  options.show(shown);
  remarks.show(shown);
  actions.show(shown);
  const isSame =
    before.box === state.box &&
    before.options === state.options &&
    before.leavesOutHeader === state.leavesOutHeader;
  if (!isSame || before.format !== state.format || before.source !== state.source)
    void drafts.write(draftOf(state));
  if (isSame && event.type !== 'level-read') return;
  showSheet(shown);
  void adviseOn(() => state, dispatch);
}
