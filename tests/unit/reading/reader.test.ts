import { afterEach, beforeEach, expect, test } from 'vitest';
import { startReader } from '../../../components/reading/reader.ts';
import type { ReadResult } from '../../../components/reading/reading.ts';

const PICTURE = {} as ImageData;
const RESULT: ReadResult = { ok: true, reading: { width: 1, height: 1, found: [], unread: [] } };

/** Stands in for the browser's: answers when it is told to. */
class FakeWorker extends EventTarget {
  static all: FakeWorker[] = [];
  asked = 0;
  isEnded = false;

  constructor() {
    super();
    FakeWorker.all.push(this);
  }

  postMessage() {
    this.asked++;
  }

  terminate() {
    this.isEnded = true;
  }

  answer(data: unknown) {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

beforeEach(() => {
  FakeWorker.all = [];
  Object.assign(globalThis, { Worker: FakeWorker });
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Worker');
});

test('a worker starts at once, so that it has loaded when there is a picture, and gives its answers in turn', async () => {
  const reader = startReader();
  const [worker] = FakeWorker.all;
  const results = [reader.read(PICTURE), reader.read(PICTURE)];
  expect(worker?.asked).toBe(2);
  worker?.answer(RESULT);
  worker?.answer({ ok: false, reason: 'not-a-picture' });
  expect(await Promise.all(results)).toEqual([RESULT, { ok: false, reason: 'not-a-picture' }]);
  expect(FakeWorker.all).toHaveLength(1);
});

test.each([
  ['when it is stopped', (reader: { stop(): void }) => reader.stop()],
  ['when the worker fails', () => FakeWorker.all[0]?.dispatchEvent(new Event('error'))],
])('what is being read ends %s, and the next picture gets a new worker', async (_name, end) => {
  const reader = startReader();
  const results = [reader.read(PICTURE), reader.read(PICTURE)];
  end(reader);
  expect(await Promise.all(results)).toEqual(Array(2).fill({ ok: false, reason: 'stopped' }));
  expect(FakeWorker.all[0]?.isEnded).toBe(true);
  const next = reader.read(PICTURE);
  FakeWorker.all[1]?.answer(RESULT);
  expect(await next).toEqual(RESULT);
});
