import { expect, test } from 'vitest';
import { whyNoCodeRead, whyNoPicture } from '../../../components/app/no-code-read.ts';
import type { UnreadReason } from '../../../components/reading/reading.ts';
import { type MessageKey, messageOf } from '../../../components/text/message.ts';

const POINT = { x: 0, y: 0 };
const unread = (...reasons: UnreadReason[]) => ({
  unread: reasons.map((reason) => ({ reason, corners: [POINT, POINT, POINT, POINT] as const })),
});

test.each<[UnreadReason[], MessageKey]>([
  [[], 'noCodeRead'],
  [['too-small'], 'noCodeTooSmall'],
  [['cut-off'], 'noCodeCutOff'],
  [['damaged'], 'noCodeDamaged'],
  [['cut-off', 'damaged'], 'noCodeCutOff'],
])('where there is no code but %j, it is said: %s', (reasons, key) => {
  expect(whyNoCodeRead(unread(...reasons))).toEqual(messageOf(key));
});

test('why a file is not read is said, but not to who stopped it', () => {
  expect(whyNoPicture('pdf')).toEqual(messageOf('pictureIsPdf'));
  expect(whyNoPicture('empty')).toEqual(messageOf('pictureIsEmpty'));
  expect(whyNoPicture('too-large')).toEqual(messageOf('pictureTooLarge'));
  expect(whyNoPicture('not-a-picture')).toEqual(messageOf('notAPicture'));
  expect(whyNoPicture('failed')).toEqual(messageOf('readFailed'));
  expect(whyNoPicture('stopped')).toBeUndefined();
});
