import { expect, test, vi } from 'vitest';
import { watchChosenLevel } from '../../../components/browser/watch-chosen-level.ts';

test('the level is followed when it is changed, and only then', async () => {
  const listeners: ((changes: object, area: string) => Promise<void>)[] = [];
  const onChanged = { addListener: (listener: never) => void listeners.push(listener) };
  const area = { get: async () => ({ errorCorrection: 'H' }), set: async () => {} };
  const heard = vi.fn<(level: string) => void>();
  watchChosenLevel(heard, { local: area, onChanged } as never);
  const change = (changes: object, area: string) =>
    Promise.all(listeners.map((listener) => listener(changes, area)));
  await change({ errorCorrection: { newValue: 'H' } }, 'sync');
  expect(heard.mock.calls).toEqual([['H']]);
  await change({ caption: { newValue: 'none' } }, 'sync');
  await change({ 'draft 1': {} }, 'session');
  expect(heard).toHaveBeenCalledTimes(1);
});
