import type { ReadResult } from './reading.ts';

export interface Reader {
  /** Reads every code of a picture, in reading order: rows from the top, in a row from the left. Never rejects. */
  read(picture: Blob | ImageBitmap | ImageData): Promise<ReadResult>;
  /** Ends what is being read, at once. The next `read` starts anew. */
  stop(): void;
}

/** Starts a worker with the decoder. */
export function startReader(): Reader {
  throw new Error('Not there yet.');
}
