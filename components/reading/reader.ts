import type { Picture } from './pixels.ts';
import type { ReadResult } from './reading.ts';

export interface Reader {
  /** Reads every code of a picture, in reading order: rows from the top, in a row from the left. Never rejects. */
  read(picture: Picture): Promise<ReadResult>;
  /** Ends what is being read, at once. The next `read` starts anew. */
  stop(): void;
}

/** Starts a worker with the decoder. */
export function startReader(): Reader {
  let worker: Worker | undefined = startWorker();
  /** Answers come in the order of what was asked. */
  let waiting: ((result: ReadResult) => void)[] = [];

  function startWorker(): Worker {
    const started = new Worker('/reading-worker.js');
    started.addEventListener('message', ({ data }: MessageEvent<ReadResult>) => waiting.shift()?.(data));
    started.addEventListener('error', stop);
    return started;
  }

  function stop() {
    worker?.terminate();
    worker = undefined;
    for (const answer of waiting) answer({ ok: false, reason: 'stopped' });
    waiting = [];
  }

  return {
    read: (picture) =>
      new Promise((resolve) => {
        worker ??= startWorker();
        waiting.push(resolve);
        worker.postMessage(picture);
      }),
    stop,
  };
}
