import { describe, expect, test, vi } from 'vitest';
import { makeZip, type ZipAnswer, type ZipQuestion } from '../../../components/outputs/make-zip.ts';

class FakeWorker extends EventTarget {
  readonly sent: unknown[] = [];
  isOver = false;

  postMessage(question: unknown) {
    this.sent.push(question);
  }

  terminate() {
    this.isOver = true;
  }

  answer(data: ZipAnswer) {
    if (!this.isOver) this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const QUESTION: ZipQuestion = { zip: { codes: [], format: 'png', options: {}, texts: [] }, level: 'auto' };

function started() {
  const worker = new FakeWorker();
  const stopper = new AbortController();
  const tell = vi.fn<(done: number) => void>();
  const making = makeZip(QUESTION, tell, stopper.signal, () => worker as unknown as Worker);
  return { worker, stopper, tell, making };
}

describe('making an archive in a worker', () => {
  test('gives what the worker made, and ends the worker', async () => {
    const { worker, making, tell } = started();
    expect(worker.sent).toEqual([QUESTION]);
    worker.answer({ done: 1 });
    worker.answer({ done: 2 });
    const zip = new Blob(['PK']);
    worker.answer({ zip });
    expect(await making).toEqual({ ok: true, zip });
    expect(tell.mock.calls).toEqual([[1], [2]]);
    expect(worker.isOver).toBe(true);
  });

  test('ends the worker at once when it is stopped, and tells nothing more', async () => {
    const { worker, stopper, making, tell } = started();
    worker.answer({ done: 1 });
    stopper.abort();
    expect(worker.isOver).toBe(true);
    worker.dispatchEvent(new MessageEvent('message', { data: { done: 2 } }));
    expect(await making).toEqual({ ok: false, reason: 'stopped' });
    expect(tell).toHaveBeenCalledTimes(1);
  });

  test('does not begin what was stopped before', async () => {
    const start = vi.fn<() => Worker>();
    expect(await makeZip(QUESTION, () => {}, AbortSignal.abort(), start)).toEqual({
      ok: false,
      reason: 'stopped',
    });
    expect(start).not.toHaveBeenCalled();
  });

  test('says that the worker failed', async () => {
    const { worker, making } = started();
    worker.dispatchEvent(new Event('error'));
    expect(await making).toEqual({ ok: false, reason: 'failed' });
    expect(worker.isOver).toBe(true);
  });
});
