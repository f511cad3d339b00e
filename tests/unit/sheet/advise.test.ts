import { expect, test } from 'vitest';
import type { State } from '../../../components/app/sheet/state.ts';
import { type Event, update } from '../../../components/app/sheet/update.ts';
import { adviseOn } from '../../../entrypoints/sheet/advise.ts';
import { stateAfter, TRACKED, types } from '../app/sheet/page.ts';

test('texts that are written while others are looked at are looked at, too', async () => {
  let state: State = stateAfter(types(TRACKED));
  let hasTyped = false;
  await adviseOn(
    () => state,
    (event: Event) => {
      state = update(state, event);
      if (!hasTyped) state = update(state, types(TRACKED, 'example.org'));
      hasTyped = true;
    },
  );
  expect([...state.advice].map(([text, [advice]]) => [text, advice?.kind])).toEqual([
    [TRACKED, 'tracking'],
    ['example.org', 'reads-as-address'],
  ]);
});

test('what went wrong once is tried again with the next change', async () => {
  let state: State = stateAfter(types(TRACKED));
  const fails = () => {
    throw new Error('a bug');
  };
  await expect(adviseOn(() => state, fails)).rejects.toThrow('a bug');
  await adviseOn(
    () => state,
    (event: Event) => {
      state = update(state, event);
    },
  );
  expect(state.advice.has(TRACKED)).toBe(true);
});
