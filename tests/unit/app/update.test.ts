import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Advice } from '../../../components/advice/advice.ts';
import { INITIAL, type State, sharedPayload, sharedText } from '../../../components/app/state.ts';
import { type Event, update } from '../../../components/app/update.ts';
import type { PageFacts } from '../../../components/payload/page-facts.ts';
import type { Payload } from '../../../components/payload/payload.ts';
import { messageOf } from '../../../components/text/message.ts';

const stateAfter = (state: State, ...events: Event[]): State => events.reduce(update, state);

const PAGE: Payload = { kind: 'page', text: 'https://example.com/?utm_source=x', title: 'Example' };
const WIKI = 'https://ja.wikipedia.org/wiki/%E6%97%A5%E6%9C%AC%E8%AA%9E';
const WIKI_READ = 'https://ja.wikipedia.org/wiki/日本語';

const arrives = (content: Payload | 'new-tab' | 'gone', isPrivate = false): Event => ({
  type: 'arrived',
  incoming: typeof content === 'string' ? { reason: content, isPrivate } : { payload: content, isPrivate },
});
const types = (text: string, replacedAll = false): Event => ({
  type: 'typed',
  text,
  hiddenLength: 0,
  replacedAll,
});

const adviceFor = (payload: Payload, text: string, kind: Advice['kind'] = 'tracking'): Advice => ({
  kind,
  severity: 'improvable',
  sentence: messageOf('adviceTracking'),
  fixes: [{ label: messageOf('adviceTrackingFix'), payload: { ...payload, text } }],
});
const TRACKING = adviceFor(PAGE, 'https://example.com/');
const FIX = TRACKING.fixes[0] as Advice['fixes'][number];
const advised = (about: string, removesTracking = false): Event => ({
  type: 'advised',
  about,
  items: [TRACKING],
  unasked: removesTracking ? ['adviceTrackingFix'] : [],
});
const FACTS: PageFacts = { address: PAGE.text, tabId: 7, screensScrolled: 2, named: [] };
const tells = (address = PAGE.text): Event => ({ type: 'facts-arrived', facts: { ...FACTS, address } });
const choosesFix: Event = { type: 'fix-chosen', about: PAGE.text, advice: TRACKING, fix: FIX };

/** The text of the code, which must always be that of the box. */
const coded = ({ code }: State) => (code.ok ? code.text : undefined);

describe('what arrives', () => {
  test('fills the box, and its code is that of the payload', () => {
    const state = stateAfter(INITIAL, arrives(PAGE));
    expect(state).toMatchObject({ text: PAGE.text, source: PAGE, missing: undefined, hasArrived: true });
    expect(coded(state)).toBe(PAGE.text);
    expect(sharedPayload(state)).toEqual(PAGE);
  });

  test('as an address in another script is shown as it is read, and shared as it is written', () => {
    const state = stateAfter(INITIAL, arrives({ kind: 'link', text: WIKI }));
    expect(state.text).toBe(WIKI_READ);
    expect(coded(state)).toBe(WIKI);
    expect(sharedPayload(state).kind).toBe('link');
  });

  test('has its line breaks made uniform', () => {
    const state = stateAfter(INITIAL, arrives({ kind: 'selection', text: 'one\r\ntwo\rthree' }));
    expect(state.text).toBe('one\ntwo\nthree');
    expect(sharedPayload(state)).toEqual({ kind: 'selection', text: 'one\ntwo\nthree' });
  });

  test('may be nothing, for a reason', () => {
    const state = stateAfter(INITIAL, arrives('new-tab'));
    expect(state).toMatchObject({ text: '', source: undefined, missing: 'new-tab' });
    expect(state.code).toMatchObject({ ok: false, reason: 'empty' });
  });

  test('does not replace what was typed before the browser first answered', () => {
    const state = stateAfter(INITIAL, types('mine'), arrives(PAGE, true));
    expect(state).toMatchObject({ text: 'mine', source: undefined, isPrivate: true, hasArrived: true });
  });

  test('later replaces whatever there is, and there is nothing to undo', () => {
    const state = stateAfter(
      INITIAL,
      arrives(PAGE),
      types('mine'),
      choosesFix,
      arrives({ kind: 'link', text: 'b' }),
    );
    expect(state).toMatchObject({ text: 'b', changes: [] });
  });

  test('too long for any code keeps what is not shown', () => {
    const text = 'x'.repeat(8000);
    const state = stateAfter(INITIAL, arrives({ kind: 'selection', text }));
    expect(state).toMatchObject({ text, hiddenLength: 5000, code: { ok: false, reason: 'too-long' } });
  });

  test('from a private window makes what is typed after it private, also where there was nothing to show', () => {
    const state = stateAfter(INITIAL, arrives('new-tab', true), types('https://secret.example/'));
    expect(sharedPayload(state)).toEqual({ kind: 'text', text: 'https://secret.example/', isPrivate: true });
  });
});

