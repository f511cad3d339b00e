import { join } from 'node:path';
import jsqr from 'jsqr';
import { PNG } from 'pngjs';
import { beforeAll, expect, test } from 'vitest';
import type { PictureOptions } from '../../components/picture/picture.ts';
import { bundle } from '../bench/bundle.ts';
import { decodeQr } from '../browsers/decode.ts';
import type { Tab } from '../browsers/driver.ts';
import type { Captioned, CaptionedPage } from './captioned.ts';
import { inEachSharedBrowser, visit } from './session.ts';

const TEXT = 'https://example.com/how/to/read?id=12345';

const CAPTIONS: [script: string, caption: string, options: PictureOptions][] = [
  ['Latin', 'How to read a code – and what to keep in mind while doing so, in more words than fit', {}],
  ['Arabic', 'دليل قراءة الرموز', { quietZone: 0 }],
  ['Chinese', '二维码的读法与历史', { pictureSizeUnit: 'pixels', pictureSide: 500 }],
  ['Devanagari', 'क्यूआर कोड कैसे पढ़ें 👩‍👩‍👧', { pictureSizeUnit: 'millimeters', pictureWidth: 50 }],
  ['stacked marks', 'g̷̢̛̺̪̙̈́̿̾͝j̵̧̻̘̈́̆̚ẑ̸̢͖̬̏̐̚'.repeat(8), { dark: '#1b3a57', light: '#fff4d6', moduleSize: 6 }],
];

let script: string;

beforeAll(async () => {
  const code = await bundle(join(import.meta.dirname, 'captioned.ts'));
  script = `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;
});

function captionedIn(tab: Tab, options: PictureOptions, caption: string): Promise<Captioned> {
  return tab.evaluate(
    async (src, text, options, caption) => {
      const element = Object.assign(document.createElement('script'), { type: 'module', src });
      await new Promise((resolve, reject) => {
        element.onload = resolve;
        element.onerror = reject;
        document.head.append(element);
      });
      return (globalThis as unknown as CaptionedPage).captioned(text, options, caption);
    },
    script,
    TEXT,
    options,
    caption,
  );
}

/** A PNG of an SVG as the browser draws it, 500 pixels wide, on white. */
async function drawn(tab: Tab, svg: string): Promise<Buffer> {
  const uri = await tab.evaluate(async (svg) => {
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
    await image.decode();
    const height = Math.round((500 * image.naturalHeight) / image.naturalWidth);
    const canvas = Object.assign(document.createElement('canvas'), { width: 600, height: height + 100 });
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, 600, height + 100);
    context.drawImage(image, 50, 50, 500, height);
    return canvas.toDataURL();
  }, svg);
  return Buffer.from(uri.split(',')[1] ?? '', 'base64');
}

/** What zxing and then jsQR read in a picture. */
async function read(png: PNG): Promise<(string | undefined)[]> {
  const { width, height } = png;
  const data = new Uint8ClampedArray(png.data);
  return [...(await decodeQr({ data, width, height })), jsqr(data, width, height)?.data];
}

inEachSharedBrowser((session) => {
  test.each(CAPTIONS)('in %s is under a code that two decoders read', async (_, caption, options) => {
    const tab = await visit(session, 'about:blank');
    const { png, svg, symbolEnd, captionTop } = await captionedIn(tab, options, caption);
    const file = PNG.sync.read(Buffer.from(png.split(',')[1] ?? '', 'base64'));
    expect(await read(file)).toEqual([TEXT, TEXT]);
    expect(await read(PNG.sync.read(await drawn(tab, svg)))).toEqual([TEXT, TEXT]);

    const { width, height, data } = file;
    const colors = (from: number, to: number) =>
      new Set(new Uint32Array(Uint8Array.from(data.subarray(4 * from * width, 4 * to * width)).buffer));
    expect(colors(symbolEnd, captionTop).size).toBe(1);
    expect(colors(captionTop, height).size).toBeGreaterThan(2);
  });
});
