/** Reads pictures out of the page's way: of each {@link Picture} it is sent it gives a {@link ReadResult}. */
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { loadDecoder } from './decoder.ts';
import { readPixels } from './ladder.ts';
import { type Picture, takePixels } from './pixels.ts';
import type { ReadResult } from './reading.ts';

const decode = loadDecoder(wasm);

addEventListener('message', async ({ data }: MessageEvent<Picture>) => {
  postMessage(await read(data));
});

async function read(picture: Picture): Promise<ReadResult> {
  const taken = await takePixels(picture);
  return taken.ok ? { ok: true, reading: await readPixels(taken, decode) } : taken;
}
