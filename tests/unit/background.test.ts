import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sessionArea } from './browser/session-area.ts';

/** What the background does besides, which has tests of its own. */
const OTHERS = ['mailbox', 'menus', 'omnibox', 'read-command', 'unseen-popup', 'windows'].map(
  (name) => `../../components/browser/${name}.ts`,
);

const remove = vi.fn(async (_permissions: object) => true);
let listeners: ((message: unknown) => void)[];

beforeEach(async () => {
  listeners = [];
  remove.mockClear();
  vi.useFakeTimers();
  vi.resetModules();
  const nothing = () => {};
  for (const path of OTHERS) {
    vi.doMock(path, async (original) => {
      const names = Object.keys(await original<object>());
      return Object.fromEntries(names.map((name) => [name, nothing]));
    });
  }
  const onMessage = { addListener: (listener: (message: unknown) => void) => void listeners.push(listener) };
  const browser = {
    permissions: { remove },
    runtime: { onMessage },
    storage: { session: sessionArea() },
    tabs: { query: async () => [] },
  };
  vi.doMock('wxt/browser', () => ({ browser }));
  const { default: background } = await import('../../entrypoints/background.ts');
  void background.main();
});

// Other files run in the same process.
afterEach(() => {
  for (const path of [...OTHERS, 'wxt/browser']) vi.doUnmock(path);
  vi.resetModules();
  vi.useRealTimers();
});

test('the permission to see all tabs is given back when the background starts', () => {
  expect(remove.mock.calls).toEqual([[{ permissions: ['tabs'] }]]);
});

test('it is given back a moment after a page was left that may have asked for it', async () => {
  remove.mockClear();
  for (const listener of listeners) listener('page-left');
  expect(remove).not.toHaveBeenCalled();
  await vi.runAllTimersAsync();
  expect(remove.mock.calls).toEqual([[{ permissions: ['tabs'] }]]);
});

test('nothing else that is heard gives it back', async () => {
  remove.mockClear();
  for (const listener of listeners) listener('something else');
  await vi.runAllTimersAsync();
  expect(remove).not.toHaveBeenCalled();
});
