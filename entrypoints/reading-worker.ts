import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { loadDecoder } from '../components/reading/decoder.ts';
import { readPixels } from '../components/reading/ladder.ts';
import { type Picture, takePixels } from '../components/reading/pixels.ts';
import { enlarged } from '../components/reading/places.ts';
import type { Answer, Question } from '../components/reading/reader.ts';
import type { ReadResult } from '../components/reading/reading.ts';

/** Reads pictures out of the pages' way: of each {@link Question} that it is sent it gives an {@link Answer}. */
export default defineUnlistedScript(() => {
  const decode = loadDecoder('/zxing_reader.wasm');

  async function read(picture: Picture): Promise<ReadResult> {
    const taken = await takePixels(picture);
    return taken.ok ? { ok: true, reading: enlarged(await readPixels(taken, decode), taken.size) } : taken;
  }

  addEventListener('message', ({ data: { id, picture } }: MessageEvent<Question>) => {
    // Otherwise the page would not hear of a failure, and wait.
    read(picture).then((result) => postMessage({ id, result } satisfies Answer), reportError);
  });
});
