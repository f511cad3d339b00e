import type { Area } from '../payload/area.ts';
import type { FoundCode } from '../payload/found-code.ts';
import type { Outcome } from '../payload/outcome.ts';
import type { Corners, Found, Reading, ReadResult, Unread, UnreadReason } from '../reading/reading.ts';
import {
  type CountedKey,
  countedMessage,
  type Message,
  type MessageKey,
  messageOf,
} from '../text/message.ts';
import { type FoundContext, foundCode } from './found-code.ts';
import { type NoPicture, whyNoCodeRead, whyNoPicture } from './no-code-read.ts';

/** Whose codes are read: the page's, as it is to be seen, or those of a picture that the person gave. */
export type Subject = 'page' | 'picture';

/** Why nothing could be read at all. */
export type NotRead = NoPicture | 'refused';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What the popup knows of codes that it reads, while it shows them in place of the code of the page. */
export type ReadingState = { readonly subject: Subject; readonly outcome: Outcome | undefined } & Phase;

type Phase =
  | { readonly phase: 'busy' }
  | { readonly phase: 'failed'; readonly reason: NotRead }
  | {
      readonly phase: 'read';
      /** Of the picture, in pixels. */
      readonly size: Size;
      /** In the order of the list. */
      readonly found: readonly Found[];
      readonly codes: readonly FoundCode[];
      readonly unread: readonly Unread[];
      /** An image was asked for, and is in sight, but none of the codes is in it. */
      readonly isElsewhere: boolean;
      /** Whether everything has been read. Until then, codes may follow. */
      readonly isWhole: boolean;
      /** Counted from 0. */
      readonly chosen: number | undefined;
    };

export type ReadingEvent =
  | { type: 'reading-started'; subject: Subject }
  | {
      /** An early result has only what is known so far. */
      type: 'reading-ended' | 'reading-early';
      result: ReadResult | { ok: false; reason: NotRead };
      /** Where the image is that was asked for; none where no image was, or where it is not known. */
      areas: readonly Area[];
      context: FoundContext;
    }
  | { type: 'code-chosen'; code: number }
  | { type: 'action-started' }
  | { type: 'action-ended'; outcome: Outcome | undefined }
  | { type: 'back' };

/** The state after an event; `undefined` is the code of the page, which knows nothing of all this. */
export function updateReading(
  state: ReadingState | undefined,
  event: ReadingEvent,
): ReadingState | undefined {
  switch (event.type) {
    case 'reading-started':
      return { phase: 'busy', subject: event.subject, outcome: undefined };
    case 'reading-early':
    case 'reading-ended':
      // The person may have gone back.
      return isReading(state) ? { ...state, ...ended(event, state) } : state;
    case 'code-chosen':
      return state?.phase === 'read' ? { ...state, chosen: event.code } : state;
    case 'action-started':
      // The same outcome is announced once more only if it was gone in between.
      return state && { ...state, outcome: undefined };
    case 'action-ended':
      return state && { ...state, outcome: event.outcome };
    case 'back':
      return undefined;
  }
}

/** Whether there is more to come. */
export function isReading(state: ReadingState | undefined): state is ReadingState {
  return state?.phase === 'busy' || (state?.phase === 'read' && !state.isWhole);
}

function ended(
  { type, result, areas, context }: Extract<ReadingEvent, { type: 'reading-ended' | 'reading-early' }>,
  before: ReadingState,
): Phase {
  const listed = before.phase === 'read' ? before : undefined;
  if (!result.ok) return listed ? { ...listed, isWhole: true } : { phase: 'failed', reason: result.reason };
  const { reading } = result;
  const isInside = (one: Found) => areas.some((area) => isWithin(one.corners, area, reading));
  const inside = reading.found.filter(isInside);
  const inOrder = [...inside, ...reading.found.filter((one) => !isInside(one))];
  const found = listed ? afterListed(listed.found, inOrder) : inOrder;
  return {
    phase: 'read',
    size: { width: reading.width, height: reading.height },
    found,
    codes: found.map((one, at) => listed?.codes[at] ?? foundCode(one, context)),
    unread: reading.unread,
    isElsewhere: areas.length > 0 && found.length > 0 && inside.length === 0,
    isWhole: type === 'reading-ended',
    chosen: listed?.chosen ?? (inside.length > 0 ? 0 : undefined),
  };
}

