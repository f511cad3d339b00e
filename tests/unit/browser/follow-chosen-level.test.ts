import { expect, test, vi } from 'vitest';
import { followChosenLevel } from '../../../components/browser/follow-chosen-level.ts';

test('the level is read, and again when it is changed, and only then', async () => {
  const listeners: ((changes: object, area: string) => void)[] = [];
  const onChanged = { addListener: (listener: never) => void listeners.push(listener) };
  const get = vi.fn(async () => ({ errorCorrection: 'H' }));
  const heard = vi.fn<(level: string) => void>();
  await followChosenLevel(heard, { local: { get, set: async () => {} }, onChanged } as never);
  expect(heard.mock.calls).toEqual([['H']]);
  const change = (changes: object, area: string) => {
    for (const listener of listeners) listener(changes, area);
  };
  change({ caption: { newValue: 'none' } }, 'sync');
  change({ 'draft 1': {} }, 'session');
  get.mockResolvedValueOnce({ errorCorrection: 'L' });
  change({ errorCorrection: { newValue: 'L' } }, 'sync');
  await vi.waitFor(() => expect(heard.mock.calls).toEqual([['H'], ['L']]));
  expect(get).toHaveBeenCalledTimes(2);
});
