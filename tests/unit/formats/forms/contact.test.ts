import { describe, expect, test } from 'vitest';
import {
  type ContactFields,
  contactForm,
  contactName,
} from '../../../../components/formats/forms/contact.ts';

const fields = (of: Partial<ContactFields>): ContactFields => ({ ...contactForm.empty, ...of });
const lines = (...of: string[]) => ['BEGIN:VCARD', 'VERSION:3.0', ...of, 'END:VCARD'].join('\r\n');
const ADA = { firstName: 'Ada', lastName: 'Lovelace' };

describe('a contact is written', () => {
  test('as vCard 3.0 with N and FN, and with what is filled in alone', () => {
    const { text, problems } = contactForm.write(
      fields({
        ...ADA,
        organization: 'Engine; Works',
        jobTitle: 'Analyst, first',
        phone: '+44 (0)20 7946 0958',
        email: 'ada@example.org',
        website: 'https://example.org/a,b',
        address: '12 St James’s Square\nLondon',
        note: 'Likes\nnumbers \\ poetry',
      }),
    );
    expect(problems).toEqual([]);
    expect(text).toBe(
      lines(
        'N:Lovelace;Ada;;;',
        'FN:Ada Lovelace',
        'ORG:Engine\\; Works',
        'TITLE:Analyst\\, first',
        'TEL:+442079460958',
        'EMAIL:ada@example.org',
        'URL:https://example.org/a,b',
        'ADR:;;12 St James’s Square\\nLondon;;;;',
        'NOTE:Likes\\nnumbers \\\\ poetry',
      ),
    );
  });

  test.each<[Partial<ContactFields>, string, string]>([
    [{ organization: 'Example Ltd' }, 'N:;;;;', 'FN:Example Ltd'],
    [{ email: 'kim@example.org' }, 'N:;;;;', 'FN:kim@example.org'],
    [{ firstName: '小明', lastName: '王' }, 'N:王;小明;;;', 'FN:王小明'],
    [{ firstName: 'Ada' }, 'N:;Ada;;;', 'FN:Ada'],
  ])('with both names whatever there is: %j', (of, name, full) => {
    const { text } = contactForm.write(fields(of));
    expect(text.split('\r\n').slice(2, 4)).toEqual([name, full]);
  });

  test('with a website that phones open, unless it was read so', () => {
    const website = 'example.org/ada';
    expect(contactForm.write(fields({ ...ADA, website })).text).toContain('URL:https://example.org/ada\r');
    expect(contactForm.write(fields({ ...ADA, website, short: true })).text).toContain(
      'URL:https\\://example.org/ada;',
    );
    const read = contactForm.read(lines('N:;Ada;;;', 'FN:Ada', `URL:${website}`)) as ContactFields;
    expect(contactForm.write(read).text).toContain(`URL:${website}\r`);
  });

  test('with letters in a number as they are, which phones take', () => {
    const { text, problems } = contactForm.write(fields({ ...ADA, phone: '+1 212 555 0199 ext. 7' }));
    expect(text).toContain('TEL:+1 212 555 0199 ext. 7\r');
    expect(problems).toMatchObject([{ field: 'phone', isNote: true }]);
    expect(contactForm.write(fields({ ...ADA, phone: 'none' })).problems).not.toHaveProperty('0.isNote');
  });

  test('not at all as long as it is empty', () => {
    expect(contactForm.write(contactForm.empty)).toEqual({ text: '', problems: [] });
  });

  test('with a word on what is missing or wrong', () => {
    const { problems } = contactForm.write(fields({ phone: '12345678', email: 'kim', website: 'x' }));
    expect(problems.map(({ field, isNote }) => [field, isNote])).toEqual([
      ['firstName', undefined],
      ['phone', true],
      ['email', undefined],
      ['website', undefined],
    ]);
  });
});

describe('a smaller code', () => {
  const small = { ...ADA, phone: '+442079460958', email: 'ada@example.org' };

  test('is offered, and made where it is asked for', () => {
    const mecard = 'MECARD:N:Lovelace,Ada;TEL:+442079460958;EMAIL:ada@example.org;;';
    expect(contactForm.write(fields(small)).shorter).toBe(mecard);
    expect(contactForm.write(fields({ ...small, short: true }))).toEqual({ text: mecard, problems: [] });
  });

  test.each<Partial<ContactFields>>([
    { organization: 'Example Ltd' },
    { jobTitle: 'Analyst' },
    { note: 'two\nlines' },
    { firstName: '', lastName: '' },
  ])('is not, where MECARD has no room for %j', (of) => {
    const { text, shorter } = contactForm.write(fields({ ...small, short: true, ...of }));
    expect(text).toMatch(/^BEGIN:VCARD/);
    expect(shorter).toBeUndefined();
  });
});

