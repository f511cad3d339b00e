import { expect, test } from 'vitest';
import { areaOfSettings } from '../../../components/browser/settings-area.ts';

const areaWith = (items: object) => ({ get: async () => items as never, set: async () => {} });

const off = {
  get: async () => {
    throw new Error('Turned off');
  },
  set: async () => {},
};

test('is the one that goes with the person, wherever that can be read', async () => {
  const [sync, local] = [areaWith({ quietZone: 6 }), areaWith({ quietZone: 2 })];
  expect(await areaOfSettings({ sync, local })).toEqual({ area: sync, stored: { quietZone: 6 } });
});

test.each([{}, { sync: off }])('is that of this machine elsewhere', async (areas) => {
  const local = areaWith({ quietZone: 2 });
  expect(await areaOfSettings({ ...areas, local })).toEqual({ area: local, stored: { quietZone: 2 } });
});
