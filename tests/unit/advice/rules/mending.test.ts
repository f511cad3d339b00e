/** What is wrong with a text of a kind of its own, and the text that is offered instead. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AdviceKind } from '../../../../components/advice/advice.ts';
import { advise } from '../../../../components/advice/advise.ts';
import type { PayloadKind } from '../../../../components/payload/payload.ts';

const PIX =
  '00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR5913Fulano de Tal6008BRASILIA62070503***6304';
const EPC = 'BCD\n002\n1\nSCT\n\nKim Meier\nDE89370400440532013000\nEUR12.30\n\n\nInvoice 4711';
const CARD = 'BEGIN:VCARD\nVERSION:3.0\nN:Lovelace;Ada;;;\nFN:Ada Lovelace\nTEL:+441234\nEND:VCARD';

/** All that is said of a text, by what it is and the texts that are offered. */
const said = (text: string, kind: PayloadKind = 'text') =>
  Object.fromEntries(
    advise({ kind, text }, {}).map((advice) => [
      advice.kind,
      advice.fixes.map(({ payload }) => payload.text),
    ]),
  ) as Partial<Record<AdviceKind, string[]>>;

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

describe('a network', () => {
  test.each([
    ['WIFI:S:Home;P:secret12;;', 'WIFI:T:WPA;S:Home;P:secret12;;'],
    ['wifi:T:;S:Home;P:secret12;;', 'wifi:T:WPA;S:Home;P:secret12;;'],
    ['WIFI:S:Home;T:;P:secret12;;', 'WIFI:T:WPA;S:Home;P:secret12;;'],
    ['WIFI:S:a\\;T:b;P:secret12;;', 'WIFI:T:WPA;S:a\\;T:b;P:secret12;;'],
  ])('without a type: %s', (text, mended) => expect(said(text)).toEqual({ 'wifi-type': [mended] }));

  test.each([
    ['WIFI:T:WPA;S:Home;P:a;b:c,d;;', 'WIFI:T:WPA;S:Home;P:a\\;b\\:c\\,d;;'],
    ['WIFI:T:WPA;S:Home;P:a;;b;;', 'WIFI:T:WPA;S:Home;P:a\\;\\;b;;'],
    ['WIFI:T:WPA;S:A\\B;P:secret12;;', 'WIFI:T:WPA;S:A\\\\B;P:secret12;;'],
    ['WIFI:T:WPA;S:Home;P:a\\;b\\c;;', 'WIFI:T:WPA;S:Home;P:a\\;b\\\\c;;'],
    ['WIFI:T:WPA;S:Home;P:secret12', 'WIFI:T:WPA;S:Home;P:secret12;;'],
  ])('with signs that lack their backslash, or without an end: %s', (text, mended) =>
    expect(said(text)).toEqual({ 'wifi-escapes': [mended] }),
  );
});

describe('a contact or an event', () => {
  test('of vCard 4.0', () => {
    const card =
      'BEGIN:VCARD\nVERSION:4.0\nN:Lovelace;Ada;;;\nFN:Ada Lovelace\nTEL;VALUE=uri;TYPE="cell,voice";PREF=1:tel:+441234\nGENDER:F\nEND:VCARD';
    const mended =
      'BEGIN:VCARD\nVERSION:3.0\nN:Lovelace;Ada;;;\nFN:Ada Lovelace\nTEL;TYPE=cell,voice;TYPE=PREF:+441234\nGENDER:F\nEND:VCARD';
    expect(said(card)).toEqual({ 'vcard-4': [mended] });
  });

  test.each([
    [
      CARD.replace('FN:Ada Lovelace\n', ''),
      'BEGIN:VCARD\nVERSION:3.0\nN:Lovelace;Ada;;;\nTEL:+441234\nFN:Ada Lovelace\nEND:VCARD',
    ],
    [
      CARD.replace('N:Lovelace;Ada;;;\n', ''),
      'BEGIN:VCARD\nVERSION:3.0\nFN:Ada Lovelace\nTEL:+441234\nN:;Ada Lovelace;;;\nEND:VCARD',
    ],
  ])('without one of its names: %j', (text, mended) =>
    expect(said(text)).toEqual({ 'unnamed-contact': [mended] }),
  );

  test.each([
    [CARD.replace('\nEND:VCARD', ''), CARD],
    [`${CARD.replace('\nEND:VCARD', '')}\n`, CARD],
    [
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:x',
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:x\r\nEND:VEVENT\r\nEND:VCALENDAR',
    ],
  ])('without an end: %j', (text, mended) => expect(said(text)).toEqual({ unfinished: [mended] }));
});