/** What is listed stays in its place in the list, and keeps its number. Where it is in the picture is told anew. */
function afterListed(listed: readonly Found[], found: readonly Found[]): Found[] {
  const others = [...found];
  const again = listed.map((one) => {
    const at = others.findIndex((other) => other.text === one.text && other.symbology === one.symbology);
    const [same = one] = at === -1 ? [] : others.splice(at, 1);
    return same;
  });
  return [...again, ...others];
}

/** By its middle: an image may be cut off, and a code may have a quiet zone beside it. */
function isWithin(corners: Corners, area: Area, { width, height }: Reading): boolean {
  const x = corners.reduce((sum, corner) => sum + corner.x, 0) / 4 / width;
  const y = corners.reduce((sum, corner) => sum + corner.y, 0) / 4 / height;
  return x >= area.left && x <= area.right && y >= area.top && y <= area.bottom;
}

/** What is seen and heard of codes that are read, not yet in anybody's language. */
export interface ReadingView {
  heading: Message;
  /** In place of the list. */
  status: Message | undefined;
  /** What else there is to know of the list. */
  notices: readonly Message[];
  codes: readonly FoundCode[];
  /** `code` counts from 0; `undefined` is something that could not be read. */
  frames: readonly { corners: Corners; code: number | undefined }[];
  /** Of the picture in which the frames are, in pixels; `undefined` while there are none. */
  size: Size | undefined;
  pictureLabel: Message;
  chosen: number | undefined;
  /** Whether there may be more to come. */
  isBusy: boolean;
  outcome: Outcome | undefined;
}

interface Words {
  title: MessageKey;
  count: CountedKey;
  pictureLabel: MessageKey;
}

const WORDS: Record<Subject, Words> = {
  page: { title: 'readPage', count: 'codesOnPage', pictureLabel: 'readPageLabel' },
  picture: { title: 'codes', count: 'codesRead', pictureLabel: 'scanPicture' },
};

/** What to do about it is done in the page: not as in `no-code-read.ts`, with another picture. */
const UNREAD: Record<UnreadReason, MessageKey> = {
  'too-small': 'readTooSmall',
  'cut-off': 'readCutOff',
  damaged: 'readDamaged',
};

const MORE: Record<UnreadReason, MessageKey> = {
  'too-small': 'readMoreTooSmall',
  'cut-off': 'readMoreCutOff',
  damaged: 'readMoreDamaged',
};

/** The one about which most can be done comes first. */
const REASONS: readonly UnreadReason[] = ['too-small', 'cut-off', 'damaged'];

export function viewReading(state: ReadingState): ReadingView {
  const { subject, outcome } = state;
  const { title, count, pictureLabel } = WORDS[subject];
  const base: ReadingView = {
    heading: messageOf(title),
    status: undefined,
    notices: [],
    codes: [],
    frames: [],
    size: undefined,
    pictureLabel: messageOf(pictureLabel),
    chosen: undefined,
    isBusy: isReading(state),
    outcome,
  };
  switch (state.phase) {
    case 'busy':
      return { ...base, status: messageOf('scanReading') };
    case 'failed':
      return { ...base, status: whyNothingRead(state.reason) };
    case 'read': {
      const { size, found, codes, unread, chosen } = state;
      const frames = [
        ...unread.map(({ corners }) => ({ corners, code: undefined })),
        ...found.map(({ corners }, code) => ({ corners, code })),
      ];
      if (found.length === 0) return { ...base, status: whyNoneFound(subject, unread), frames, size };
      const heading = countedMessage(count, found.length);
      return { ...base, heading, notices: noticesOf(state), codes, frames, size, chosen };
    }
  }
}

function whyNothingRead(reason: NotRead): Message {
  if (reason === 'refused') return messageOf('readRefused');
  return whyNoPicture(reason) ?? messageOf('readFailed');
}

function whyNoneFound(subject: Subject, unread: readonly Unread[]): Message {
  if (subject === 'picture') return whyNoCodeRead({ unread });
  const [reason] = reasonsOf(unread);
  return messageOf(reason ? UNREAD[reason] : 'readNone');
}

function noticesOf({ isElsewhere, unread }: Extract<Phase, { phase: 'read' }>): Message[] {
  return [
    ...(isElsewhere ? [messageOf('readElsewhere')] : []),
    ...reasonsOf(unread).map((reason) => messageOf(MORE[reason])),
  ];
}

function reasonsOf(unread: readonly Unread[]): UnreadReason[] {
  return REASONS.filter((reason) => unread.some((one) => one.reason === reason));
}
