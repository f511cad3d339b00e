import { whyNoCodeRead, whyNoPicture } from '../../components/app/no-code-read.ts';
import { textOf } from '../../components/browser/messages.ts';
import { openPictureFile } from '../../components/browser/picture-file.ts';
import type { Reader } from '../../components/reading/reader.ts';
import type { Reading } from '../../components/reading/reading.ts';
import { countedMessage, type Message, messageOf } from '../../components/text/message.ts';
import { element } from '../../components/ui/element.ts';
import type { FramedPicture } from '../../components/ui/framed-picture.ts';
import { query } from '../../components/ui/query.ts';
import { addReading, follow, howManyListed, knowTrackers, pictureLabel } from './results.ts';

/** Side of a picture as it is kept to be looked at, in pixels: as wide as its column on a fine screen. */
const SHOWN_SIDE = 1200;

const pictures = query('#pictures');

export interface NamedFile {
  file: Blob;
  /** Empty for a picture that was pasted. */
  name: string;
}

/** What came of one file. */
interface FileRead {
  hasNew: boolean;
  hasCodes: boolean;
  sentence: Message | undefined;
}

/**
 * Reads the codes in files, one after the other, and shows each with what came of it.
 *
 * @param isStopped whether the person wants no more of them read
 * @returns how it went, all in all
 */
export async function readFiles(
  files: readonly NamedFile[],
  reader: Reader,
  isStopped: () => boolean,
): Promise<Message> {
  await knowTrackers();
  const read: FileRead[] = [];
  for (const file of files) {
    if (isStopped()) break;
    read.push(await readFile(file, reader));
  }
  if (read.some(({ hasNew }) => hasNew)) return howManyListed();
  if (read.some(({ hasCodes }) => hasCodes)) return messageOf('scanNothingNew');
  const [only] = read;
  return read.length === 1 && only?.sentence ? only.sentence : messageOf('noCodeRead');
}

export function clearPictures(): void {
  pictures.replaceChildren();
}

async function readFile({ file, name }: NamedFile, reader: Reader): Promise<FileRead> {
  const opened = await openPictureFile(file);
  const result = opened.ok ? await reader.read(opened.picture) : opened;
  if (!(opened.ok && result.ok)) {
    const sentence = result.ok ? undefined : whyNoPicture(result.reason);
    report(name, sentence);
    return { hasNew: false, hasCodes: false, sentence };
  }
  const { reading } = result;
  const framed = document.createElement('framed-picture') as FramedPicture;
  const shown = await shownPicture(opened.picture);
  if (shown !== undefined) framed.show(shown, reading, pictureLabel(name));
  follow(framed);
  const hasNew = addReading(reading, framed);
  const sentence = sentenceFor(reading);
  report(name, sentence, framed);
  return { hasNew, hasCodes: reading.found.length > 0, sentence };
}

function sentenceFor(reading: Reading): Message {
  const { length } = reading.found;
  return length === 0 ? whyNoCodeRead(reading) : countedMessage('codesRead', length);
}

/** The newest first, where the person looks. */
function report(name: string, sentence: Message | undefined, picture?: FramedPicture): void {
  if (sentence === undefined) return;
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  if (name !== '') caption.append(element('b', name), ' ');
  caption.append(element('span', textOf(sentence)));
  figure.append(...(picture ? [picture] : []), caption);
  pictures.prepend(figure);
}

/** A small copy, of a large picture above all; `undefined` where the browser cannot make one. */
async function shownPicture(picture: Blob | ImageBitmap): Promise<HTMLCanvasElement | undefined> {
  try {
    const whole = await createImageBitmap(picture);
    const scale = Math.min(1, SHOWN_SIDE / Math.max(whole.width, whole.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(whole.width * scale));
    canvas.height = Math.max(1, Math.round(whole.height * scale));
    const context = canvas.getContext('2d');
    if (context === null) return undefined;
    context.imageSmoothingQuality = 'high';
    context.drawImage(whole, 0, 0, canvas.width, canvas.height);
    whole.close();
    return canvas;
  } catch {
    return undefined;
  }
}
