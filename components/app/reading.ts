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

/** Whose codes are read: the page's, as it is to be seen, or those of a picture that the person gave. */
export type Subject = 'page' | 'picture';

/** Why nothing could be read at all. */
export type NotRead = 'refused' | 'not-a-picture' | 'too-large' | 'stopped';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What the popup knows of codes that it reads, while it shows them in place of the code of the page. */
export type ReadingState =
  | { readonly phase: 'busy'; readonly subject: Subject }
  | { readonly phase: 'failed'; readonly subject: Subject; readonly reason: NotRead }
  | {
      readonly phase: 'read';
      readonly subject: Subject;
      /** Of the picture, in pixels. */
      readonly size: Size;
      /** In the order of the list. */
      readonly found: readonly Found[];
      readonly codes: readonly FoundCode[];
      readonly unread: readonly Unread[];
      /** An image was asked for, and is in sight, but none of the codes is in it. */
      readonly isElsewhere: boolean;
      /** Counted from 0. */
      readonly chosen: number | undefined;
      readonly outcome: Outcome | undefined;
    };

export type ReadingEvent =
  | { type: 'reading-started'; subject: Subject }
  | {
      type: 'reading-ended';
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
      return { phase: 'busy', subject: event.subject };
    case 'reading-ended':
      // The person may have gone back.
      return state?.phase === 'busy' ? ended(state.subject, event) : state;
    case 'code-chosen':
      return state?.phase === 'read' ? { ...state, chosen: event.code } : state;
    case 'action-started':
      // The same outcome is announced once more only if it was gone in between.
      return state?.phase === 'read' ? { ...state, outcome: undefined } : state;
    case 'action-ended':
      return state?.phase === 'read' ? { ...state, outcome: event.outcome } : state;
    case 'back':
      return undefined;
  }
}

function ended(
  subject: Subject,
  { result, areas, context }: Extract<ReadingEvent, { type: 'reading-ended' }>,
): ReadingState {
  if (!result.ok) return { phase: 'failed', subject, reason: result.reason };
  const { reading } = result;
  const isInside = (one: Found) => areas.some((area) => isWithin(one.corners, area, reading));
  const inside = reading.found.filter(isInside);
  const found = [...inside, ...reading.found.filter((one) => !isInside(one))];
  return {
    phase: 'read',
    subject,
    size: { width: reading.width, height: reading.height },
    found,
    codes: found.map((one) => foundCode(one, context)),
    unread: reading.unread,
    isElsewhere: areas.length > 0 && found.length > 0 && inside.length === 0,
    chosen: inside.length > 0 ? 0 : undefined,
    outcome: undefined,
  };
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
  outcome: Outcome | undefined;
}

interface Words {
  title: MessageKey;
  count: CountedKey;
  pictureLabel: MessageKey;
  none: MessageKey;
  unread: Record<UnreadReason, MessageKey>;
}

const WORDS: Record<Subject, Words> = {
  page: {
    title: 'readPage',
    count: 'codesOnPage',
    pictureLabel: 'readPageLabel',
    none: 'readNone',
    unread: { 'too-small': 'readTooSmall', 'cut-off': 'readCutOff', damaged: 'readDamaged' },
  },
  picture: {
    title: 'readPicture',
    count: 'codesInPicture',
    pictureLabel: 'readPictureLabel',
    none: 'readNonePicture',
    unread: { 'too-small': 'readTooSmallPicture', 'cut-off': 'readCutOffPicture', damaged: 'readDamaged' },
  },
};

const FAILED: Record<NotRead, MessageKey> = {
  refused: 'readRefused',
  'not-a-picture': 'readNotPicture',
  'too-large': 'readTooLarge',
  stopped: 'readFailed',
};

const MORE: Record<UnreadReason, MessageKey> = {
  'too-small': 'readMoreTooSmall',
  'cut-off': 'readMoreCutOff',
  damaged: 'readMoreDamaged',
};

/** The one that says most of what to do comes first. */
const REASONS: readonly UnreadReason[] = ['too-small', 'cut-off', 'damaged'];

export function viewReading(state: ReadingState): ReadingView {
  const words = WORDS[state.subject];
  const base: ReadingView = {
    heading: messageOf(words.title),
    status: undefined,
    notices: [],
    codes: [],
    frames: [],
    size: undefined,
    pictureLabel: messageOf(words.pictureLabel),
    chosen: undefined,
    outcome: undefined,
  };
  switch (state.phase) {
    case 'busy':
      return { ...base, status: messageOf('readBusy') };
    case 'failed':
      return { ...base, status: messageOf(FAILED[state.reason]) };
    case 'read': {
      const { size, found, codes, unread, isElsewhere, chosen, outcome } = state;
      const frames = [
        ...unread.map(({ corners }) => ({ corners, code: undefined })),
        ...found.map(({ corners }, code) => ({ corners, code })),
      ];
      const reasons = REASONS.filter((reason) => unread.some((one) => one.reason === reason));
      if (found.length === 0) {
        const [reason] = reasons;
        return { ...base, status: messageOf(reason ? words.unread[reason] : words.none), frames, size };
      }
      return {
        ...base,
        heading: countedMessage(words.count, found.length),
        notices: [
          ...(isElsewhere ? [messageOf('readElsewhere')] : []),
          ...reasons.map((reason) => messageOf(MORE[reason])),
        ],
        codes,
        frames,
        size,
        chosen,
        outcome,
      };
    }
  }
}
