import type { Picture } from './pixels.ts';
import type { ReadResult } from './reading.ts';

/** A message to the worker. */
export interface Question {
  readonly id: number;
  readonly picture: Picture;
}

/** The answer to a {@link Question}. Answers may arrive in a different order. */
export interface Answer {
  readonly id: number;
  readonly result: ReadResult;
}

export interface Reader {
  /** Reads every code in a picture, in reading order. Never rejects. */
  read(picture: Picture): Promise<ReadResult>;
  /** Stops reading at once. The next `read` starts a new worker. */
  stop(): void;
}

/** Starts a worker that has the decoder. */
export function startReader(): Reader {
  let worker: Worker | undefined = startWorker();
  let lastId = 0;
  /** By id. */
  const waiting = new Map<number, (result: ReadResult) => void>();

  function startWorker(): Worker {
    const started = new Worker('/reading-worker.js');
    started.addEventListener('message', ({ data: { id, result } }: MessageEvent<Answer>) => {
      waiting.get(id)?.(result);
      waiting.delete(id);
    });
    started.addEventListener('error', () => {
      if (worker === started) end('failed');
    });
    return started;
  }

  function end(reason: 'stopped' | 'failed') {
    worker?.terminate();
    worker = undefined;
    for (const answer of waiting.values()) answer({ ok: false, reason });
    waiting.clear();
  }

  return {
    read: (picture) =>
      new Promise((resolve) => {
        worker ??= startWorker();
        waiting.set(++lastId, resolve);
        worker.postMessage({ id: lastId, picture } satisfies Question);
      }),
    stop: () => end('stopped'),
  };
}