describe('what is typed', () => {
  test('is shared as it stands, as the person’s own text', () => {
    const state = stateAfter(INITIAL, arrives(PAGE), types('https://example.com/mine'));
    expect(sharedPayload(state)).toEqual({ kind: 'text', text: 'https://example.com/mine' });
    expect(coded(state)).toBe('https://example.com/mine');
  });

  test('into a readable address is part of it, and encoded with it', () => {
    const state = stateAfter(INITIAL, arrives({ kind: 'page', text: WIKI }), types(`${WIKI_READ}文`));
    expect(coded(state)).toBe(`${WIKI}%E6%96%87`);
  });

  test('over all of a readable address means what it says', () => {
    const written = 'https://example.com/日本';
    const state = stateAfter(INITIAL, arrives({ kind: 'page', text: WIKI }), types(written, true));
    expect(coded(state)).toBe(written);
  });

  test('into a readable address so that it is none any more is plain text', () => {
    const written = `See ${WIKI_READ}`;
    const state = stateAfter(INITIAL, arrives({ kind: 'page', text: WIKI }), types(written));
    expect(state.isReadable).toBe(false);
    expect(coded(state)).toBe(written);
  });

  test('over all of it, and undone in the box, leaves the code as it was', () => {
    const edited = `${WIKI_READ}文`;
    const before = stateAfter(INITIAL, arrives({ kind: 'page', text: WIKI }), types(edited));
    const state = stateAfter(before, types('a', true), types(edited));
    expect(coded(state)).toBe(coded(before));
  });

  test('to nothing leaves an empty box and says so, and what is typed next is plain', () => {
    const state = stateAfter(INITIAL, arrives({ kind: 'page', text: WIKI }), types('', true));
    expect(state).toMatchObject({ missing: 'erased', isReadable: false });
    expect(coded(stateAfter(state, types('日本')))).toBe('日本');
  });

  test('back to what the box was filled with is that again', () => {
    const state = stateAfter(INITIAL, arrives(PAGE), types('x', true), types(PAGE.text));
    expect(sharedPayload(state)).toEqual(PAGE);
  });
});

describe('a European transfer', () => {
  const transfer = (purpose: string) =>
    `BCD\n002\n1\nSCT\n\nKim Meier\nDE02120300000000202051\nEUR1\n\n\n${purpose}`;

  test('has level M exactly, whatever the person has set', () => {
    const state = stateAfter(INITIAL, { type: 'level-read', level: 'H' }, types(transfer('Rent')));
    expect(state.code).toMatchObject({ ok: true, symbol: { errorCorrectionLevel: 'M' } });
    expect(state.isOffStandard).toBe(false);
  });

  test('too long for version 13 is encoded all the same, and said to be off the standard', () => {
    const state = stateAfter(INITIAL, types(transfer('x'.repeat(400))));
    expect(state).toMatchObject({ code: { ok: true }, isOffStandard: true });
    expect(update(state, types('x')).isOffStandard).toBe(false);
  });
});

describe('the level', () => {
  test('makes the code anew', () => {
    const state = stateAfter(INITIAL, arrives(PAGE), { type: 'level-read', level: 'H' });
    expect(state.code).toMatchObject({ ok: true, symbol: { errorCorrectionLevel: 'H' } });
  });

  test('that it has already changes nothing at all', () => {
    const state = stateAfter(INITIAL, arrives(PAGE));
    expect(update(state, { type: 'level-read', level: 'auto' })).toBe(state);
  });
});

