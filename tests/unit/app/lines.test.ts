import { expect, test } from 'vitest';
import type { Advice } from '../../../components/advice/advice.ts';
import { linesOf } from '../../../components/app/lines.ts';
import { INITIAL, type State } from '../../../components/app/state.ts';
import { type Event, update } from '../../../components/app/update.ts';
import { messageOf } from '../../../components/text/message.ts';

const stateAfter = (...events: Event[]): State => events.reduce(update, INITIAL);
const arrives = (text: string): Event => ({
  type: 'arrived',
  incoming: { payload: { kind: 'page', text }, isPrivate: false },
});
const types = (text: string): Event => ({ type: 'typed', text, hiddenLength: 0, replacedAll: false });

const advice = (name: string, more: Partial<Advice> = {}): Advice => ({
  kind: 'tracking',
  severity: 'improvable',
  sentence: messageOf('adviceTracking', name),
  fixes: [
    {
      label: messageOf('adviceTrackingFix'),
      payload: { kind: 'page', text: name },
      gain: { from: 33, to: 25 },
    },
  ],
  ...more,
});
const advised = (about: string, ...items: Advice[]): Event => ({
  type: 'advised',
  about,
  items,
  unasked: [],
});

test('before anything has arrived, there are no lines', () => {
  expect(linesOf(INITIAL)).toEqual([]);
});

test('lines of advice have a button for each fix, three at most, with what it gains', () => {
  const four = advice('b', { fixes: Array.from({ length: 4 }, () => advice('b').fixes[0]!) });
  const [line] = linesOf(stateAfter(arrives('a'), advised('a', four)));
  expect(line?.buttons).toHaveLength(3);
  expect(line?.buttons[0]).toMatchObject({
    label: messageOf('adviceTrackingFix'),
    gain: { short: messageOf('smallerCode'), figures: messageOf('adviceGain', 33, 25) },
    press: { type: 'fix', about: 'a' },
  });
});

test('they lead to a setting where that would help', () => {
  const setting = { name: 'lanAddress', label: messageOf('adviceThisMachineEnter') } as const;
  const [line] = linesOf(stateAfter(arrives('a'), advised('a', advice('b', { fixes: [], setting }))));
  expect(line?.buttons).toEqual([
    {
      label: setting.label,
      gain: undefined,
      key: undefined,
      press: { type: 'setting', name: 'lanAddress' },
    },
  ]);
});

test('they are two at most, what was done before what could be done', () => {
  const [first, second] = [advice('b'), advice('c')];
  const state = stateAfter(
    arrives('a'),
    advised('a', first, second),
    { type: 'fix-chosen', about: 'a', advice: first, fix: first.fixes[0]! },
    advised('b', second, advice('d')),
  );
  const lines = linesOf(state);
  expect(lines.map(({ sentence, mark }) => [sentence, mark])).toEqual([
    [messageOf('adviceTrackingDone'), 'done'],
    [second.sentence, undefined],
  ]);
  expect(lines[0]?.buttons).toEqual([
    { label: messageOf('undo'), gain: undefined, key: undefined, press: { type: 'undo' } },
  ]);
});

test('they are one more, and the last, where something is optional: it takes nobody’s place', () => {
  const optional = advice('d', { kind: 'offers', severity: 'optional' });
  const items = [advice('b'), advice('c'), optional];
  const state = stateAfter(arrives('a'), advised('a', ...items));
  expect(linesOf(state).map(({ mark }) => mark)).toEqual([undefined, undefined, 'offer']);
  const fixed = update(state, {
    type: 'fix-chosen',
    about: 'a',
    advice: items[0]!,
    fix: items[0]!.fixes[0]!,
  });
  expect(linesOf(fixed).map(({ mark }) => mark)).toEqual(['done', undefined, 'offer']);
});

test('they tell what a change that was optional costs, and have the same key for taking it back', () => {
  const text = 'x'.repeat(60);
  const fix = { ...advice(text).fixes[0]!, key: 'T' };
  const one = advice(text, { fixes: [fix], severity: 'optional' });
  const before = stateAfter(arrives('a'), advised('a', one));
  expect(linesOf(before)[0]?.buttons[0]?.key).toBe('T');
  const [done] = linesOf(update(before, { type: 'fix-chosen', about: 'a', advice: one, fix }));
  expect(done).toMatchObject({ hint: messageOf('adviceCost', 21, 33), buttons: [{ key: 'T' }] });
  const needed: Event = { type: 'fix-chosen', about: 'a', advice: { ...one, severity: 'limited' }, fix };
  expect(linesOf(update(before, needed))[0]?.hint).toBeUndefined();
});

test('they no longer tell of a change once the text is another', () => {
  const one = advice('b');
  const state = stateAfter(
    arrives('a'),
    { type: 'fix-chosen', about: 'a', advice: one, fix: one.fixes[0]! },
    types('c'),
    advised('c'),
  );
  expect(linesOf(state)).toEqual([]);
});
