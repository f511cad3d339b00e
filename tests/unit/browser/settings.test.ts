import { expect, test } from 'vitest';
import { readSettings, SettingsStore } from '../../../components/browser/settings.ts';
import type { Areas } from '../../../components/browser/settings-area.ts';
import { DEFAULTS, type Settings } from '../../../components/settings/settings.ts';

/** Writes as the settings page does: after reading. */
async function writeSettings(change: Partial<Settings>, storage: Areas) {
  const store = new SettingsStore(storage);
  await store.read();
  return store.write(change);
}

/** An area of `browser.storage` that only remembers; `refusal` is how it answers a write. */
function area(items: Record<string, unknown> = {}, refusal?: string) {
  return {
    items,
    get: async () => ({ ...items }) as never,
    set: async (change: object) => {
      if (refusal) throw new Error(refusal);
      Object.assign(items, change);
    },
  };
}

/** As in Firefox when the person has turned `storage.sync` off. */
const off = {
  get: async () => {
    throw new Error('Please set webextensions.storage.sync.enabled to true in about:config');
  },
  set: async () => {
    throw new Error('Please set webextensions.storage.sync.enabled to true in about:config');
  },
};

test('settings go to the area that follows the person, one item each, with their version', async () => {
  const storage = { sync: area(), local: area() };
  expect(await writeSettings({ moduleSize: 20 }, storage)).toEqual({ ok: true });
  expect(storage.sync.items).toEqual({ version: 1, moduleSize: 20 });
  expect(storage.local.items).toEqual({});
  expect((await readSettings(storage)).settings).toEqual({ ...DEFAULTS, moduleSize: 20 });
});

test.each([['missing'], ['turned off']])('they stay on this machine where that is %s', async (why) => {
  const storage = { ...(why === 'turned off' && { sync: off }), local: area() };
  expect(await writeSettings({ quietZone: 6 }, storage)).toEqual({ ok: true });
  expect(storage.local.items).toEqual({ version: 1, quietZone: 6 });
  expect((await readSettings(storage)).settings.quietZone).toBe(6);
});

test('this computer’s address stays on this computer, and another’s is not taken for it', async () => {
  const storage = { sync: area({ version: 1, lanAddress: '10.0.0.7' }), local: area() };
  expect((await readSettings(storage)).settings.lanAddress).toBe('');
  await writeSettings({ lanAddress: '10.0.0.8', quietZone: 6 }, storage);
  expect(storage.local.items).toEqual({ lanAddress: '10.0.0.8' });
  expect(storage.sync.items).toEqual({ version: 1, lanAddress: '10.0.0.7', quietZone: 6 });
  expect((await readSettings(storage)).settings).toEqual({
    ...DEFAULTS,
    lanAddress: '10.0.0.8',
    quietZone: 6,
  });
});

test('what a newer version keeps is left as it is, its version included', async () => {
  const storage = { sync: area({ version: 2, shape: 'round' }), local: area() };
  await writeSettings({ quietZone: 6 }, storage);
  expect(storage.sync.items).toEqual({ version: 2, shape: 'round', quietZone: 6 });
  expect((await readSettings(storage)).isNewer).toBe(true);
});

test('a write asks the browser at once, for a page that closes has no later', async () => {
  const asked: object[] = [];
  const waiting = (items: object) => {
    asked.push(items);
    return new Promise<void>(() => {});
  };
  const storage = { sync: { ...area(), set: waiting }, local: { ...area(), set: waiting } };
  const store = new SettingsStore(storage);
  await store.read();
  void store.write({ moduleSize: 20, lanAddress: '10.0.0.8' });
  expect(asked).toEqual([{ lanAddress: '10.0.0.8' }, { version: 1, moduleSize: 20 }]);
  // Nor does a write wait for an earlier one.
  void store.write({ quietZone: 6 });
  expect(asked).toHaveLength(3);
});

test.each([
  ['full', 'QUOTA_BYTES quota exceeded'],
  ['full', 'Resource::kQuotaBytes quota exceeded'],
  ['full', 'QuotaExceededError: storage.sync API call exceeded its quota limitations.'],
  ['refused', 'This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.'],
  ['refused', 'An unexpected error occurred'],
])('a write that fails says whether the storage is full: %s, “%s”', async (reason, refusal) => {
  const storage = { sync: area({}, refusal), local: area() };
  expect(await writeSettings({ quietZone: 6 }, storage)).toEqual({ ok: false, reason });
  expect(storage.local.items).toEqual({});
});

test('settings that cannot be read at all are the defaults', async () => {
  expect((await readSettings({ sync: off, local: off })).settings).toEqual(DEFAULTS);
});