describe('advice', () => {
  test('on what is shared is kept', () => {
    const state = stateAfter(INITIAL, arrives(PAGE), advised(PAGE.text));
    expect(state.advice).toEqual({ about: PAGE.text, items: [TRACKING] });
  });

  test('on a text that is gone is dropped', () => {
    const before = stateAfter(INITIAL, arrives(PAGE), types('other'));
    expect(update(before, advised(PAGE.text))).toBe(before);
  });

  test('is followed when it is chosen, and can be undone', () => {
    const before = stateAfter(INITIAL, arrives(PAGE), advised(PAGE.text));
    const fixed = update(before, choosesFix);
    expect(fixed).toMatchObject({
      text: 'https://example.com/',
      changes: [{ after: 'https://example.com/' }],
    });
    expect(coded(fixed)).toBe('https://example.com/');
    expect(sharedPayload(fixed)).toEqual({ ...PAGE, text: 'https://example.com/' });
    const undone = update(fixed, { type: 'undo-chosen' });
    expect(undone).toMatchObject({ text: PAGE.text, source: PAGE, changes: [] });
    expect(coded(undone)).toBe(PAGE.text);
    expect(undone.outcome?.message).toEqual(messageOf('undone'));
  });

  test('that is chosen after the text has changed changes nothing', () => {
    const before = stateAfter(INITIAL, arrives(PAGE), advised(PAGE.text), types('other'));
    expect(update(before, choosesFix)).toBe(before);
  });

  test('on tracking is followed by itself where the person wants that, once, and Undo stays undone', () => {
    const cleaned = stateAfter(INITIAL, arrives(PAGE), advised(PAGE.text, true));
    expect(coded(cleaned)).toBe('https://example.com/');
    const undone = stateAfter(cleaned, { type: 'undo-chosen' }, advised(PAGE.text, true));
    expect(coded(undone)).toBe(PAGE.text);
  });

  test('on tracking is not followed by itself in what a person typed', () => {
    const state = stateAfter(INITIAL, arrives('new-tab'), types(PAGE.text), advised(PAGE.text, true));
    expect(coded(state)).toBe(PAGE.text);
  });
});

describe('what a page tells of itself', () => {
  test('is kept, and changes nothing of what is shown', () => {
    const before = stateAfter(INITIAL, arrives(PAGE));
    expect(update(before, tells())).toEqual({ ...before, facts: FACTS });
  });

  test('is kept after a fix was made in its address, by the person or unasked', () => {
    for (const change of [choosesFix, advised(PAGE.text, true)])
      expect(stateAfter(INITIAL, arrives(PAGE), change, tells()).facts).toEqual(FACTS);
  });

  test.each<[string, Event[]]>([
    ['another page has arrived', [arrives({ ...PAGE, text: 'https://example.org/' })]],
    ['something else has arrived', [arrives({ kind: 'link', text: PAGE.text })]],
    ['there is nothing to show any more', [arrives('gone')]],
  ])('comes to nothing if %s', (_what, events) => {
    const before = stateAfter(INITIAL, arrives(PAGE), ...events);
    expect(update(before, tells())).toBe(before);
  });

  test('comes to nothing if nothing had arrived', () => {
    expect(update(INITIAL, tells())).toBe(INITIAL);
  });

  test('is forgotten with the page', () => {
    const told = stateAfter(INITIAL, arrives(PAGE), tells());
    expect(stateAfter(told, arrives({ kind: 'link', text: 'b' })).facts).toBeUndefined();
    expect(stateAfter(told, arrives(PAGE)).facts).toBeUndefined();
  });

  test('is still of the page while the person writes, and when that is taken back', () => {
    const written = stateAfter(INITIAL, arrives(PAGE), types('mine'), tells());
    expect(stateAfter(written, types(PAGE.text))).toMatchObject({ facts: FACTS, source: PAGE });
  });

  test('may lead to a fix that is made unasked, once, and Undo stays undone', () => {
    const fixes = [
      { label: messageOf('adviceTimeFix', '1:33'), payload: { ...PAGE, text: `${PAGE.text}&t=93` } },
    ];
    const offers: Advice = {
      kind: 'offers',
      severity: 'optional',
      sentence: messageOf('adviceOffers'),
      fixes,
    };
    const offered: Event = { type: 'advised', about: PAGE.text, items: [offers], unasked: ['adviceTimeFix'] };
    const made = stateAfter(INITIAL, arrives(PAGE), tells(), offered);
    expect(coded(made)).toBe(`${PAGE.text}&t=93`);
    expect(coded(stateAfter(made, { type: 'undo-chosen' }, offered))).toBe(PAGE.text);
  });
});

describe('what a fix costs', () => {
  const chooses = (text: string): Event => {
    const advice = adviceFor(PAGE, text);
    return { type: 'fix-chosen', about: PAGE.text, advice, fix: advice.fixes[0] as Advice['fixes'][number] };
  };
  const costOf = (text: string) => stateAfter(INITIAL, arrives(PAGE), chooses(text)).changes[0]?.cost;

  test('is known where the code gets larger', () => {
    expect(costOf(`${PAGE.text}${'y'.repeat(60)}`)).toEqual({ from: 29, to: 37 });
  });

  test.each([
    ['smaller', 'https://example.com/'],
    ['no larger', `${PAGE.text}y`],
    ['none', 'y'.repeat(8000)],
  ])('is nothing where it gets %s', (_what, text) => {
    expect(costOf(text)).toBeUndefined();
  });

  test('is nothing where there was no code before', () => {
    const long = { ...PAGE, text: 'x'.repeat(8000) };
    const state = stateAfter(INITIAL, arrives(long), { ...choosesFix, about: long.text } as Event);
    expect(state).toMatchObject({ code: { ok: true }, changes: [{ cost: undefined }] });
  });
});

