import { expect, test } from 'vitest';
import { contentLinesOf } from '../../../components/text/content-lines.ts';

test('properties are found by their names, without groups and parameters', () => {
  const lines = contentLinesOf('BEGIN:VCARD\r\nitem1.tel;type=cell:+49301\r\nFN:Kim\r\nFN:Jo\r\nEND:VCARD');
  expect(lines.get('TEL')).toBe('+49301');
  // Of two, the first counts.
  expect(lines.get('FN')).toBe('Kim');
});

test.each([
  ['folded lines', 'NOTE:one t\r\n wo', 'one two'],
  ['escapes', 'NOTE:a\\, b\\; c\\nd\\\\', 'a, b; c\nd\\'],
  ['quoted-printable', 'NOTE;ENCODING=QUOTED-PRINTABLE:=C3=84', 'Ä'],
  ['quoted-printable of Windows', 'NOTE;ENCODING=QUOTED-PRINTABLE:M=FCller', 'Müller'],
  ['in a named set', 'NOTE;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=83A=83C', 'アイ'],
  ['in an unknown set', 'NOTE;CHARSET=X;ENCODING=QUOTED-PRINTABLE:=C3=84', 'Ä'],
])('%s are undone', (_, text, value) => expect(contentLinesOf(text).get('NOTE')).toBe(value));
