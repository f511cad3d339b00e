import type { Reading, ReadResult, UnreadReason } from '../reading/reading.ts';
import { type Message, type MessageKey, messageOf } from '../text/message.ts';

/** What there is instead of a code, and what to do about it. */
const UNREAD: Record<UnreadReason, MessageKey> = {
  'too-small': 'noCodeTooSmall',
  'cut-off': 'noCodeCutOff',
  damaged: 'noCodeDamaged',
};

/** Why a file cannot be read at all. */
export type NoPicture = Extract<ReadResult, { ok: false }>['reason'] | 'pdf' | 'empty';

const NO_PICTURE: Record<Exclude<NoPicture, 'stopped'>, MessageKey> = {
  'not-a-picture': 'notAPicture',
  'too-large': 'pictureTooLarge',
  pdf: 'pictureIsPdf',
  empty: 'pictureIsEmpty',
  failed: 'readFailed',
};

/** Why no code was read in a picture. */
export function whyNoCodeRead({ unread }: Pick<Reading, 'unread'>): Message {
  const [first] = unread;
  return messageOf(first === undefined ? 'noCodeRead' : UNREAD[first.reason]);
}

/** Why a file was not read; `undefined` where the person stopped it. */
export function whyNoPicture(reason: NoPicture): Message | undefined {
  return reason === 'stopped' ? undefined : messageOf(NO_PICTURE[reason]);
}