describe('a code that was read', () => {
  const READ: Payload = { kind: 'read', text: 'https://example.org/poster' };
  const shows: Event = { type: 'shown-as-code', payload: READ };

  test('is shown as a code of its own, and what was there before comes back by undo, typed text too', () => {
    const before = stateAfter(INITIAL, arrives(PAGE), types('mine'));
    const shown = update(before, shows);
    expect(coded(shown)).toBe(READ.text);
    expect(sharedPayload(shown)).toEqual(READ);
    const undone = update(shown, { type: 'undo-chosen' });
    expect(undone).toMatchObject({ text: 'mine', source: before.source });
    expect(sharedPayload(undone)).toEqual({ kind: 'text', text: 'mine' });
  });

  test('keeps what could be undone before it', () => {
    const fixed = stateAfter(INITIAL, arrives(PAGE), advised(PAGE.text), choosesFix);
    const back = stateAfter(fixed, shows, { type: 'undo-chosen' });
    expect(coded(back)).toBe('https://example.com/');
    expect(coded(update(back, { type: 'undo-chosen' }))).toBe(PAGE.text);
  });
});

describe('undo', () => {
  const second = adviceFor(PAGE, 'https://example.com', 'reads-as-address');
  const both: Event[] = [
    choosesFix,
    {
      type: 'fix-chosen',
      about: 'https://example.com/',
      advice: second,
      fix: second.fixes[0] as Advice['fixes'][number],
    },
  ];

  test('takes back one change after the other', () => {
    const state = stateAfter(INITIAL, arrives(PAGE), ...both);
    expect(coded(state)).toBe('https://example.com');
    const once = update(state, { type: 'undo-chosen' });
    expect(coded(once)).toBe('https://example.com/');
    expect(coded(update(once, { type: 'undo-chosen' }))).toBe(PAGE.text);
  });

  test('has nothing to take back once the person has typed', () => {
    const state = stateAfter(INITIAL, arrives(PAGE), ...both, types('mine'));
    expect(state.changes).toEqual([]);
    expect(update(state, { type: 'undo-chosen' })).toBe(state);
  });

  test('brings back why there was nothing, too', () => {
    const state = stateAfter(INITIAL, arrives('new-tab'), types('example.com'), {
      ...choosesFix,
      about: 'example.com',
    } as Event);
    expect(update(state, { type: 'undo-chosen' })).toMatchObject({ text: 'example.com', source: undefined });
  });
});

describe('an outcome', () => {
  const outcome = { message: messageOf('copiedImage'), failed: false };

  test('is there once the output has ended, and gone while another runs', () => {
    const shown = stateAfter(
      INITIAL,
      arrives(PAGE),
      { type: 'output-started' },
      { type: 'output-ended', outcome },
    );
    expect(shown.outcome).toEqual(outcome);
    expect(update(shown, { type: 'output-started' }).outcome).toBeUndefined();
  });

  test('is left behind by whatever changes the code', () => {
    const shown = stateAfter(INITIAL, arrives(PAGE), { type: 'output-ended', outcome });
    for (const event of [arrives(PAGE), types('x'), choosesFix]) {
      expect(update(shown, event).outcome, event.type).toBeUndefined();
    }
  });
});

test('after any events, the code is of what the box stands for', () => {
  const anyText = fc.oneof(
    fc.constantFrom(PAGE.text, WIKI, WIKI_READ, 'https://example.com/', '', 'a\r\nb'),
    fc.string({ unit: 'grapheme' }),
  );
  const anyEvent: fc.Arbitrary<Event> = fc.oneof(
    anyText.filter((text) => text !== '').map((text) => arrives({ kind: 'link', text })),
    fc.constantFrom<Event>(arrives('new-tab'), arrives('gone', true)),
    fc.tuple(anyText, fc.boolean()).map(([text, replacedAll]) => types(text.replace(/\r/g, ''), replacedAll)),
    fc.tuple(anyText, fc.boolean()).map(([text, removes]) => advised(text, removes)),
    fc.constantFrom<Event>(choosesFix, { type: 'undo-chosen' }, { type: 'output-started' }),
    fc.constantFrom('auto', 'L', 'H').map((level): Event => ({ type: 'level-read', level }) as Event),
  );
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 12 }), (events) => {
      const state = stateAfter(INITIAL, ...events);
      const shared = sharedText(state);
      if (shared === '') expect(state.code).toMatchObject({ ok: false, reason: 'empty' });
      else expect(coded(state)).toBe(shared.toWellFormed());
      expect(sharedPayload(state).text).toBe(shared);
      if (state.isPrivate) expect(sharedPayload({ ...state, source: undefined }).isPrivate).toBe(true);
    }),
  );
});
