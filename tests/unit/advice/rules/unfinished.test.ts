import { expect, test } from 'vitest';
import { CARD, said } from './said.ts';

test.each([
  [CARD.replace('\nEND:VCARD', ''), CARD],
  [`${CARD.replace('\nEND:VCARD', '')}\n`, CARD],
  [
    'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:x',
    'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:x\r\nEND:VEVENT\r\nEND:VCALENDAR',
  ],
])('a contact or an event without an end: %j', (text, mended) =>
  expect(said(text)).toEqual({ unfinished: [mended] }),
);

test.each([CARD.replaceAll('\n', '\n  '), 'BEGIN:VCALENDAR\nBEGIN:VTODO\nSUMMARY:x'])(
  'what is indented or of another kind stays: %j',
  (text) => expect(said(text)).not.toHaveProperty('unfinished'),
);
