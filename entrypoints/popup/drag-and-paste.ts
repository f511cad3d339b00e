import { fileName } from '../../components/formats/file-name.ts';
import { pngAsSet } from '../../components/outputs/as-set.ts';
import type { Shared } from '../../components/outputs/output.ts';
import { pngDataUri } from '../../components/picture/data-uri.ts';
import { trimmedAddress } from '../../components/text/surrounded-address.ts';
import { copyWhole } from '../../components/ui/copy-whole.ts';
import type { QrView } from '../../components/ui/qr-view.ts';
import type { TextBox } from '../../components/ui/text-box.ts';
import { offerToRead } from './advice.ts';
import { earlyPaste } from './early-paste.ts';
import { leaveReading, readCodesIn } from './read.ts';

/** The source of the current drag, if it is in the popup itself. */
let origin: EventTarget | null = null;

/**
 * Takes what is pasted or dropped anywhere in the popup. A text replaces the one there is; a picture has its codes read. If
 * the clipboard has both, the text is taken and the picture is offered.
 */
export function takeWhatIsGiven(box: TextBox): void {
  copyWhole(box);
  if (earlyPaste !== undefined) takePasted(earlyPaste.text, pictureIn(earlyPaste.files), box);
  document.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const picture = pictureIn(event.clipboardData?.files ?? []);
    // The focus tells, not the event's target: in Firefox that is where the caret was last.
    const isInBox = box.contains(document.activeElement);
    // The browser itself pastes text into the box.
    if (!isInBox || (picture && !text)) event.preventDefault();
    takePasted(text, picture, isInBox ? undefined : box);
  });
  document.addEventListener('dragstart', ({ target }) => {
    origin = target;
  });
  document.addEventListener('dragend', () => {
    origin = null;
  });
  for (const type of ['dragover', 'drop'] as const) {
    document.addEventListener(type, (event) => {
      const isWithinBox =
        origin !== null && [origin, event.target].every((node) => box.contains(node as Node));
      if (isWithinBox || event.dataTransfer === null) return;
      // Otherwise the browser might navigate to what is dropped.
      event.preventDefault();
      if (origin !== null || !mayBeOfUse(event.dataTransfer)) event.dataTransfer.dropEffect = 'none';
      else if (type === 'drop') drop(event.dataTransfer, box);
    });
  }
}

/** @param box that the text goes into, unless the browser itself puts it there */
function takePasted(text: string, picture: File | undefined, box: TextBox | undefined): void {
  if (text && box) void overwrite(box, text);
  if (text && picture) setTimeout(() => offerToRead(picture));
  else if (picture) void readCodesIn(picture);
}

/** Before the drop, browsers tell only the types of what is dragged. */
function mayBeOfUse({ types }: DataTransfer): boolean {
  return ['Files', 'text/uri-list', 'text/plain'].some((type) => types.includes(type));
}

function drop(dropped: DataTransfer, box: TextBox): void {
  const text = addressIn(dropped.getData('text/uri-list')) ?? dropped.getData('text/plain');
  // Files come with their addresses in some browsers, which mean nothing to a phone.
  const file = pictureIn(dropped.files) ?? dropped.files[0];
  if (file) void readCodesIn(file);
  else if (text !== '') void overwrite(box, text);
}

/** Beneath what was read, nothing can be written. */
async function overwrite(box: TextBox, text: string): Promise<void> {
  await leaveReading();
  box.overwrite(trimmedAddress(text));
}

function pictureIn(files: Iterable<File>): File | undefined {
  return [...files].find(({ type }) => type.startsWith('image/'));
}

/** The first address of a `text/uri-list` (RFC 2483 5): one per line, `#` begins a comment. */
function addressIn(list: string): string | undefined {
  return list.split(/\r?\n/).find((line) => line !== '' && !line.startsWith('#'));
}

/** Lets the code be dragged away as the same PNG file that Download PNG saves. */
export function offerPicture(view: QrView, shared: () => Shared | undefined): void {
  const picture = new Image();
  /** The code that the picture shows, or will show once it is made. */
  let made: Shared | undefined;
  let name = '';

  // Made when the pointer moves over the code: a drag needs the picture to be ready.
  view.addEventListener('pointermove', async () => {
    const now = shared();
    if (now === undefined || now.symbol === made?.symbol) return;
    made = now;
    const png = await pngAsSet(now);
    if (made !== now) return;
    name = fileName(now.payload, 'png');
    picture.src = pngDataUri(png);
    view.lay(picture);
  });

  view.addEventListener('dragstart', ({ dataTransfer, clientX, clientY }) => {
    if (dataTransfer === null || made === undefined) return;
    const { left, top } = view.getBoundingClientRect();
    dataTransfer.setDragImage(view, clientX - left, clientY - top);
    dataTransfer.effectAllowed = 'copy';
    // Browsers add the image and its markup themselves. Without the address it is dropped as a file, or, where only text
    // is accepted, as the text in the code.
    dataTransfer.clearData('text/uri-list');
    // Firefox on Linux gives file managers the file only if there is an address that no other program can open. Nothing
    // can open this one, so a drop on a page or on the tabs does nothing.
    if (dataTransfer.types.includes('text/x-moz-url')) dataTransfer.setData('text/x-moz-url', 'blob:');
    dataTransfer.setData('text/plain', made.payload.text);
    // Not standard: Chromium takes the file's name from it, but not on Linux, where the file is download.png. In Firefox it
    // is Untitled.png: only the browser itself may set the type that would name it.
    dataTransfer.setData('DownloadURL', `image/png:${name}:${picture.src}`);
  });
}
