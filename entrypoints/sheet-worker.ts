import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { codeOf } from '../components/app/code-of.ts';
import { writeZip } from '../components/outputs/code-zip.ts';
import type { ZipAnswer, ZipQuestion } from '../components/outputs/make-zip.ts';

/** Bytes of the archive that are in this worker's memory. The browser keeps the others, on disk if they are many. */
const MOST_IN_MEMORY = 1_000_000;

/** Makes one archive out of the page's way, and gives {@link ZipAnswer}s. */
export default defineUnlistedScript(() => {
  addEventListener('message', ({ data: { zip, level } }: MessageEvent<ZipQuestion>) => {
    const kept: Blob[] = [];
    let latest: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    const hand = () => {
      kept.push(new Blob(latest));
      latest = [];
      size = 0;
    };
    const symbolOf = (text: string) => {
      const { code } = codeOf(text, level);
      if (!code.ok) throw new RangeError(code.reason);
      return code.symbol;
    };
    writeZip(
      zip,
      symbolOf,
      (bytes) => {
        latest.push(bytes);
        size += bytes.length;
        if (size >= MOST_IN_MEMORY) hand();
      },
      (done) => postMessage({ done } satisfies ZipAnswer),
    );
    hand();
    postMessage({ zip: new Blob(kept, { type: 'application/zip' }) } satisfies ZipAnswer);
  });
});
