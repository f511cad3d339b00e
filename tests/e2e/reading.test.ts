/** Asks the built worker as `reader.ts` does, with pictures of many kinds. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReadResult } from '../../components/reading/reading.ts';
import type { ExtensionPage } from '../browsers/driver.ts';
import { CODE_ADDRESS, codePngOf, isCodeDark } from './code-pictures.ts';
import { inEachSharedBrowser } from './session.ts';

describe('the worker that reads pictures', () => {
  inEachSharedBrowser((session) => {
    /** PageHop's settings: one of its own pages, which may start the worker. */
    let page: ExtensionPage;

    beforeAll(async () => {
      await session.browser.open(`${session.browser.extensionOrigin}/options.html`);
      page = await session.browser.waitForPage('options');
    });

    afterAll(() => page.close());

    /** All pictures are read by one worker. */
    const read = (bytes: Uint8Array | string, type: string): Promise<ReadResult> =>
      page.evaluate(
        (base64, type) => {
          const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
          const kept = window as { reader?: Worker };
          kept.reader ??= new Worker('/reading-worker.js');
          const { reader } = kept;
          return new Promise<ReadResult>((resolve, reject) => {
            reader.onmessage = ({ data }) => resolve(data.result);
            reader.onerror = ({ message }) => reject(new Error(message));
            reader.postMessage({ id: 1, picture: new Blob([bytes], { type }) });
          });
        },
        Buffer.from(bytes).toString('base64'),
        type,
      );

    test('reads files of every kind that browsers show, and says of others that they are no picture', async () => {
      session.web.clear();
      for (const [type, bytes] of [
        ['image/png', codePngOf(200, 4)],
        ['image/gif', animatedGif(200, 4)],
      ] as const) {
        const result = await read(bytes, type);
        expect(result, type).toMatchObject({
          ok: true,
          reading: { width: 200, found: [{ text: CODE_ADDRESS }] },
        });
      }
      for (const [type, bytes] of [
        ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
        ['image/png', codePngOf(200, 4).subarray(0, 40)],
        ['image/jpeg', 'nothing'],
        ['text/plain', ''],
      ] as const)
        expect(await read(bytes, type), type).toEqual({ ok: false, reason: 'not-a-picture' });
      expect(session.web.requests).toEqual([]);
    });

    test('reads a picture of 100 megapixels, smaller, and says where in the picture itself the code is', async () => {
      const result = await read(codePngOf(10_000, 40), 'image/png');
      expect(result).toMatchObject({
        ok: true,
        reading: { width: 10_000, height: 10_000, found: [{ text: CODE_ADDRESS }] },
      });
      if (result.ok) expect(Math.abs(result.reading.found[0]!.corners[0].x - 400)).toBeLessThan(60);
    });
  });
});

/** A GIF whose first frame is the code and whose second is white, in codes of eight bits (GIF89a, appendix F). */
function animatedGif(side: number, module: number): Buffer {
  const word = (value: number) => [value & 255, value >> 8];
  const frame = (colorAt: (x: number, y: number) => number) => {
    const codes: number[] = [];
    for (let i = 0; i < side * side; i++) {
      // Cleared before codes would need nine bits.
      if (i % 100 === 0) codes.push(128);
      codes.push(colorAt(i % side, Math.floor(i / side)));
    }
    codes.push(129);
    const blocks = Array.from({ length: Math.ceil(codes.length / 255) }, (_, i) =>
      codes.slice(255 * i, 255 * (i + 1)),
    );
    return [
      ...[0x21, 0xf9, 4, 4, 10, 0, 0, 0],
      ...[0x2c, 0, 0, 0, 0, ...word(side), ...word(side), 0, 7],
      ...blocks.flatMap((block) => [block.length, ...block]),
      0,
    ];
  };
  const palette = [255, 255, 255, 0, 0, 0, ...Array(126 * 3).fill(0)];
  return Buffer.from([
    ...Buffer.from('GIF89a'),
    ...[...word(side), ...word(side), 0xf6, 0, 0],
    ...palette,
    ...frame((x, y) => Number(isCodeDark(x, y, module))),
    ...frame(() => 0),
    0x3b,
  ]);
}
