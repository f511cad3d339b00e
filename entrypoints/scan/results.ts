import type { FoundContext } from '../../components/app/found-code.ts';
import { type FoundList, NO_CODES, withFound } from '../../components/app/found-list.ts';
import { message, textOf } from '../../components/browser/messages.ts';
import { isForPrivate } from '../../components/browser/own-pages.ts';
import { isPrivateWindow, showFromPage } from '../../components/browser/windows.ts';
import { actOnCode } from '../../components/outputs/act-on-code.ts';
import { attempt } from '../../components/outputs/attempt.ts';
import type { Outcome } from '../../components/payload/outcome.ts';
import type { Reading } from '../../components/reading/reading.ts';
import { countedMessage, type Message } from '../../components/text/message.ts';
import type { CodeChoice, CodeList } from '../../components/ui/code-list.ts';
import type { FramedPicture } from '../../components/ui/framed-picture.ts';
import { query } from '../../components/ui/query.ts';
import { setText } from '../../components/ui/set-text.ts';

const codes = query<CodeList>('#codes');
const outcome = query('#outcome');

let list: FoundList = NO_CODES;
let trackers: FoundContext['trackers'];

/** Each with frames round what was read in it. */
const pictures = new Set<FramedPicture>();

export function listenToResults(): void {
  codes.addEventListener('choose', ({ detail }: CustomEventInit<number>) => choose(detail));
  codes.addEventListener('act', ({ detail }: CustomEventInit<CodeChoice>) => {
    if (detail !== undefined) void act(detail);
  });
}

/** Has a picture show which of its codes is chosen, and choose by its frames. */
export function follow(picture: FramedPicture): void {
  pictures.add(picture);
  picture.isNumbered = list.codes.length > 1;
  picture.chosen = codes.chosen;
  picture.addEventListener('choose', ({ detail }: CustomEventInit<number>) => {
    choose(detail);
    codes.focus();
  });
}

/**
 * Lists what was read in a picture, and frames it there.
 *
 * @returns whether there was something new
 */
export function addReading({ found }: Reading, picture: FramedPicture): boolean {
  const { list: next, places } = withFound(list, found, {
    isPrivate: isForPrivate(),
    ...(trackers && { trackers }),
  });
  picture.frames = found.map(({ corners }, at) => ({ corners, code: places[at] }));
  const isNew = next !== list;
  list = next;
  if (isNew) render();
  return isNew;
}

/** How many there are by now: another sentence whenever there is something new. */
export function howManyListed(): Message {
  return countedMessage('codesListed', list.codes.length);
}

/** Loaded with the first picture: the rules are large. */
export async function knowTrackers(): Promise<void> {
  const { loadTrackers } = await import('../../components/advice/trackers.ts');
  trackers ??= await loadTrackers();
}

export function clearResults(): void {
  list = NO_CODES;
  codes.chosen = undefined;
  for (const picture of pictures) {
    picture.chosen = undefined;
    if (!picture.isConnected) pictures.delete(picture);
  }
  render();
}

/** How something that the person asked for went. */
export function tell(told: Outcome | undefined): void {
  // Gone for a moment, so that the same sentence is announced once more.
  outcome.textContent = '';
  if (told === undefined) return;
  outcome.textContent = textOf(told.message);
  outcome.classList.toggle('failed', told.failed);
}

function render(): void {
  const count = list.codes.length;
  codes.show(list.codes, textOf);
  setText(query('#count'), count === 0 ? '' : textOf(countedMessage('codesRead', count)));
  query('#nothing').hidden = count > 0;
  query('#results').hidden = count === 0;
  for (const picture of pictures) picture.isNumbered = count > 1;
}

function choose(chosen: number | undefined): void {
  codes.chosen = chosen;
  for (const picture of pictures) picture.chosen = chosen;
}

async function act({ action }: CodeChoice): Promise<void> {
  tell(undefined);
  // A page for a private window, but not in it, would leave the address in the history of others.
  const opener = isForPrivate() && !isPrivateWindow() ? { windowId: undefined, isPrivate: true } : undefined;
  await attempt(() => actOnCode(action, showFromPage, opener), tell);
}

/** For the picture's accessible name. */
export function pictureLabel(name: string): string {
  return name === '' ? message('scanPicture') : message('scanPictureNamed', name);
}