describe('what others have written', () => {
  const OTHERS = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    'PRODID:-//Example//EN',
    'N:Lovelace;Ada;Augusta;Lady;',
    'FN:Lady Ada Lovelace',
    'item1.TEL;TYPE=CELL:+44 20 7946 0958',
    'TEL;TYPE=WORK:+44 20 7946 0000',
    'item2.ADR;TYPE=HOME:;;12 St James’s Square;London;;SW1Y 4LE;UK',
    'item2.X-ABADR:gb',
    'ORG:Engine Works;Analysis',
    'BDAY:1815-12-10',
    'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ',
    'END:VCARD',
    '',
  ].join('\r\n');
  const read = contactForm.read(OTHERS) as ContactFields;

  test('is read', () => {
    expect(read).toMatchObject({
      ...ADA,
      organization: 'Engine Works',
      phone: '+44 20 7946 0958',
      address: '12 St James’s Square\nLondon\nSW1Y 4LE\nUK',
    });
  });

  test('comes back as it was', () => {
    expect(contactForm.write(read).text).toBe(OTHERS.trimEnd());
  });

  test('keeps all that the form has no field for through an edit', () => {
    const { text } = contactForm.write({
      ...read,
      lastName: 'King',
      phone: '+441234567',
      note: 'new',
      address: '',
    });
    expect(text.split('\r\n')).toEqual([
      'BEGIN:VCARD',
      'VERSION:3.0',
      'PRODID:-//Example//EN',
      'N:King;Ada;Augusta;Lady;',
      'FN:Lady Ada Augusta King',
      'item1.TEL;TYPE=CELL:+441234567',
      'TEL;TYPE=WORK:+44 20 7946 0000',
      'item2.X-ABADR:gb',
      'ORG:Engine Works;Analysis',
      'BDAY:1815-12-10',
      'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ',
      'NOTE:new',
      'END:VCARD',
    ]);
  });

  test('of version 2.1 becomes 3.0', () => {
    const old = contactForm.read(
      'BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=84rzt;Kim=\r\nberly\r\nTEL;CELL;VOICE:1234\r\nPHOTO;JPEG;BASE64:/9j/\r\nEND:VCARD',
    ) as ContactFields;
    expect(old).toMatchObject({ lastName: 'Ärzt', phone: '1234' });
    const { text } = contactForm.write(old);
    expect(text).toContain('TEL;TYPE=CELL;TYPE=VOICE:1234');
    expect(text).toContain('PHOTO;TYPE=JPEG;ENCODING=b:/9j/');
    expect(text).toMatch(/\r\nN:Ärzt;/);
    expect(text).not.toMatch(/QUOTED|CHARSET|VERSION:2/);
  });

  test('as MECARD stays so, and with all it has becomes a vCard where it has to', () => {
    const mecard = 'MECARD:N:Lovelace,Ada;SOUND:Ada;TEL:+441;TEL:+442;BDAY:18151210;NICKNAME:A\\:L;;';
    const fields = contactForm.read(mecard) as ContactFields;
    expect(fields).toMatchObject({ ...ADA, phone: '+441', short: true });
    expect(contactForm.write(fields).text).toBe(
      'MECARD:N:Lovelace,Ada;TEL:+441;SOUND:Ada;TEL:+442;BDAY:18151210;NICKNAME:A\\:L;;',
    );
    expect(contactForm.write({ ...fields, organization: 'Engine Works' }).text).toBe(
      lines(
        'N:Lovelace;Ada;;;',
        'FN:Ada Lovelace',
        'ORG:Engine Works',
        'TEL:+441',
        'X-SOUND:Ada',
        'TEL:+442',
        'BDAY:18151210',
        'NICKNAME:A:L',
      ),
    );
  });

  test('with a word before a number loses it, which phones would dial', () => {
    const text = lines('N:;Ada;;;', 'FN:Ada', 'TEL;TYPE=CELL:Tel. +44 20 7946 0958');
    const fields = contactForm.read(text) as ContactFields;
    expect(contactForm.write(fields).text).toBe(text.replace('Tel. +44 20 7946 0958', '+442079460958'));
  });

  test('without line breaks has no parts', () => {
    expect(contactForm.read('BEGIN:VCARD VERSION:3.0 N:Lovelace;Ada FN:Ada END:VCARD')).toBeUndefined();
  });

  test('with a name in one piece has it in one piece', () => {
    expect(contactForm.read('BEGIN:VCARD\nFN:Ada Lovelace\nEND:VCARD')).toMatchObject({
      firstName: 'Ada Lovelace',
    });
    expect(contactForm.read('MECARD:N:Ada Lovelace;;')).toMatchObject({
      firstName: 'Ada Lovelace',
      lastName: '',
    });
  });
});

test.each([
  [ADA, 'Ada Lovelace'],
  [{ firstName: '小明', lastName: '王' }, '王小明'],
  [{ firstName: 'Ada', lastName: '王' }, 'Ada 王'],
  [{ organization: 'Example Ltd' }, 'Example Ltd'],
])('%j is called %s', (of, name) => expect(contactName(fields(of))).toBe(name));
