import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { WriteResult } from '../../../components/browser/settings.ts';
import type { Settings } from '../../../components/settings/settings.ts';
import { AutoSave } from '../../../entrypoints/options/auto-save.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/**
 * Records what is written and reported. `typed` is still in a field; the browser gives these `answers`, and then accepts
 * everything.
 */
function start({
  typed = {},
  answers = [] as WriteResult[],
}: {
  typed?: Partial<Settings>;
  answers?: WriteResult[];
} = {}) {
  const written: Partial<Settings>[] = [];
  const reported: WriteResult[] = [];
  const page = new EventTarget();
  const saving = new AutoSave(
    {
      write: async (change) => {
        written.push(change);
        return answers.shift() ?? { ok: true };
      },
      typed: () => typed,
      report: (result) => reported.push(result),
    },
    page,
  );
  return { saving, written, reported, page };
}

test('a change is written at once, and those that follow it together', async () => {
  const { saving, written } = start();
  saving.save({ menuPage: false });
  saving.save({ menuLink: false });
  saving.save({ menuImage: false });
  expect(written).toEqual([{ menuPage: false }]);
  await vi.runAllTimersAsync();
  expect(written.at(-1)).toMatchObject({ menuLink: false, menuImage: false });
  expect(written).toHaveLength(2);
  expect(saving.unsaved).toEqual({});
});

test('however much changes, there are no more than 120 writes in a minute, and the last has the last value', async () => {
  const { saving, written } = start();
  for (let change = 0; change < 3000; change++) {
    saving.save({ moduleSize: 1 + (change % 40) });
    await vi.advanceTimersByTimeAsync(20);
  }
  await vi.advanceTimersByTimeAsync(600);
  expect(written.length).toBeLessThanOrEqual(120);
  expect(written.at(-1)).toEqual({ moduleSize: 40 });
});

test('nothing is said to be saved while anything is not', async () => {
  const { saving, reported } = start();
  saving.save({ menuPage: false });
  saving.save({ menuLink: false });
  await vi.advanceTimersByTimeAsync(0);
  expect(reported).toEqual([]);
  await vi.runAllTimersAsync();
  expect(reported).toEqual([{ ok: true }]);
});

test('what the browser refused goes with the next change', async () => {
  const refusal = { ok: false, reason: 'refused' } as const;
  const { saving, written, reported } = start({ answers: [refusal] });
  saving.save({ menuPage: false });
  await vi.runAllTimersAsync();
  expect(reported).toEqual([refusal]);
  saving.save({ menuLink: false });
  await vi.runAllTimersAsync();
  expect(written.at(-1)).toEqual({ menuPage: false, menuLink: false });
  expect(saving.unsaved).toEqual({});
});

test.each(['beforeunload', 'pagehide'])(
  'when the page hears %s, all is written that is not stored',
  (last) => {
    const { saving, written, page } = start({ typed: { moduleSize: 25 } });
    saving.save({ menuPage: false });
    saving.save({ menuLink: false });
    page.dispatchEvent(new Event(last));
    expect(written.at(-1)).toEqual({ menuPage: false, menuLink: false, moduleSize: 25 });
  },
);

test('when the page closes and all is stored, nothing is written', async () => {
  const { saving, written, page } = start();
  saving.save({ menuPage: false });
  await vi.runAllTimersAsync();
  page.dispatchEvent(new Event('pagehide'));
  expect(written).toHaveLength(1);
});
