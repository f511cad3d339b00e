import { expect, test } from 'vitest';
import { asVersion3 } from '../../../components/formats/vcard.ts';
import { contentLines } from '../../../components/text/content-lines.ts';

test.each([
  // 2.1
  ['TEL;CELL:+441234', 'TEL;TYPE=CELL:+441234'],
  ['NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=BC;a', 'NOTE:ü\\;a'],
  ['N;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;Kim', 'N:Müller;Kim'],
  ['PHOTO;JPEG;BASE64:AA==', 'PHOTO;TYPE=JPEG;ENCODING=b:AA=='],
  // 4.0
  ['VERSION:4.0', 'VERSION:3.0'],
  ['TEL;VALUE=uri;TYPE="cell,voice";PREF=1:tel:+441234', 'TEL;TYPE=cell,voice;TYPE=PREF:+441234'],
  ['PHOTO:data:image/png;base64,AA==', 'PHOTO;ENCODING=b;TYPE=PNG:AA=='],
  // 3.0
  ['item1.TEL;TYPE=CELL:+441234', 'item1.TEL;TYPE=CELL:+441234'],
  ['NOTE:a\\, b', 'NOTE:a\\, b'],
])('%s is %s in version 3.0', (line, expected) => {
  expect(contentLines(line).map((of) => asVersion3(of).written)).toEqual([expected]);
});
