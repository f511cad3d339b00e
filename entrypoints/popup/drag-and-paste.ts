import { fileName } from '../../components/formats/file-name.ts';
import { pngAsSet } from '../../components/outputs/as-set.ts';
import type { Shared } from '../../components/outputs/output.ts';
import { pngDataUri } from '../../components/picture/data-uri.ts';
import { trimmedAddress } from '../../components/text/surrounded-address.ts';
import type { QrView } from '../../components/ui/qr-view.ts';
import type { TextBox } from '../../components/ui/text-box.ts';

/** The source of the current drag, if it is in the popup itself. */
let origin: EventTarget | null = null;

/** Replaces the text by what is pasted anywhere outside the box, or dropped anywhere in the popup. */
export function takeText(box: TextBox): void {
  document.addEventListener('paste', (event) => {
    // Not the event's target, which in Firefox is where the caret was last.
    if (box.contains(document.activeElement)) return;
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain');
    if (text) box.overwrite(trimmedAddress(text));
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
      if (origin !== null || !mayHaveText(event.dataTransfer)) event.dataTransfer.dropEffect = 'none';
      else if (type === 'drop') drop(event.dataTransfer, box);
    });
  }
}

/** Before the drop, browsers reveal only the types of what is dragged. */
function mayHaveText({ types }: DataTransfer): boolean {
  return types.includes('text/uri-list') || types.includes('text/plain');
}

function drop(dropped: DataTransfer, box: TextBox): void {
  const text = addressIn(dropped.getData('text/uri-list')) ?? dropped.getData('text/plain');
  // In some browsers, files come with their addresses, which are useless on a phone.
  if (text !== '' && dropped.files.length === 0) box.overwrite(trimmedAddress(text));
}

/** The first address of a `text/uri-list` (RFC 2483 5): one per line, `#` begins a comment. */
function addressIn(list: string): string | undefined {
  return list.split(/\r?\n/).find((line) => line !== '' && !line.startsWith('#'));
}

/** Lets the code be dragged away as the same PNG file that Download PNG saves. */
export function offerPicture(view: QrView, shared: () => Shared | undefined): void {
  const picture = new Image();
  /** What the picture is of, or will be once it is made. */
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
