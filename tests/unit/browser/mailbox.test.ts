import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  isWaiting,
  leave,
  type Recipient,
  takeBack,
  takeBackLeftovers,
} from '../../../components/browser/mailbox.ts';
import { take } from '../../../components/browser/take.ts';
import { type Incoming, incomingOf, type Payload } from '../../../components/payload/payload.ts';
import { sessionArea } from './session-area.ts';

const link = (text: string): Payload => ({ kind: 'link', text });
const shows = (text: string): Incoming => ({ payload: link(text), isPrivate: false });

let area: ReturnType<typeof sessionArea>;

beforeEach(() => {
  area = sessionArea();
});

afterEach(() => {
  vi.useRealTimers();
});

/** The module as loaded anew by a background that was stopped and started again. */
async function restarted(): Promise<typeof import('../../../components/browser/mailbox.ts')> {
  vi.resetModules();
  return import('../../../components/browser/mailbox.ts');
}

describe('what was right-clicked', () => {
  test('reaches the popup of its window, once', async () => {
    await leave(shows('a'), 'popup 1', area);
    expect(await take('popup 1', area)).toEqual(shows('a'));
    expect(await take('popup 1', area)).toBeUndefined();
    expect(area.items).toEqual({});
  });

  test('is not seen by another window, even one whose number begins alike', async () => {
    await leave(shows('a'), 'popup 12', area);
    expect(await take('popup 1', area)).toBeUndefined();
    expect(await take('window 12', area)).toBeUndefined();
    expect(await take('popup 12', area)).toEqual(shows('a'));
  });

  test('gives way to what was right-clicked after it, however soon', async () => {
    await Promise.all(['a', 'b', 'c'].map((text) => leave(shows(text), 'popup 1', area)));
    expect(await take('popup 1', area)).toEqual(shows('c'));
    expect(area.items).toEqual({});
  });

  test('is not lost when the one before is taken at the same time', async () => {
    await leave(shows('a'), 'popup 1', area);
    const first = take('popup 1', area);
    await leave(shows('b'), 'popup 1', area);
    expect(await first).toEqual(shows('a'));
    expect(await take('popup 1', area)).toEqual(shows('b'));
  });

  test('waits under a key, by which it can be taken back', async () => {
    const a = await leave(shows('a'), 'popup 1', area);
    const b = await leave(shows('b'), 'popup 1', area);
    expect(await isWaiting(a, area)).toBe(true);
    await takeBack(b, area);
    expect(await isWaiting(b, area)).toBe(false);
    expect(await take('popup 1', area)).toEqual(shows('a'));
  });

  test('is not lost where there is no more room', async () => {
    area.items = { filler: 'x' };
    area.isFull = true;
    await leave(shows('a'), 'popup 1', area);
    expect(await take('popup 1', area)).toEqual(shows('a'));
  });

  test.each([false, true])(
    'is only said to be too large when it is far beyond any code; private: %s',
    async (isPrivate) => {
      const large: Payload = { kind: 'link', text: 'a'.repeat(1_000_001), ...(isPrivate && { isPrivate }) };
      await leave(incomingOf(large), 'popup 1', area);
      expect(await take('popup 1', area)).toEqual({ reason: 'too-large', isPrivate });
    },
  );

  test('and is too large keeps what else is asked: its window, and that codes are read', async () => {
    const payload = link('a'.repeat(1_000_001));
    await leave({ payload, isPrivate: false, windowId: 7, read: {} }, 'window x', area);
    expect(await take('window x', area)).toEqual({
      reason: 'too-large',
      isPrivate: false,
      windowId: 7,
      read: {},
    });
  });

  test('is kept without an image whose address is far too long, such as one with the image in it', async () => {
    const image = { text: `data:image/png;base64,${'A'.repeat(1_000_000)}` };
    await leave({ ...shows('a'), read: { image } }, 'popup 1', area);
    expect(await take('popup 1', area)).toEqual({ ...shows('a'), read: {} });
  });

  test('and was left by a background that was stopped is for no popup, but still for a window of its own', async () => {
    await leave(shows('a'), 'popup 1', area);
    await leave(shows('b'), 'window x', area);
    await takeBackLeftovers(area);
    expect(await take('popup 1', area)).toBeUndefined();
    expect(await take('window x', area)).toEqual(shows('b'));
  });

  test('is the latest for its recipient, once, whatever clocks say and however often the background was stopped', async () => {
    const recipients: Recipient[] = ['popup 1', 'popup 11', 'window a'];
    const to = fc.constantFrom(...recipients);
    const step = fc.oneof(
      fc.record({ leave: to }),
      fc.record({ take: to }),
      fc.record({ setClock: fc.integer({ min: 0, max: 4_000_000_000_000 }) }),
      fc.constant({ restart: true }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const area = sessionArea();
        const latest = new Map<Recipient, string>();
        let box = await restarted();
        vi.useFakeTimers({ toFake: ['Date', 'performance'] });
        for (const [number, step] of steps.entries()) {
          if ('leave' in step) {
            await box.leave(shows(`${number}`), step.leave, area);
            latest.set(step.leave, `${number}`);
          } else if ('take' in step) {
            const text = latest.get(step.take);
            expect(await take(step.take, area)).toEqual(text && shows(text));
            latest.delete(step.take);
          } else if ('setClock' in step) {
            vi.setSystemTime(step.setClock);
          } else {
            box = await restarted();
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
