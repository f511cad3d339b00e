import { expect, test } from 'vitest';
import { said } from './said.ts';

const LINES = 'Ada Lovelace\nTel. +44 20 7946 0958\nada@example.org';

test.each<[string, string[]]>([
  [LINES, ['N:;Ada Lovelace;;;', 'FN:Ada Lovelace', 'TEL:+442079460958', 'EMAIL:ada@example.org']],
  [
    'Dr. Kim van der Meier\r\nUnter den Linden 6\r\n10117 Berlin\r\n\r\n+49 30 901820\r\nk.meier@example.org\r\nwww.example.org',
    [
      'N:;Dr. Kim van der Meier;;;',
      'FN:Dr. Kim van der Meier',
      'TEL:+4930901820',
      'EMAIL:k.meier@example.org',
      'URL:https://www.example.org',
      'ADR:;;Unter den Linden 6\\n10117 Berlin;;;;',
    ],
  ],
])('lines of one contact can be made one: %j', (text, lines) => {
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
  'Contact Us\ninfo@example.org',
  'Contact Us\ncontact@example.org\n+44 20 7946 0958',
  'Kind Regards\n+44 20 7946 0958',
  'Visit Us\nUnter den Linden 6\n10117 Berlin\n+49 30 901820',
  '联系我们\ninfo@example.cn',
  'Chapter 1\n+44 20 7946 0958',
])('lines of anything else cannot: %j', (text) =>
  expect(said(text, 'selection')).not.toHaveProperty('contact-lines'),
);

test('lines that are no text of a person’s cannot', () => {
  expect(said(LINES, 'link')).not.toHaveProperty('contact-lines');
});
