import { SheetCache } from '../../components/app/sheet/cache.ts';
import { type Draft, draftOf, INITIAL, type State } from '../../components/app/sheet/state.ts';
import { type Event, update } from '../../components/app/sheet/update.ts';
import { view } from '../../components/app/sheet/view.ts';
import { DraftStore, forgetDraftsOfClosedTabs, tellWhenLeft } from '../../components/browser/drafts.ts';
import { localize } from '../../components/browser/messages.ts';
import { forgetOpenedWith, openedWith, type PageContent } from '../../components/browser/own-pages.ts';
import { readChosenLevel, watchChosenLevel } from '../../components/browser/read-chosen-level.ts';
import type { AdviceList } from '../../components/ui/advice-list.ts';
import { query } from '../../components/ui/query.ts';
import { ActionBar } from './action-bar.ts';
import { adviseOn } from './advise.ts';
import { showGiven } from './given.ts';
import { LineBox } from './line-box.ts';
import { OptionsForm } from './options-form.ts';
import { Remarks } from './remarks.ts';
import { showSheet } from './sheet.ts';

/** What is typed and chosen, and what the page was opened with. */
type Kept = Draft & { given?: PageContent | undefined };

const drafts = new DraftStore<Kept>();
const cache = new SheetCache();
let state: State = INITIAL;
let given: PageContent | undefined;

localize(document);
const isRightToLeft = document.documentElement.dir === 'rtl';
const box = new LineBox(query('#box'), dispatch);
const options = new OptionsForm(query('#options'), dispatch);
const remarks = new Remarks(dispatch, (line) => box.select(line));
const actions = new ActionBar(() => view(state, cache, isRightToLeft), dispatch);
const [kept, opened, level] = await Promise.all([drafts.read(), openedWith(), readChosenLevel()]);
dispatch({ type: 'level-read', level });
watchChosenLevel((level) => dispatch({ type: 'level-read', level }));
given = kept?.given ?? opened;
if (kept !== undefined) {
  const { given: _, ...draft } = kept;
  dispatch({ type: 'restored', draft });
} else if (opened !== undefined) dispatch({ type: 'opened', box: opened.text });
if (opened !== undefined) void forgetOpenedWith();
if (given !== undefined) {
  showGiven(given, query<AdviceList>('#given'), {
    read: () => state.box,
    write: (lines) => dispatch({ type: 'opened', box: lines }),
    focus: () => box.focus(),
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
  if (isSame && before.level === state.level && event.type !== 'level-read') return;
  showSheet(shown);
  if (!isSame) void drafts.write({ ...draftOf(state), given });
  void adviseOn(() => state, dispatch);
}
