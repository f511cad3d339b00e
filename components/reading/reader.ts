import type { Picture } from './pixels.ts';
import type { Reading, ReadResult } from './reading.ts';

/** A message to the worker. */
export interface Question {
  readonly id: number;
  readonly picture: Picture;
  /** Whether to give what is known early. */
  readonly isEarlyWanted: boolean;
}

/** The answer to a {@link Question}. Answers may arrive in a different order. One that is `early` comes before. */
export type Answer = { readonly id: number } & (
  | { readonly result: ReadResult }
  | { readonly early: Reading }
);

export interface Reader {
  /**
   * Reads every code in a picture, in reading order. Never rejects.
   *
   * @param early is given what is known before, if nothing seems to be missing
   */
  read(picture: Picture, early?: (reading: Reading) => void): Promise<ReadResult>;
  /** Stops reading at once. The next `read` starts a new worker. */
  stop(): void;
}

interface Waiting {
  readonly end: (result: ReadResult) => void;
  readonly early: ((reading: Reading) => void) | undefined;
}

/** Starts a worker that has the decoder. */
export function startReader(): Reader {
  let worker: Worker | undefined = startWorker();
  let lastId = 0;
  /** By id. */
  const waiting = new Map<number, Waiting>();

  function startWorker(): Worker {
    const started = new Worker('/reading-worker.js');
    started.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      const asked = waiting.get(data.id);
      if ('early' in data) return asked?.early?.(data.early);
      waiting.delete(data.id);
      asked?.end(data.result);
    });
    started.addEventListener('error', () => {
      if (worker === started) end('failed');
    });
    return started;
  }

  function end(reason: 'stopped' | 'failed') {
    worker?.terminate();
    worker = undefined;
    for (const asked of waiting.values()) asked.end({ ok: false, reason });
    waiting.clear();
  }

  return {
    read: (picture, early) =>
      new Promise((end) => {
        worker ??= startWorker();
        waiting.set(++lastId, { end, early });
        worker.postMessage({ id: lastId, picture, isEarlyWanted: early !== undefined } satisfies Question);
      }),
    stop: () => end('stopped'),
  };
}
