import { loadTrackers, mayHaveTrackers } from '../../components/advice/trackers.ts';
import type { FoundContext } from '../../components/app/found-code.ts';
import {
  isReading,
  type NotRead,
  type ReadingEvent,
  type ReadingState,
  type Subject,
  updateReading,
  viewReading,
} from '../../components/app/reading.ts';
import { type CaptureOptions, captureTab } from '../../components/browser/capture.ts';
import { imageAreas } from '../../components/browser/image-areas.ts';
import { textOf } from '../../components/browser/messages.ts';
import { isOwnWindow } from '../../components/browser/own-window.ts';
import {
  closePicture,
  openPictureFile,
  shownPicture,
  widthWithin,
} from '../../components/browser/picture-file.ts';
import { actOnCode } from '../../components/outputs/act-on-code.ts';
import { attempt } from '../../components/outputs/attempt.ts';
import { scan } from '../../components/outputs/scan.ts';
import type { Area } from '../../components/payload/area.ts';
import type { Outcome } from '../../components/payload/outcome.ts';
import type { Incoming, Payload } from '../../components/payload/payload.ts';
import { type Reader, startReader } from '../../components/reading/reader.ts';
import type { Reading, ReadResult } from '../../components/reading/reading.ts';
import { addressOf } from '../../components/text/address.ts';
import type { CodeChoice } from '../../components/ui/code-list.ts';
import { ReadingDialog } from '../../components/ui/reading-dialog.ts';
import { giveAdvice } from './advice.ts';
import { page } from './run-output.ts';
import { currentState, dispatch } from './store.ts';

type Result = ReadResult | { ok: false; reason: NotRead };

/** Takes what is known before the rest. */
type Early = (reading: Reading) => void;

/** The longest side of a picture on screen, in CSS px. */
const SHOWN_SIDE = 1600;

let state: ReadingState | undefined;
let dialog: ReadingDialog | undefined;
let reader: Reader | undefined;
/** Counts what is read: results of an earlier turn are dropped. */
let turn = 0;

/** Reads the codes that can be seen in the tab, those in the given image first. */
export async function readPage({ image }: NonNullable<Incoming['read']>): Promise<void> {
  // Before anything is shown, because these take longest.
  const capturing = capture();
  const locating = image ? imageAreas(image) : [];
  const own = begin('page');
  const captured = await capturing;
  if (own !== turn) return;
  if (!captured.ok) return end(own, captured, []);
  const shown = showPicture(own, captured.picture);
  const early = async (reading: Reading) => {
    await shown;
    await tell(own, 'reading-early', { ok: true, reading }, []);
  };
  // Codes in an image that was asked for come first, and may only follow later.
  const result = await readFinely(own, captured.picture, image ? undefined : early);
  const areas = await locating;
  await shown;
  await end(own, result, areas);
}

/** Reads the codes in a picture that the person gave. */
export async function readPicture(file: Blob): Promise<void> {
  const own = begin('picture');
  const opened = await openPictureFile(file);
  if (own !== turn) return;
  if (!opened.ok) return end(own, opened, []);
  const result = await read(opened.picture);
  // Shown only now, because it might have been too large.
  if (result.ok) await showPicture(own, opened.picture, widthWithin(SHOWN_SIDE, result.reading));
  closePicture(opened.picture);
  await end(own, result, []);
}

/** Whether the dialog covers the code of the page. */
export function isOpen(): boolean {
  return dialog !== undefined;
}

/** Opens the dialog, and starts what takes longest to start. */
function begin(subject: Subject): number {
  if (isReading(state)) reader?.stop();
  reader ??= startReader();
  if (dialog === undefined) {
    dialog = new ReadingDialog();
    dialog.addEventListener('back', back);
    dialog.addEventListener('choose', (event) => {
      change({ type: 'code-chosen', code: (event as CustomEvent<number>).detail });
    });
    dialog.addEventListener('act', (event) => {
      const { action } = (event as CustomEvent<CodeChoice>).detail;
      void act(() => actOnCode(action, showAsCode, isOwnWindow() ? currentState() : undefined));
    });
    dialog.addEventListener('scan', () => act(() => scan.run(page)));
    document.body.append(dialog);
    addEventListener('pagehide', back);
  }
  dialog.open(textOf);
  change({ type: 'reading-started', subject });
  return ++turn;
}

function end(own: number, result: Result, areas: readonly Area[]): Promise<void> {
  return tell(own, 'reading-ended', result, areas);
}

async function tell(
  own: number,
  type: 'reading-early' | 'reading-ended',
  result: Result,
  areas: readonly Area[],
): Promise<void> {
  const context = await contextOf(result);
  if (own === turn) change({ type, result, areas, context });
}

/** Stops reading or leaves the list, and goes back to the code of the page. */
export function back(): void {
  if (isReading(state)) reader?.stop();
  turn++;
  change({ type: 'back' });
}

function change(event: ReadingEvent): void {
  state = updateReading(state, event);
  if (state === undefined) {
    dialog?.close();
    dialog = undefined;
  } else dialog?.show(viewReading(state));
}

function capture(options?: CaptureOptions) {
  const { windowId } = currentState();
  // After a reload, a small window no longer knows the window it belongs to, and must not capture itself.
  const isLost = isOwnWindow() && windowId === undefined;
  return isLost ? ({ ok: false, reason: 'refused' } as const) : captureTab(windowId, options);
}

async function read(picture: Blob | ImageBitmap, early?: Early): Promise<ReadResult> {
  return reader?.read(picture, early) ?? { ok: false, reason: 'stopped' };
}

/**
 * Reads a page. In Firefox, if something like a code could not be read, it is read once more with more pixels than the screen
 * has, so that modules of little more than a pixel can be read. Four times the pixels take four times as long, so that is not
 * done for pages without anything like a code.
 */
async function readFinely(own: number, picture: Blob, early?: Early): Promise<ReadResult> {
  const result = await read(picture, early);
  if (!import.meta.env.FIREFOX || devicePixelRatio >= 2) return result;
  if (own !== turn || !result.ok || result.reading.unread.length === 0) return result;
  const finer = await capture({ scale: 2 });
  if (own !== turn || !finer.ok) return result;
  const again = await read(finer.picture);
  // Only codes that were read. The first picture tells more about the others.
  return again.ok && again.reading.found.length > result.reading.found.length ? again : result;
}

async function showPicture(own: number, picture: Blob | ImageBitmap, width?: number): Promise<void> {
  const shown = await shownPicture(picture, width);
  if (own === turn && shown !== undefined) dialog?.showPicture(shown);
}

/** What takes time to find out, only where it matters. It is known before anything is shown. */
async function contextOf(result: Result): Promise<FoundContext> {
  const { isPrivate } = currentState();
  const addresses = result.ok ? result.reading.found.map(({ text }) => addressOf(text)) : [];
  const mayTrack = addresses.some((address) => address && mayHaveTrackers(address));
  return mayTrack ? { isPrivate, trackers: await loadTrackers() } : { isPrivate };
}

async function showAsCode(payload: Payload): Promise<void> {
  back();
  dispatch({ type: 'shown-as-code', payload });
  await giveAdvice();
}

async function act(run: () => Promise<Outcome | undefined>): Promise<void> {
  change({ type: 'action-started' });
  await attempt(run, (outcome) => change({ type: 'action-ended', outcome }));
}
