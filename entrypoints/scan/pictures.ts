import { type NoPicture, whyNoCodeRead, whyNoPicture } from '../../components/app/no-code-read.ts';
import { textOf } from '../../components/browser/messages.ts';
import {
  closePicture,
  openPictureFile,
  shownPicture,
  widthWithin,
} from '../../components/browser/picture-file.ts';
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
    const one = await readFile(file, reader, isStopped);
    if (one === undefined) break;
    read.push(one);
  }
  if (read.some(({ hasNew }) => hasNew)) return howManyListed();
  if (read.some(({ hasCodes }) => hasCodes)) return messageOf('scanNothingNew');
  const [only] = read;
  return read.length === 1 && only?.sentence ? only.sentence : messageOf('noCodeRead');
}

export function clearPictures(): void {
  pictures.replaceChildren();
}

/** Gives nothing, and shows nothing, where it is stopped. */
async function readFile(
  { file, name }: NamedFile,
  reader: Reader,
  isStopped: () => boolean,
): Promise<FileRead | undefined> {
  if (isStopped()) return undefined;
  const opened = await openPictureFile(file);
  if (isStopped()) return undefined;
  if (!opened.ok) return notRead(name, opened.reason);
  const result = await reader.read(opened.picture);
  if (isStopped()) return undefined;
  if (!result.ok) return notRead(name, result.reason);
  const { reading } = result;
  const framed = document.createElement('framed-picture') as FramedPicture;
  const shown = await shownPicture(opened.picture, widthWithin(SHOWN_SIDE, reading));
  closePicture(opened.picture);
  if (isStopped()) return undefined;
  if (shown !== undefined) framed.show(shown, reading, pictureLabel(name));
  follow(framed);
  const hasNew = addReading(reading, framed);
  const sentence = sentenceFor(reading);
  report(name, sentence, framed);
  return { hasNew, hasCodes: reading.found.length > 0, sentence };
}

function notRead(name: string, reason: NoPicture): FileRead {
  const sentence = whyNoPicture(reason);
  report(name, sentence);
  return { hasNew: false, hasCodes: false, sentence };
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
  if (name !== '') {
    const named = element('b', name);
    named.dir = 'auto';
    caption.append(named, ' ');
  }
  caption.append(element('span', textOf(sentence)));
  figure.append(...(picture ? [picture] : []), caption);
  pictures.prepend(figure);
}
