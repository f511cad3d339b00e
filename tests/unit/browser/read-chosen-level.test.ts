import { expect, test } from 'vitest';
import { readChosenLevel } from '../../../components/browser/read-chosen-level.ts';
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
