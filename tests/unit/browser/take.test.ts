import { expect, test } from 'vitest';
import { leave } from '../../../components/browser/mailbox.ts';
import { take } from '../../../components/browser/take.ts';
import type { Incoming } from '../../../components/payload/payload.ts';
import { sessionArea } from './session-area.ts';

const shows = (text: string): Incoming => ({ payload: { kind: 'link', text }, isPrivate: false });

test('all that waits for a recipient goes, and the latest is taken', async () => {
  const area = sessionArea();
  await leave(shows('a'), 'popup 1', area);
  await leave(shows('b'), 'popup 1', area);
  await leave(shows('c'), 'popup 2', area);
  expect(await take(Promise.resolve('popup 1'), area)).toEqual(shows('b'));
  expect(Object.keys(area.items)).toHaveLength(1);
  expect(await take('popup 2', area)).toEqual(shows('c'));
});

test('nothing is taken, and nothing written, where nothing waits', async () => {
  const area = sessionArea();
  const remove = () => Promise.reject(new Error('Nothing to remove'));
  const session = { get: area.get.bind(area), remove };
  expect(await take('popup 1', session as never)).toBeUndefined();
});

test('what is taken is there at once: the first paint does not wait until it is gone from storage', async () => {
  const area = sessionArea();
  await leave(shows('a'), 'popup 1', area);
  const { promise: removal } = Promise.withResolvers<void>();
  const session = { get: area.get.bind(area), remove: () => removal };
  const done: unknown[] = [];
  void take('popup 1', session as never).then((incoming) => done.push(incoming));
  await new Promise(setImmediate);
  expect(done).toEqual([shows('a')]);
});