test.each([
  ['mailto:kim@example.org?subject=Hello+you', 'mailto:kim@example.org?subject=Hello%20you'],
  [
    'mailto:a+b@example.org?subject=C++&body=See+you,+then&cc=c+d@example.org',
    'mailto:a+b@example.org?subject=C++&body=See%20you,%20then&cc=c+d@example.org',
  ],
])('an e-mail with plus signs for blanks: %s', (text, mended) =>
  expect(said(text)).toEqual({ 'mail-plus': [mended] }),
);

describe('a payment', () => {
  test.each([
    EPC.replace('DE89', 'DE88'),
    EPC.replace('3000', '300'),
    EPC.replace('DE89', 'XX89'),
    `SPC\n0200\n1\nCH4431999123000889013\nS\nKim Meier AG`,
  ])('to an account that there is not: %j', (text) => expect(said(text)).toEqual({ iban: [] }));

  test('with a wrong reference', () => {
    const text = EPC.replace('\n\nInvoice 4711', '\nRF19539007547034');
    expect(said(text)).toEqual({ 'creditor-reference': [] });
  });

  test.each([
    [EPC.replace('BCD', 'bcd'), EPC],
    [EPC.replace('SCT', 'Sct').replace('DE89370400440532013000', 'de89 3704 0044 0532 0130 00'), EPC],
    [EPC.replace('EUR12.30', '12,30'), EPC],
    [EPC.replace('EUR12.30', '€ 12.30'), EPC],
  ])('in another spelling: %j', (text, mended) =>
    expect(said(text)).toEqual({ 'transfer-spelling': [mended] }),
  );

  test.each([`${PIX}1D3E`, `${PIX}1d3e`.replace('Tal', 'Tul')])('by Pix that was changed: %s', (text) => {
    const right = text.includes('Tul') ? `${PIX.replace('Tal', 'Tul')}` : `${PIX}1D3D`;
    expect(said(text)['pix-checksum']?.[0]?.startsWith(right)).toBe(true);
    expect(said(said(text)['pix-checksum']?.[0] as string)).toEqual({});
  });

  test.each(['upi://pay?pn=Kim&am=1.00', 'upi://pay?pa=kim&pn=Kim', 'upi://pay?pa=&am=1'])(
    'by UPI to nobody: %s',
    (text) => expect(said(text)).toEqual({ 'upi-recipient': [] }),
  );

  test.each([
    'bitcoin:bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdp',
    'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdp',
    'bitcoin:bc1p5cyxnuxmeuwuvkwfem96lqzszd02n6xdcjrs20cac6yqjjwudpxqkedrcq?amount=1',
    'bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb',
    'bitcoin:3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLz',
  ])('to a wallet that was mistyped: %s', (text) => expect(said(text)).toHaveProperty('wallet-checksum', []));
});

describe('lines', () => {
  const LINES = 'Ada Lovelace\nTel. +44 20 7946 0958\nada@example.org';

  test.each<[string, string[]]>([
    [LINES, ['N:;Ada Lovelace;;;', 'FN:Ada Lovelace', 'TEL:+442079460958', 'EMAIL:ada@example.org']],
    [
      'Dr. Kim van der Meier\r\nUnter den Linden 6\r\n10117 Berlin\r\n\r\n+49 30 901820\r\nwww.example.org',
      [
        'N:;Dr. Kim van der Meier;;;',
        'FN:Dr. Kim van der Meier',
        'TEL:+4930901820',
        'URL:https://www.example.org',
        'ADR:;;Unter den Linden 6\\n10117 Berlin;;;;',
      ],
    ],
    ['王小明\n13800138000@example.cn', ['N:;王小明;;;', 'FN:王小明', 'EMAIL:13800138000@example.cn']],
  ])('of one contact can be made one: %j', (text, lines) => {
    const card = ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD'].join('\n');
    for (const kind of ['selection', 'text'] as const)
      expect(said(text, kind)['contact-lines']).toEqual([card]);
  });

  test.each([
    'Ada Lovelace',
    'Ada Lovelace\nMathematician',
    'Ada Lovelace\nLondon',
    `${LINES}\nCharles Babbage`,
    `${LINES}\nbabbage@example.org`,
    `${LINES}\nMathematician`,
    'ada@example.org\n+44 20 7946 0958',
    'write to\nada@example.org',
    'Contact Us Today For More\nada@example.org',
    'Ada Lovelace\nUnter den Linden 6\nada@example.org',
    'Opening hours\nada@example.org',
    'Chapter 1\n+44 20 7946 0958',
  ])('of anything else cannot: %j', (text) =>
    expect(said(text, 'selection')).not.toHaveProperty('contact-lines'),
  );

  test('that are no text of a person’s cannot', () => {
    expect(said(LINES, 'link')).not.toHaveProperty('contact-lines');
  });
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
    { numRuns: 3000 },
  );
  expect(kinds.size).toBeGreaterThanOrEqual(10);
});
