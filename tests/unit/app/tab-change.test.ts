import { describe, expect, test } from 'vitest';
import { INITIAL, type State } from '../../../components/app/state.ts';
import { eventsAfter, eventsOnFacts, isOfTab } from '../../../components/app/tab-change.ts';
import { type Event, update } from '../../../components/app/update.ts';
import type { NoPayload } from '../../../components/payload/no-payload.ts';
import type { PageFacts } from '../../../components/payload/page-facts.ts';
import type { Incoming, Payload } from '../../../components/payload/payload.ts';
import { messageOf } from '../../../components/text/message.ts';

const PAGE: Payload = { kind: 'page', text: 'https://example.com/a', title: 'A' };
const OTHER: Payload = { kind: 'page', text: 'https://example.com/b', title: 'B' };

const shows = (payload: Payload): Incoming => ({ payload, isPrivate: false });
const lacks = (reason: NoPayload): Incoming => ({ reason, isPrivate: false });
const popupWith = (incoming: Incoming, ...events: Event[]): State =>
  [{ type: 'arrived', incoming } as const, ...events].reduce(update, INITIAL);
const typed = (text: string): Event => ({ type: 'typed', text, hiddenLength: 0, replacedAll: true });
const chosen = (payload: Payload): Event => {
  const fix = { label: messageOf('adviceTimeFix', '1:33'), payload };
  const advice = { kind: 'time', severity: 'optional', sentence: messageOf('adviceOffers'), fixes: [fix] };
  return { type: 'fix-chosen', about: PAGE.text, advice: advice as never, fix };
};

/** The popup's state after its tab has gone to another page. */
const afterGoingOn = (state: State, incoming: Incoming): State =>
  isOfTab(state) ? eventsAfter(state, { type: 'gone-on', incoming }).reduce(update, state) : state;

describe('when the tab has gone on, the popup', () => {
  test('shows the new address, and says so', () => {
    expect(afterGoingOn(popupWith(shows(PAGE)), shows(OTHER))).toMatchObject({
      text: OTHER.text,
      page: OTHER,
      code: { ok: true, text: OTHER.text },
      outcome: { message: messageOf('tabGoneOn'), failed: false },
    });
  });

  test('shows no code where the browser does not tell the new address', () => {
    const state = afterGoingOn(popupWith(shows(PAGE)), lacks('went-on'));
    expect(state).toMatchObject({ text: '', code: { ok: false }, missing: 'went-on', page: undefined });
    expect(afterGoingOn(state, lacks('went-on'))).toBe(state);
  });

  test('waits for what it is to show, if that has not arrived yet', () => {
    expect(afterGoingOn(INITIAL, shows(OTHER))).toBe(INITIAL);
  });

  test('leaves behind what was made of the old page', () => {
    for (const payload of [
      { ...PAGE, text: `${PAGE.text}?t=93` },
      { kind: 'selection', text: 'Some words' } as const,
    ]) {
      const made = popupWith(shows(PAGE), chosen(payload));
      expect(made.text).toBe(payload.text);
      expect(afterGoingOn(made, shows(OTHER))).toMatchObject({ text: OTHER.text, changes: [] });
    }
  });

  test.each<[string, State]>([
    ['typed', popupWith(shows(PAGE), typed('mine'))],
    ['erased', popupWith(shows(PAGE), typed(''))],
    ['typed where there was nothing to show', popupWith(lacks('new-tab'), typed('mine'))],
    ['typed before anything arrived', [typed('mine')].reduce(update, INITIAL)],
    ['right-clicked', popupWith(shows({ kind: 'link', text: 'https://example.org/' }))],
    ['selected and right-clicked', popupWith(shows({ kind: 'selection', text: 'Some words' }))],
    ['too long to show', popupWith(lacks('too-large'))],
  ])('keeps what was %s', (_what, state) => {
    expect(afterGoingOn(state, shows(OTHER))).toBe(state);
  });

  test.each<NoPayload>(['new-tab', 'loading', 'hidden-page', 'went-on'])(
    'that had nothing to show, %s, shows the new address',
    (reason) => {
      const state = afterGoingOn(popupWith(lacks(reason)), shows(OTHER));
      expect(state).toMatchObject({ text: OTHER.text, missing: undefined, outcome: undefined });
    },
  );

  test('knows the title that a page got after its address, and leaves what it says', () => {
    const untitled = popupWith(shows(PAGE));
    const gone = afterGoingOn(untitled, shows({ ...OTHER, title: 'example.com/b' }));
    const titled = afterGoingOn(gone, shows(OTHER));
    expect(titled).toMatchObject({ source: OTHER, outcome: { message: messageOf('tabGoneOn') } });
    expect(afterGoingOn(titled, shows(OTHER))).toBe(titled);
    const made = update(untitled, chosen({ ...PAGE, text: `${PAGE.text}?t=93` }));
    expect(afterGoingOn(made, shows({ ...PAGE, title: 'Other' }))).toBe(made);
  });
});

test('when the tab is about to go on, the popup says so, and shows what the tab shows', () => {
  const leaving = (state: State) => eventsAfter(state, { type: 'leaving' }).reduce(update, state);
  expect(leaving(popupWith(shows(PAGE)))).toMatchObject({
    text: PAGE.text,
    outcome: { message: messageOf('tabLoadsAnother'), failed: false },
  });
  const nothing = popupWith(lacks('hidden-page'));
  expect(leaving(nothing)).toBe(nothing);
});

test('when the tab has stayed after all, the popup no longer says that it goes on, and leaves all else that it says', () => {
  const after = (state: State, type: 'leaving' | 'stayed') =>
    eventsAfter(state, { type }).reduce(update, state);
  const page = popupWith(shows(PAGE));
  expect(after(after(page, 'leaving'), 'stayed').outcome).toBeUndefined();
  const saved = update(page, {
    type: 'output-ended',
    outcome: { message: messageOf('undone'), failed: false },
  });
  expect(after(saved, 'stayed')).toBe(saved);
});

describe('when a page has told that it is left, the popup', () => {
  const facts: PageFacts = { address: PAGE.text, tabId: 7, screensScrolled: 0, named: [], isLeft: true };
  const told = (state: State) => eventsOnFacts(state, facts).reduce(update, state);

  test('says so', () => {
    expect(told(popupWith(shows(PAGE)))).toMatchObject({
      facts,
      outcome: { message: messageOf('tabLoadsAnother'), failed: false },
    });
  });

  test.each<[string, State]>([
    ['the page that came after it', popupWith(shows(PAGE), { type: 'arrived', incoming: shows(OTHER) })],
    ['what the person has written', popupWith(shows(PAGE), typed('mine'))],
  ])('says nothing where it shows %s', (_what, state) => {
    expect(told(state).outcome).toBeUndefined();
  });
});
