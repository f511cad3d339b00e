/** Faults in texts of a particular kind, and the texts that are offered instead. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AdviceKind } from '../../../components/advice/advice.ts';
import { advise } from '../../../components/advice/advise.ts';
import { CARD, EPC, PIX, said } from './rules/said.ts';

test.each([
  'WIFI:T:WPA;S:Home;P:secret12;;',
  'WIFI:T:WPA;S:Home;P:secret12;H:true;;',
  'WIFI:T:WPA2;S:a\\;b\\\\;P:c\\:d\\"e\\,f\\;;;',
  'WIFI:T:WPA;S:Home;P:12:34,56"78;;',
  'WIFI:T:nopass;S:Guests;;',
  'WIFI:S:Guests;;',
  'WIFI:T:WPA;R:1;S:Home;P:secret12;K:MDkw;;',
  'WIFI:T:WPA2-EAP;S:Work;E:PEAP;PH2:MSCHAPV2;I:kim;P:secret;;',
  'wifi:p:secret12;s:Home;t:sae;;',
  'WIFI:T:WPA;S:Home;P:secret12;',
  CARD,
  CARD.replaceAll('\n', '\r\n'),
  'MECARD:N:Lovelace,Ada;TEL:+441234;;',
  'BEGIN:VEVENT\nSUMMARY:x\nDTSTART:20261126T170000Z\nEND:VEVENT',
  'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nEND:VEVENT\nEND:VCALENDAR',
  'mailto:kim@example.org?subject=Hello%20you',
  'mailto:kim+list@example.org?subject=C++',
  'mailto:kim@example.org?subject=R+D&body=1+1',
  'mailto:kim@example.org?subject=Hello%20you+me',
  EPC,
  EPC.replaceAll('\n', '\r\n'),
  EPC.replace('DE89370400440532013000', 'NL91ABNA0417164300').replace('\n\nInvoice', '\nRF18539007547034\n'),
  `${PIX}1D3D`,
  'upi://pay?pa=kim@okaxis&pn=Kim&am=1.00&cu=INR',
  'bitcoin:BC1QAR0SRRR7XFKVY5L643LYDNW9RE59GTZZWF5MDQ?amount=0.1',
  'bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
  'bitcoin:3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy',
  'bitcoin:bc1p5cyxnuxmeuwuvkwfem96lqzszd02n6xdcjrs20cac6yqjjwudpxqkedrcr',
  'The WIFI: is down; S: no',
  'A text; with: signs, \\ and all',
])('nothing is wrong with %j', (text) => {
  expect(Object.keys(said(text)).filter((kind) => kind !== 'surroundings')).toEqual([]);
});

test('what is offered never has the same fault, nor is it what there was', () => {
  const heads = [
    ...[
      'WIFI:',
      'wifi:S:Home;',
      'WIFI:T:WPA;S:a;P:',
      'BEGIN:VCARD\n',
      'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\n',
    ],
    ...[
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\n',
      'mailto:kim@example.org?body=',
      'BCD\n002\n1\nsct\n',
      EPC,
      '00020101',
    ],
    ...['upi://pay?pa=', 'bitcoin:bc1q', 'Ada Lovelace\n'],
  ];
  const pieces = [
    ...[
      ';',
      '\\',
      ':',
      ',',
      '"',
      'P:',
      'T:',
      'T:WPA;',
      'S:Home;',
      ';;',
      'E:',
      'a',
      'bc+de',
      '+',
      '&subject=',
      '%20',
    ],
    ...[
      '\n',
      '\r\n',
      '\n ',
      'VERSION:4.0\n',
      'N:Lovelace;Ada\n',
      'FN:Ada\n',
      'TEL;VALUE=uri:tel:1\n',
      'END:VCARD',
    ],
    ...[
      'BEGIN:VCARD\n',
      'END:VEVENT\n',
      'NOTE;ENCODING=QUOTED-PRINTABLE:=C3=BC=\n',
      'PHOTO:data:image/png;base64,AA\n',
    ],
    ...[
      'de89 3704',
      'EUR1,5',
      '1.234,5',
      'RF19',
      '6304ABCD',
      '0103',
      'kim@bank',
      '+49 30 901820',
      'ada@example.org\n',
    ],
  ];
  const text = fc
    .tuple(fc.constantFrom(...heads), fc.array(fc.constantFrom(...pieces), { maxLength: 10 }))
    .map(([head, rest]) => head + rest.join(''));
  const kinds = new Set<AdviceKind>();
  fc.assert(
    fc.property(text, (text) => {
      for (const { kind, fixes } of advise({ kind: 'text', text }, {})) {
        kinds.add(kind);
        for (const { payload } of fixes) {
          expect(payload.text).not.toBe(text);
          expect(Object.keys(said(payload.text)), payload.text).not.toContain(kind);
        }
      }
    }),
    { seed: 1, numRuns: 3000 },
  );
  expect(kinds.size).toBeGreaterThanOrEqual(10);
});
