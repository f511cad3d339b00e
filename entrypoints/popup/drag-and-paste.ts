import { fileName } from '../../components/formats/file-name.ts';
import { pngAsSet } from '../../components/outputs/as-set.ts';
import type { Shared } from '../../components/outputs/output.ts';
import { pngDataUri } from '../../components/picture/data-uri.ts';
import { trimmedAddress } from '../../components/text/surrounded-address.ts';
import type { QrView } from '../../components/ui/qr-view.ts';
import type { TextBox } from '../../components/ui/text-box.ts';
import { offerToRead } from './advice.ts';
import { leaveReading, readCodesIn } from './read.ts';

/** Where what is being dragged was taken from, if from the popup itself. */
let origin: EventTarget | null = null;

/**
 * Takes what is pasted anywhere in the popup, and what is dropped anywhere: a text in place of the one there is, of a
 * picture the codes in it. Of both in the clipboard the text, and then the picture is offered.
 */
export function takeWhatIsGiven(box: TextBox): void {
  document.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain');
    const picture = pictureIn(event.clipboardData);
    // The focus tells, not the event's target: in Firefox that is where the caret was last.
    const isInBox = box.contains(document.activeElement);
    // The browser itself pastes text into the box.
    if (!isInBox || (picture && !text)) event.preventDefault();
    if (text && !isInBox) void overwrite(box, text);
    if (text && picture) setTimeout(() => offerToRead(picture));
    else if (picture) void readCodesIn(picture);
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
      // Otherwise the browser might leave the popup for what is dropped.
      event.preventDefault();
      if (origin !== null || !mayBeOfUse(event.dataTransfer)) event.dataTransfer.dropEffect = 'none';
      else if (type === 'drop') drop(event.dataTransfer, box);
    });
  }
}

/** Until it is dropped, only the kinds of what is dragged are told, not itself. */
function mayBeOfUse({ types }: DataTransfer): boolean {
  return ['Files', 'text/uri-list', 'text/plain'].some((type) => types.includes(type));
}

function drop(dropped: DataTransfer, box: TextBox): void {
  const text = addressIn(dropped.getData('text/uri-list')) ?? dropped.getData('text/plain');
  // Files come with their addresses in some browsers, which mean nothing to a phone.
  const file = pictureIn(dropped) ?? dropped.files[0];
  if (file) void readCodesIn(file);
  else if (text !== '') void overwrite(box, text);
}

/** Beneath what was read, nothing can be written. */
async function overwrite(box: TextBox, text: string): Promise<void> {
  await leaveReading();
  box.overwrite(trimmedAddress(text));
}

function pictureIn(given: DataTransfer | null): File | undefined {
  return [...(given?.files ?? [])].find(({ type }) => type.startsWith('image/'));
}

/** The first address of a list as RFC 2483 5 has it: a line each, those that begin with # being comments. */
function addressIn(list: string): string | undefined {
  return list.split(/\r?\n/).find((line) => line !== '' && !line.startsWith('#'));
}

/** Lets the code be dragged away as the PNG file that would be downloaded. */
export function offerPicture(view: QrView, shared: () => Shared | undefined): void {
  const picture = new Image();
  /** Of what the picture is, or is about to be. */
  let made: Shared | undefined;
  let name = '';

  // A pointer moves before it drags, and by then there must be a picture for the browser to drag.
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
    // Browsers themselves give the image and its markup. It is a file and not an address, and where only text will do,
    // as in a line to write in, the text in the code.
    dataTransfer.clearData('text/uri-list');
    // Firefox on Linux hands a file manager the file only in place of an address, and of one that no other program can
    // open. This one nobody can: let go of over a page or the tabs, the code opens nothing.
    if (dataTransfer.types.includes('text/x-moz-url')) dataTransfer.setData('text/x-moz-url', 'blob:');
    dataTransfer.setData('text/plain', made.payload.text);
    // In no standard: what Chromium names the file on the desktop. On Linux it does not look at it, and calls what has no
    // name in its address download.png. Firefox calls it Untitled.png, and lets only itself set the type that would name it.
    dataTransfer.setData('DownloadURL', `image/png:${name}:${picture.src}`);
  });
}
