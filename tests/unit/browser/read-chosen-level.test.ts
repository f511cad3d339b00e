import { expect, test, vi } from 'vitest';
import { readChosenLevel, watchChosenLevel } from '../../../components/browser/read-chosen-level.ts';
import { readSettings } from '../../../components/browser/settings.ts';

const areaWith = (items: object) => ({ get: async () => items as never, set: async () => {} });

const off = {
  get: async () => {
    throw new Error('Turned off');
  },
  set: async () => {},
};

test.each(['auto', 'Q', 'X', undefined, 7])(
  'is read alone as it is read among all settings: %j',
  async (stored) => {
    const storage = { sync: off, local: areaWith({ errorCorrection: stored }) };
    expect(await readChosenLevel(storage)).toBe((await readSettings(storage)).settings.errorCorrection);
  },
);

test('is the default where nothing can be read', async () => {
  expect(await readChosenLevel({ sync: off, local: off })).toBe('auto');
});

test('is followed when it is changed, and only then', async () => {
  const listeners: ((changes: object, area: string) => Promise<void>)[] = [];
  const onChanged = { addListener: (listener: never) => void listeners.push(listener) };
  const heard = vi.fn<(level: string) => void>();
  watchChosenLevel(heard, { local: areaWith({ errorCorrection: 'H' }), onChanged } as never);
  const change = (changes: object, area: string) =>
    Promise.all(listeners.map((listener) => listener(changes, area)));
  await change({ errorCorrection: { newValue: 'H' } }, 'sync');
  expect(heard.mock.calls).toEqual([['H']]);
  await change({ caption: { newValue: 'none' } }, 'sync');
  await change({ 'draft 1': {} }, 'session');
  expect(heard).toHaveBeenCalledTimes(1);
});
