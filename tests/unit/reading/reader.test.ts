import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Answer, type Question, startReader } from '../../../components/reading/reader.ts';
import type { Reading, ReadResult } from '../../../components/reading/reading.ts';

const PICTURE = {} as ImageData;
const RESULT: ReadResult & { ok: true } = {
  ok: true,
  reading: { width: 1, height: 1, found: [], unread: [] },
};

/** Stands in for the browser's worker, and answers when told to. */
class FakeWorker extends EventTarget {
  static all: FakeWorker[] = [];
  readonly asked: Question[] = [];
  isEnded = false;

  constructor() {
    super();
    FakeWorker.all.push(this);
  }

  postMessage(question: Question) {
    this.asked.push(question);
  }

  terminate() {
    this.isEnded = true;
  }

  /** @param id of the picture: the first that was sent is 1 */
  answer(id: number, result: ReadResult) {
    this.tell({ id, result });
  }

  tell(data: Answer) {
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

test('a worker starts at once, so that it has loaded when there is a picture, and gives each picture its own answer, in whatever order', async () => {
  const reader = startReader();
  const [worker] = FakeWorker.all;
  const results = [reader.read(PICTURE), reader.read(PICTURE)];
  expect(worker?.asked).toHaveLength(2);
  worker?.answer(2, { ok: false, reason: 'not-a-picture' });
  worker?.answer(1, RESULT);
  expect(await Promise.all(results)).toEqual([RESULT, { ok: false, reason: 'not-a-picture' }]);
  expect(FakeWorker.all).toHaveLength(1);
});

test('what is known early of a picture is given before its answer', async () => {
  const reader = startReader();
  const early: Reading[] = [];
  const results = [reader.read(PICTURE, (reading) => early.push(reading)), reader.read(PICTURE)];
  const [worker] = FakeWorker.all;
  expect(worker?.asked.map(({ isEarlyWanted }) => isEarlyWanted)).toEqual([true, false]);
  for (const id of [1, 2]) worker?.tell({ id, early: RESULT.reading });
  expect(early).toEqual([RESULT.reading]);
  for (const id of [1, 2]) worker?.answer(id, RESULT);
  worker?.tell({ id: 1, early: RESULT.reading });
  expect(await Promise.all(results)).toEqual([RESULT, RESULT]);
  expect(early).toHaveLength(1);
});

test.each([
  ['stopped', 'when it is stopped', (reader: { stop(): void }) => reader.stop()],
  ['failed', 'when the worker fails', () => FakeWorker.all[0]?.dispatchEvent(new Event('error'))],
])('what is being read ends as %s %s, and the next picture gets a new worker', async (reason, _name, end) => {
  const reader = startReader();
  const results = [reader.read(PICTURE), reader.read(PICTURE)];
  end(reader);
  expect(await Promise.all(results)).toEqual(Array(2).fill({ ok: false, reason }));
  expect(FakeWorker.all[0]?.isEnded).toBe(true);
  const next = reader.read(PICTURE);
  FakeWorker.all[1]?.answer(3, RESULT);
  expect(await next).toEqual(RESULT);
});
