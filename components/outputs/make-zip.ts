import type { ChosenLevel } from '../settings/chosen-level.ts';
import type { CodeZip } from './code-zip.ts';

/** What the worker is sent. */
export interface ZipQuestion {
  zip: CodeZip;
  /** The level of the codes. */
  level: ChosenLevel;
}

/** What it gives for that: how many codes are done, as often as there is one more, and at last the archive. */
export type ZipAnswer = { done: number } | { zip: Blob };

export type ZipResult = { ok: true; zip: Blob } | { ok: false; reason: 'stopped' | 'failed' };

/**
 * Makes an archive of codes in a worker, so that the page stays usable. Never rejects.
 *
 * @param tell hears how many codes are done
 * @param signal stops it at once, and nothing is left of it
 */
export function makeZip(
  question: ZipQuestion,
  tell: (done: number) => void,
  signal: AbortSignal,
  startWorker = () => new Worker('/sheet-worker.js'),
): Promise<ZipResult> {
  if (signal.aborted) return Promise.resolve({ ok: false, reason: 'stopped' });
  const worker = startWorker();
  return new Promise((resolve) => {
    const end = (result: ZipResult) => {
      worker.terminate();
      signal.removeEventListener('abort', stop);
      resolve(result);
    };
    const stop = () => end({ ok: false, reason: 'stopped' });
    signal.addEventListener('abort', stop);
    worker.addEventListener('error', () => end({ ok: false, reason: 'failed' }));
    worker.addEventListener('message', ({ data }: MessageEvent<ZipAnswer>) => {
      if ('zip' in data) end({ ok: true, zip: data.zip });
      // What was on its way when it was stopped is of no interest.
      else if (!signal.aborted) tell(data.done);
    });
    worker.postMessage(question);
  });
}
