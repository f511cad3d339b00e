import { expect, test, vi } from 'vitest';
import { followSettings } from '../../../components/browser/follow-settings.ts';

/** A value that is stored, and whose readings end only when they are told to, in any order. */
function storedValue(value: string) {
  const listeners: ((changes: object, area: string) => void)[] = [];
  const waiting: (() => void)[] = [];
  return {
    onChanged: { addListener: (listener: never) => void listeners.push(listener) } as never,
    waiting,
    store(next: string, area = 'sync') {
      value = next;
      for (const listener of listeners) listener({ name: { newValue: next } }, area);
    },
    /** Gives what was stored when it was called. */
    read(): Promise<string> {
      const read = value;
      return new Promise((resolve) => waiting.push(() => resolve(read)));
    },
  };
}

const turnOfTasks = () => new Promise((resolve) => setTimeout(resolve));

test('what is changed during the first reading is not missed, and comes last', async () => {
  const stored = storedValue('old');
  const heard: string[] = [];
  const first = followSettings(async () => void heard.push(await stored.read()), stored);
  await vi.waitFor(() => expect(stored.waiting).toHaveLength(1));
  stored.store('new');
  await turnOfTasks();
  // Whichever reading the browser answers first.
  for (const answer of stored.waiting.splice(0).reverse()) answer();
  await first;
  await vi.waitFor(() => expect(stored.waiting).toHaveLength(1));
  for (const answer of stored.waiting) answer();
  await vi.waitFor(() => expect(heard).toEqual(['old', 'new']));
});

test('a reading that fails does not end it', async () => {
  const stored = storedValue('old');
  const read = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('Refused')).mockResolvedValue();
  await expect(followSettings(read, stored)).rejects.toThrow('Refused');
  stored.store('new', 'local');
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2));
});

test('what is not a setting, or not one that matters, is not read for', async () => {
  const stored = storedValue('old');
  const read = vi.fn(async () => {});
  await followSettings(read, stored, (changes) => !('name' in changes));
  stored.store('new');
  await followSettings(read, stored);
  stored.store('newer', 'session');
  await turnOfTasks();
  expect(read).toHaveBeenCalledTimes(2);
});
