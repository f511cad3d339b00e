import { beforeEach, expect, test, vi } from 'vitest';
import { DraftStore, forgetDraftsOfClosedTabs, onPageLeft } from '../../../components/browser/drafts.ts';
import { sessionArea } from './session-area.ts';

let area: ReturnType<typeof sessionArea>;
let open: number[];

beforeEach(() => {
  area = sessionArea();
  open = [];
});

/** The parts of the browser that a page in a tab sees. */
function inTab(id: number): ConstructorParameters<typeof DraftStore>[0] {
  open.push(id);
  const query = async () => open.map((id) => ({ id }));
  return { tabs: { getCurrent: async () => ({ id }), query }, storage: { session: area } } as never;
}

test('what is filled in is there when the page is loaded again, and in no other tab', async () => {
  await new DraftStore(inTab(1)).write('a');
  await new DraftStore(inTab(2)).write('b');
  expect(await new DraftStore(inTab(1)).read()).toBe('a');
  expect(await new DraftStore(inTab(3)).read()).toBeUndefined();
});

test('of several changes in a row the last is kept', async () => {
  const store = new DraftStore<string>(inTab(1));
  void store.write('a');
  void store.write('b');
  await store.write('c');
  expect(await store.read()).toBe('c');
});

test('is forgotten once its tab is closed, and nothing else is', async () => {
  await area.set({ 'kept 1': 'shown' });
  await new DraftStore(inTab(1)).write('a');
  await new DraftStore(inTab(2)).write('b');
  const background = inTab(3);
  open = [2];
  await forgetDraftsOfClosedTabs(background);
  expect(Object.keys(await area.get(null))).toEqual(['kept 1', 'draft 2']);
});

test('the background forgets it a moment after its page was left', async () => {
  vi.useFakeTimers();
  await new DraftStore(inTab(1)).write('a');
  const listeners: ((message: unknown) => void)[] = [];
  const onMessage = { addListener: (listener: (message: unknown) => void) => void listeners.push(listener) };
  onPageLeft(() => void forgetDraftsOfClosedTabs(inTab(2)), { onMessage } as never);
  for (const listener of listeners) listener('page-left');
  open = [];
  await vi.runAllTimersAsync();
  vi.useRealTimers();
  expect(await area.get(null)).toEqual({});
});
