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

test.each([
  'Kim Meier\nkim.meier@example.org',
  'Jörg Müller\njoerg.mueller@example.de\n0170 1234567',
  'Søren Kierkegaard\ns.kierkegaard@example.dk',
  'María José García\nmaria.garcia@ejemplo.es\n+34 612 34 56 78',
  'Jean-Luc Picard\njean-luc.picard@example.fr\nwww.example.fr',
  'John Smith\njsmith@example.org',
  'John Smith\njohns@example.org\n(212) 555-0199',
  'John Smith\n10 Downing Street\nLondon SW1A 2AA\njohn@example.org',
  'Mr. John A. Smith\nJohn.Smith@example.com\nPhone: 212-555-0199',
  'Anna-Lena Schmidt\nMobil: 0171 2345678\nanna-lena.schmidt@web.de',
  'Nguyễn Văn An\nan.nguyen@example.vn',
  'Kim Meier\r\n\r\nkim@meier.de\r\n+49 30 123456\r\n',
  'ADA LOVELACE\nada.lovelace@example.org\n+44 20 7946 0958',
  // A title, or an initial, where the name is a rare one.
  'Dr. Xanthe Quill\nxanthe.quill@example.org',
  'Xanthe Quill\nxquill@example.org',
  'Xanthe Quill\nxanthe.q@example.org',
])('it is certain of %j', (text) => expect(said(text, 'selection')).toHaveProperty('contact-lines'));

test.each([
  // An e-mail address with one word of the name, and nothing else: a company, a heading, a place.
  'Ada Lovelace\nada@example.org',
  'Deutsche Bahn\nbahn@example.de',
  'Amazon Prime\nprime@example.com',
  'Example Company\nexample@company.com',
  'Free Trial\ntrial@example.com',
  'Blue Bottle Coffee\ncoffee@bluebottle.com',
  'Visit Berlin\nvisit@berlin.de',
  // With more in the e-mail address than the name.
  'Ada Lovelace\nlovelace-fans@example.org\n+44 20 7946 0958',
  // With words of no person’s.
  'Human Resources\nhuman.resources@example.com',
  'Data Protection Officer\ndata.protection@example.com',
  'Media Relations\nmedia@example.com\n212-555-0199',
  'Order Number\norder@example.com\n212-555-0199',
  'Book Now\nbook@example.com\n+49 30 1234567',
  'University Library\nlibrary@example.edu\n+1 212 555 0199',
  'Customer Care\ncare@example.com\n212-555-0199',
  'Guest Relations\nguest@example.com\n+49 30 1234567',
  'Reservierung Tisch\nreservierung@example.de\n+49 30 1234567',
  'Presse Kontakt\npresse@example.de\n+49 30 1234567',
  'Atención Cliente\natencion@example.es\n+34 612 34 56 78',
  'Service Client\nclient@example.fr\n01 42 68 53 00',
  'Max Planck Institute\nplanck@example.org\n+49 30 1234567',
  'Legal Notice\nlegal@example.com\n+49 30 1234567',
  // Places, firms and brands, whose e-mail addresses are made of their whole names.
  'Santa Monica\nsanta.monica@example.com\n(310) 555-0199',
  'San Diego\nsan.diego@example.com\n(619) 555-0199',
  'Blue Bottle\nblue.bottle@example.com\n(510) 555-0199',
  'Blue Bottle\nbluebottle@example.com\n(510) 555-0199',
  'Deutsche Bahn\ndeutsche.bahn@example.de\n+49 30 1234567',
  'Maria Laach\nmaria.laach@example.de\n+49 30 1234567',
  'Louis Vuitton\nlouis.vuitton@louisvuitton.com\n01 42 68 53 00',
  'Max Bauer GmbH\nmax.bauer@example.de\n+49 30 1234567',
  'Baker Brothers\nbaker@example.com\n(212) 555-0199',
  'Anna Hair Salon\nanna@example.com\n(212) 555-0199',
  'Dr. Oetker\ndr.oetker@example.de\n+49 30 1234567',
  'Saint Paul\nsaint.paul@example.com\n(651) 555-0199',
  'New York\nnew.york@example.com\n(212) 555-0199',
  'Buenos Aires\nbuenos.aires@example.com\n+54 11 4123 4567',
  'T Mobile\ntmobile@example.com\n(212) 555-0199',
])('it is not certain of %j', (text) => expect(said(text, 'selection')).not.toHaveProperty('contact-lines'));

test('lines that are no text of a person’s cannot', () => {
  expect(said(LINES, 'link')).not.toHaveProperty('contact-lines');
});
