import { captionAsSet } from '../../components/outputs/as-set.ts';
import { savedPicture, writeCaption } from '../../components/outputs/saved-picture.ts';
import { outline } from '../../components/picture/outline.ts';
import { darkRuns, layOutPicture, type Picture } from '../../components/picture/picture.ts';
import { encode } from '../../components/qr/encode.ts';
import type { QrSymbol } from '../../components/qr/symbol.ts';
import type { Pixels } from '../../components/reading/decoder.ts';
import { type Reader, startReader } from '../../components/reading/reader.ts';
import type { ReadResult } from '../../components/reading/reading.ts';
import type { Settings } from '../../components/settings/settings.ts';

/** What the example is a code of, and the title that this page has. */
export const EXAMPLE = 'https://example.com/';
const TITLE = 'Example Domain';

/** CSS pixels a side of a module, whatever the files have: the example shows colors and proportions. */
const MODULE = 5;

/** Shows an example of what files will look like, and gives the size that its file would have, in pixels. */
export function showPreview(
  canvas: HTMLCanvasElement,
  settings: Settings,
): Pick<Picture, 'width' | 'height'> {
  const { quietZone, dark, light } = settings;
  const symbol = example(settings);
  const caption = captionAsSet({ kind: 'page', text: EXAMPLE, title: TITLE }, settings);
  const scale = Math.ceil(devicePixelRatio);
  paint(canvas, savedPicture(symbol, { quietZone, dark, light, moduleSize: MODULE * scale }, caption));
  canvas.style.inlineSize = `${canvas.width / scale}px`;
  return savedPicture(symbol, settings, caption);
}

function paint(canvas: HTMLCanvasElement, picture: Picture): void {
  const { symbol, width, height, left, top, moduleSize, dark, light, caption } = picture;
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.fillStyle = light;
  context.fillRect(0, 0, width, height);
  context.fillStyle = dark;
  if (caption !== undefined) {
    context.setTransform(1, 0, 0, 1, 0, caption.top);
    writeCaption(context, caption, width);
  }
  context.setTransform(moduleSize, 0, 0, moduleSize, left, top);
  context.fill(new Path2D(outline(symbol)), 'evenodd');
}

/**
 * Whether a decoder that shares no code with the encoder reads an example in these colors. With the whole quiet zone:
 * what too little of it does depends on what the picture is put upon.
 */
export async function isReadBack(settings: Settings, read = readInWorker): Promise<boolean> {
  const result = await read(draw(settings));
  return result.ok && result.reading.found.some(({ text }) => text === EXAMPLE);
}

let reader: Reader | undefined;

function readInWorker({ data, width, height }: Pixels): Promise<ReadResult> {
  reader ??= startReader();
  return reader.read(new ImageData(data, width, height));
}

/** The example without its caption: four bytes a pixel, row by row. */
function draw(settings: Settings): Pixels {
  const { dark, light } = settings;
  const picture = layOutPicture(example(settings), { dark, light, moduleSize: MODULE });
  const { symbol, width, height, left, top } = picture;
  const data = new Uint8ClampedArray(4 * width * height);
  const pixels = new DataView(data.buffer);
  const fill = (color: string, start: number, end: number) => {
    const pixel = Number.parseInt(`${color.slice(1)}ff`, 16);
    for (let i = start; i < end; i++) pixels.setUint32(4 * i, pixel);
  };
  fill(light, 0, width * height);
  for (let y = 0; y < symbol.size * MODULE; y++) {
    const line = (top + y) * width + left;
    for (const [start, end] of darkRuns(symbol, Math.floor(y / MODULE))) {
      fill(dark, line + start * MODULE, line + end * MODULE);
    }
  }
  return { data, width, height };
}

function example({ errorCorrection }: Settings): QrSymbol {
  const result = encode(EXAMPLE, { errorCorrectionLevel: errorCorrection });
  if (!result.ok) throw new Error(`The example: ${result.reason}`);
  return result.symbol;
}
