import type { Picture } from './pixels.ts';
import type { ReadResult } from './reading.ts';

/** What the worker is sent. */
export interface Question {
  readonly id: number;
  readonly picture: Picture;
}

/** What it gives for a {@link Question}. Of two pictures, the later may be read first. */
export interface Answer {
  readonly id: number;
  readonly result: ReadResult;
}

export interface Reader {
  /** Reads every code of a picture, in reading order: rows from the top, in a row from the left. Never rejects. */
  read(picture: Picture): Promise<ReadResult>;
  /** Ends what is being read, at once. The next `read` starts anew. */
  stop(): void;
}

/** Starts a worker with the decoder. */
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
