import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { loadDecoder } from '../components/reading/decoder.ts';
import { readPixels } from '../components/reading/ladder.ts';
import { type Picture, takePixels } from '../components/reading/pixels.ts';
import { enlarged } from '../components/reading/places.ts';
import type { Answer, Question } from '../components/reading/reader.ts';
import type { Reading, ReadResult } from '../components/reading/reading.ts';

/** Reads pictures out of the pages' way: of each {@link Question} that it is sent it gives an {@link Answer}. */
export default defineUnlistedScript(() => {
  const decode = loadDecoder('/zxing_reader.wasm');

  async function read(picture: Picture, early?: (reading: Reading) => void): Promise<ReadResult> {
    const taken = await takePixels(picture);
    if (!taken.ok) return taken;
    const reading = await readPixels(taken, decode, (reading) => early?.(enlarged(reading, taken.size)));
    return { ok: true, reading: enlarged(reading, taken.size) };
  }

  const answer = (answer: Answer) => postMessage(answer);

  addEventListener('message', ({ data: { id, picture, isEarlyWanted } }: MessageEvent<Question>) => {
    const early = isEarlyWanted ? (early: Reading) => answer({ id, early }) : undefined;
    // Otherwise the page would not hear of a failure, and wait.
    read(picture, early).then((result) => answer({ id, result }), reportError);
  });
});
