import { describe, expect, test } from 'vitest';
import {
  type ReadingEvent,
  type ReadingState,
  updateReading,
  viewReading,
} from '../../../components/app/reading.ts';
import type { Area } from '../../../components/payload/area.ts';
import type { Corners, Found, ReadResult, Unread } from '../../../components/reading/reading.ts';
import { countedMessage, messageOf } from '../../../components/text/message.ts';

const stateAfter = (...events: ReadingEvent[]): ReadingState | undefined =>
  events.reduce<ReadingState | undefined>(updateReading, undefined);

const viewAfter = (...events: ReadingEvent[]) => {
  const state = stateAfter(...events);
  if (state === undefined) throw new Error('Nothing is read.');
  return viewReading(state);
};

/** A square with a side of 100 pixels, from its top left corner. */
const square = (x: number, y: number): Corners => [
  { x, y },
  { x: x + 100, y },
  { x: x + 100, y: y + 100 },
  { x, y: y + 100 },
];

const found = (text: string, x = 0, y = 0): Found => ({
  text,
  symbology: 'QRCode',
  corners: square(x, y),
});

const unread = (reason: Unread['reason']): Unread => ({ reason, corners: square(500, 500) });

const read = (codes: Found[], others: Unread[] = []): ReadResult => ({
  ok: true,
  reading: { width: 1000, height: 1000, found: codes, unread: others },
});

const starts = (subject: 'page' | 'picture' = 'page'): ReadingEvent => ({ type: 'reading-started', subject });

const ends = (
  result: (ReadingEvent & { type: 'reading-ended' })['result'],
  areas: Area[] = [],
): ReadingEvent => ({ type: 'reading-ended', result, areas, context: { isPrivate: false } });

const startsList = (...codes: Found[]): ReadingEvent => ({
  type: 'reading-early',
  result: read(codes),
  areas: [],
  context: { isPrivate: false },
});

const THREE = read([found('one', 0), found('two', 300), found('three', 600)]);

const textsOf = (codes: readonly { pieces: readonly { text: string }[] }[]) =>
  codes.map(({ pieces }) => pieces.map(({ text }) => text).join(''));

describe('reading', () => {
  test('says so while it lasts, and shows no list', () => {
    expect(viewAfter(starts())).toMatchObject({
      heading: messageOf('readPage'),
      status: messageOf('scanReading'),
      codes: [],
      frames: [],
    });
  });

  test('ends with a list that says how many codes there are, with a frame for each', () => {
    const view = viewAfter(starts(), ends(THREE));
    expect(view).toMatchObject({
      heading: countedMessage('codesOnPage', 3),
      status: undefined,
      size: { width: 1000, height: 1000 },
      chosen: undefined,
    });
    expect(textsOf(view.codes)).toEqual(['one', 'two', 'three']);
    expect(view.frames.map(({ code }) => code)).toEqual([0, 1, 2]);
  });

  test('of a picture says nothing of a page', () => {
    expect(viewAfter(starts('picture'), ends(THREE)).heading).toEqual(countedMessage('codesRead', 3));
    expect(viewAfter(starts('picture'), ends(read([]))).status).toEqual(messageOf('noCodeRead'));
  });

  test('is dropped where the person went back before it ended', () => {
    expect(stateAfter(starts(), { type: 'back' }, ends(THREE))).toBeUndefined();
  });

  test('that has ended is not written over by one that ends later', () => {
    const state = stateAfter(starts(), ends(THREE));
    expect(updateReading(state, ends(read([])))).toBe(state);
  });

  test('shows a list that is known early, and adds to it what follows, wherever it is, with what is there as it was', () => {
    const early = [starts(), startsList(found('two', 300), found('three', 600))];
    const before = viewAfter(...early);
    expect(before).toMatchObject({ heading: countedMessage('codesOnPage', 2), isBusy: true });
    expect(textsOf(before.codes)).toEqual(['two', 'three']);
    const state = stateAfter(...early, { type: 'code-chosen', code: 1 }) as ReadingState;
    const after = viewReading(updateReading(state, ends(THREE)) as ReadingState);
    expect(after).toMatchObject({ heading: countedMessage('codesOnPage', 3), isBusy: false, chosen: 1 });
    expect(textsOf(after.codes)).toEqual(['two', 'three', 'one']);
    expect(after.codes[0]).toBe(viewReading(state).codes[0]);
    expect(after.frames.map(({ corners }) => corners[0].x)).toEqual([300, 600, 0]);
  });

  test('frames what is listed where it is in the last picture, which may have twice as many pixels', () => {
    const ended = ends({
      ok: true,
      reading: { width: 2000, height: 2000, found: [found('one', 600)], unread: [] },
    });
    const view = viewAfter(starts(), startsList(found('one', 300)), ended);
    expect(view.size).toEqual({ width: 2000, height: 2000 });
    expect(view.frames.map(({ corners }) => corners[0].x)).toEqual([600]);
  });

  test('keeps two codes that hold the same, of which one is known early', () => {
    const both = read([found('same', 0), found('same', 300)]);
    for (const early of [0, 300]) {
      const { codes, frames } = viewAfter(starts(), startsList(found('same', early)), ends(both));
      expect(textsOf(codes)).toEqual(['same', 'same']);
      expect(frames.map(({ corners }) => corners[0].x)).toEqual([0, 300]);
    }
  });

  test('keeps what is listed where the rest fails, and takes nothing that comes too late', () => {
    const listed = [starts(), startsList(found('one'))];
    const view = viewAfter(...listed, ends({ ok: false, reason: 'failed' }));
    expect(textsOf(view.codes)).toEqual(['one']);
    expect(view.isBusy).toBe(false);
    const whole = stateAfter(starts(), ends(THREE));
    expect(updateReading(whole, startsList(found('one')))).toBe(whole);
    expect(stateAfter(...listed, { type: 'back' }, ends(THREE))).toBeUndefined();
  });

  test('begins anew, and leaves nothing of the one before', () => {
    const state = stateAfter(starts(), ends(THREE), { type: 'code-chosen', code: 1 }, starts('picture'));
    expect(state).toEqual({ phase: 'busy', subject: 'picture', outcome: undefined });
  });
});

