import { afterEach, expect, test, vi } from 'vitest';
import { resultInPage, type Scripting } from '../../../components/browser/in-page.ts';

const SCRIPT: Parameters<typeof resultInPage>[0] = { target: { tabId: 7 }, files: ['/place.js'] };

afterEach(() => {
  vi.useRealTimers();
});

/** A page where a script returns this. */
const pageWith = (executeScript: () => Promise<unknown>) => ({ executeScript }) as unknown as Scripting;

test('is what the script gives, and it runs as it is told to', async () => {
  const executeScript = vi.fn(async () => [{ result: 'here' }]);
  expect(await resultInPage(SCRIPT, pageWith(executeScript))).toBe('here');
  expect(executeScript).toHaveBeenCalledExactlyOnceWith(SCRIPT);
});

test.each<[string, () => Promise<unknown>]>([
  ['has nothing to give', async () => [{ result: null }]],
  ['has no frame', async () => []],
  ['may not be touched', () => Promise.reject(new Error('Cannot access contents of the page.'))],
])('is nothing where the page %s', async (_what, executeScript) => {
  expect(await resultInPage(SCRIPT, pageWith(executeScript))).toBeUndefined();
});

test('is nothing where the page has not answered after two seconds', async () => {
  vi.useFakeTimers();
  const result = resultInPage(
    SCRIPT,
    pageWith(() => new Promise(() => {})),
  );
  await vi.advanceTimersByTimeAsync(2000);
  expect(await result).toBeUndefined();
});
