import type { NoPayload } from '../payload/no-payload.ts';
import type { PageFacts } from '../payload/page-facts.ts';
import type { TabChange } from '../payload/tab-change.ts';
import { type MessageKey, messageOf } from '../text/message.ts';
import { type State, sharedPayload } from './state.ts';
import type { Event } from './update.ts';

/** Why there may be nothing to show, whatever the tab shows. */
const OTHERWISE: readonly (NoPayload | undefined)[] = ['too-large', 'gone', 'erased'];

const LEAVING: MessageKey = 'tabLoadsAnother';

/** Whether the popup shows the page in the tab, and not what was right-clicked or written. */
export function isOfTab(state: State): boolean {
  if (state.text === '') return state.hasArrived && !OTHERWISE.includes(state.missing);
  const { kind } = sharedPayload(state);
  return state.page !== undefined && (kind === 'page' || kind === 'selection');
}

/** The events for a popup that shows the page in a tab, when the tab has gone to another page or is about to. */
export function eventsAfter(state: State, change: Exclude<TabChange, { type: 'left' }>): Event[] {
  if (change.type === 'leaving') return state.page ? [says(LEAVING)] : [];
  if (change.type === 'stayed')
    return isSaid(LEAVING, state) ? [{ type: 'output-ended', outcome: undefined }] : [];
  const { payload, reason } = change.incoming;
  const arrival: Event = { type: 'arrived', incoming: change.incoming };
  if (payload === undefined) return reason === state.missing && state.text === '' ? [] : [arrival];
  if (payload.text !== state.page?.text) return [arrival, ...(state.text === '' ? [] : [says('tabGoneOn')])];
  // Only the title is new, which does not matter once a fix has changed the text.
  if (sharedPayload(state).text !== payload.text || payload.title === state.page.title) return [];
  return [arrival, { type: 'output-ended', outcome: state.outcome }];
}

/** The events once a page has told of itself. By then, the popup may show something else. */
export function eventsOnFacts(state: State, facts: PageFacts): Event[] {
  const isShown = facts.address === state.page?.text && isOfTab(state);
  return [
    { type: 'facts-arrived', facts },
    ...(facts.isLeft && isShown ? eventsAfter(state, { type: 'leaving' }) : []),
  ];
}

function isSaid(key: MessageKey, { outcome }: State): boolean {
  const said = outcome?.message;
  return said !== undefined && 'key' in said && said.key === key;
}

function says(key: MessageKey): Event {
  return { type: 'output-ended', outcome: { message: messageOf(key), failed: false } };
}
