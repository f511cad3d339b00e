import { afterEach, expect, test, vi } from 'vitest';
import { selectedPassage } from '../../../components/browser/selected-passage.ts';

const payload = {
  kind: 'selection',
  text: 'some  words',
  origin: { address: 'https://example.com/', tabId: 7, frameId: 3 },
} as const;
const fragment = { textStart: 'some', textEnd: 'words' };

type Scripting = NonNullable<Parameters<typeof selectedPassage>[1]>;

/** A page where the script returns this. */
const page = (result: unknown) => ({ executeScript: vi.fn(async () => [{ result }]) });

afterEach(() => vi.useRealTimers());

test('the frame that a text was selected in is asked where it is', async () => {
  const scripting = page({ selected: 'some\n\nwords', fragment });
  expect(await selectedPassage(payload, scripting as unknown as Scripting)).toEqual(fragment);
  expect(scripting.executeScript).toHaveBeenCalledExactlyOnceWith({
    target: { tabId: 7, frameIds: [3] },
    files: ['/passage.js'],
  });
});

test.each<[string, unknown]>([
  ['has other text selected by now', page({ selected: 'other words', fragment })],
  ['has nothing selected any more', page(null)],
  [
    'cannot be reached',
    { executeScript: () => Promise.reject(new Error('Cannot access contents of the page.')) },
  ],
  ['has no such frame', { executeScript: async () => [] }],
])('a page that %s does not tell where', async (_what, scripting) => {
  expect(await selectedPassage(payload, scripting as Scripting)).toBeUndefined();
});

test('a page that does not answer is not waited for longer than two seconds', async () => {
  vi.useFakeTimers();
  const passage = selectedPassage(payload, {
    executeScript: () => new Promise(() => {}),
  } as unknown as Scripting);
  await vi.advanceTimersByTimeAsync(2000);
  expect(await passage).toBeUndefined();
});

test('text that was selected nowhere is not asked for', async () => {
  const scripting = page({ selected: 'some words', fragment });
  expect(
    await selectedPassage({ kind: 'text', text: 'some words' }, scripting as unknown as Scripting),
  ).toBeUndefined();
  expect(scripting.executeScript).not.toHaveBeenCalled();
});
