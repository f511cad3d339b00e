import { localize, textOf } from '../../components/browser/messages.ts';
import { knowWindow } from '../../components/browser/windows.ts';
import { type Reader, startReader } from '../../components/reading/reader.ts';
import { type Message, messageOf } from '../../components/text/message.ts';
import '../../components/ui/code-list.ts';
import { linkPages } from '../../components/browser/page-links.ts';
import { query } from '../../components/ui/query.ts';
import '../../components/ui/framed-picture.ts';
import { setText } from '../../components/ui/set-text.ts';
import { listenToCamera, turnOff } from './camera-view.ts';
import { clearPictures, type NamedFile, readFiles } from './pictures.ts';
import { clearResults, listenToResults, tell } from './results.ts';

const start = query('#start');
const choose = query('#choose');
const files = query<HTMLInputElement>('#files');
const said = query('#said');
const cancel = query('#cancel');

let started: Reader | undefined;
/** Counts how often reading was stopped, so that what was chosen before goes no further. */
let turn = 0;
/** What is chosen while pictures are read is read after them. */
let reading = Promise.resolve();
/** Batches that are still to be read. */
let waiting = 0;

localize(document);
linkPages(document);
listenToResults();
listenToCamera(reader, say);
void knowWindow();
window.addEventListener('focus', () => void knowWindow());

choose.addEventListener('click', () => files.click());
files.addEventListener('change', () => {
  const chosen = [...(files.files ?? [])];
  // So that the same file can be chosen again.
  files.value = '';
  read(chosen.map((file) => ({ file, name: file.name })));
});
document.addEventListener('paste', ({ clipboardData }) => {
  const pasted = [...(clipboardData?.files ?? [])];
  if (pasted.length === 0) say(messageOf('scanNothingPasted'));
  // Browsers name a pasted picture image.png.
  else read(pasted.map((file) => ({ file, name: pasted.length > 1 ? file.name : '' })));
});
for (const type of ['dragenter', 'dragover', 'dragleave', 'drop'] as const) {
  document.addEventListener(type, (event) => {
    // Otherwise the browser would leave the page for what is dropped.
    event.preventDefault();
    const hasLeft = type === 'drop' || (type === 'dragleave' && event.relatedTarget === null);
    start.classList.toggle('over', !hasLeft);
    if (type !== 'drop') return;
    const dropped = [...(event.dataTransfer?.files ?? [])];
    if (dropped.length === 0) say(messageOf('scanNothingDropped'));
    else read(dropped.map((file) => ({ file, name: file.name })));
  });
}
cancel.addEventListener('click', () => {
  stopReading();
  say(messageOf('scanCanceled'));
  choose.focus();
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !cancel.hidden) cancel.click();
});
query('#clear').addEventListener('click', () => {
  stopReading();
  turnOff();
  clearPictures();
  clearResults();
  tell(undefined);
  say(undefined);
  choose.focus();
});

function read(chosen: readonly NamedFile[]): void {
  if (chosen.length === 0) return;
  const own = turn;
  tell(undefined);
  say(messageOf('scanReading'));
  cancel.hidden = false;
  waiting += 1;
  reading = reading.then(() => readNext(chosen, () => own !== turn)).catch(reportError);
}

async function readNext(chosen: readonly NamedFile[], isStopped: () => boolean): Promise<void> {
  if (isStopped()) return;
  const sentence = await readFiles(chosen, reader(), isStopped);
  if (isStopped()) return;
  waiting -= 1;
  if (waiting > 0) return;
  cancel.hidden = true;
  say(sentence);
}

function stopReading(): void {
  turn += 1;
  waiting = 0;
  started?.stop();
  cancel.hidden = true;
}

/** Loaded with the first picture. */
function reader(): Reader {
  started ??= startReader();
  return started;
}

function say(sentence: Message | undefined): void {
  setText(said, sentence === undefined ? '' : textOf(sentence));
}