describe('where an image was asked for', () => {
  const RIGHT: Area = { left: 0.55, top: -0.5, right: 1.2, bottom: 0.3 };

  test('what is in it comes first and is chosen, with its frame', () => {
    const view = viewAfter(starts(), ends(THREE, [RIGHT]));
    expect(textsOf(view.codes)).toEqual(['three', 'one', 'two']);
    expect(view.chosen).toBe(0);
    expect(view.frames[0]).toEqual({ corners: square(600, 0), code: 0 });
    expect(view.notices).toEqual([]);
  });

  test('by the middle of the code: its edge may be outside', () => {
    const view = viewAfter(starts(), ends(THREE, [{ left: 0.34, top: 0, right: 0.36, bottom: 0.06 }]));
    expect(textsOf(view.codes)).toEqual(['two', 'one', 'three']);
  });

  test('and has no code, all others are listed, and that is said', () => {
    const view = viewAfter(starts(), ends(THREE, [{ left: 0, top: 0.5, right: 0.1, bottom: 0.6 }]));
    expect(textsOf(view.codes)).toEqual(['one', 'two', 'three']);
    expect(view.chosen).toBeUndefined();
    expect(view.notices).toEqual([messageOf('readElsewhere')]);
  });

  test('and the page did not tell where it is, all are listed without a word', () => {
    expect(viewAfter(starts(), ends(THREE)).notices).toEqual([]);
  });
});

describe('nothing read', () => {
  test.each([
    [[], 'readNone'],
    [['too-small'], 'readTooSmall'],
    [['cut-off'], 'readCutOff'],
    [['damaged'], 'readDamaged'],
    [['damaged', 'cut-off', 'too-small'], 'readTooSmall'],
  ] as const)('on a page with %j says %s', (reasons, key) => {
    const view = viewAfter(starts(), ends(read([], reasons.map(unread))));
    expect(view.status).toEqual(messageOf(key));
    expect(view.heading).toEqual(messageOf('readPage'));
    expect(view.frames.map(({ code }) => code)).toEqual(reasons.map(() => undefined));
  });

  test.each([
    ['refused', 'readRefused'],
    ['stopped', 'readFailed'],
    ['too-large', 'pictureTooLarge'],
    ['not-a-picture', 'notAPicture'],
    ['pdf', 'pictureIsPdf'],
    ['empty', 'pictureIsEmpty'],
  ] as const)('because it was %s says %s', (reason, key) => {
    expect(viewAfter(starts('picture'), ends({ ok: false, reason })).status).toEqual(messageOf(key));
  });

  test('beside codes that were is said, once for each reason, and has a frame', () => {
    const others = [unread('damaged'), unread('too-small'), unread('too-small')];
    const view = viewAfter(starts(), ends(read([found('one')], others)));
    expect(view.status).toBeUndefined();
    expect(view.notices).toEqual([messageOf('readMoreTooSmall'), messageOf('readMoreDamaged')]);
    expect(view.frames.map(({ code }) => code)).toEqual([undefined, undefined, undefined, 0]);
  });
});

describe('a list', () => {
  const outcome = { message: messageOf('copiedCode'), failed: false };

  test('has the code chosen that the person chose, and its codes stay the same', () => {
    const before = stateAfter(starts(), ends(THREE)) as ReadingState;
    const state = updateReading(before, { type: 'code-chosen', code: 2 }) as ReadingState;
    expect(viewReading(state).chosen).toBe(2);
    expect(viewReading(state).codes).toBe(viewReading(before).codes);
  });

  test('tells how the last action went, until the next begins', () => {
    const ended: ReadingEvent[] = [starts(), ends(THREE), { type: 'action-ended', outcome }];
    expect(viewAfter(...ended).outcome).toEqual(outcome);
    expect(viewAfter(...ended, { type: 'action-started' }).outcome).toBeUndefined();
  });

  test('is gone once the person goes back', () => {
    expect(stateAfter(starts(), ends(THREE), { type: 'back' })).toBeUndefined();
  });
});

test('where nothing is read, nothing that comes late changes that', () => {
  const late: ReadingEvent[] = [
    ends(THREE),
    { type: 'code-chosen', code: 0 },
    { type: 'action-started' },
    { type: 'action-ended', outcome: undefined },
    { type: 'back' },
  ];
  for (const event of late) expect(updateReading(undefined, event), event.type).toBeUndefined();
});
