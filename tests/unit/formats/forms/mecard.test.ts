import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ContactFields, contactForm } from '../../../../components/formats/forms/contact.ts';
import { mecardOf, readMecard, unknownAsCard } from '../../../../components/formats/forms/mecard.ts';
import { oneLine } from './hostile.ts';

test('a contact with nothing but what MECARD has room for is written and read again', () => {
  const contact = fc.record({ firstName: oneLine, lastName: oneLine, email: oneLine, note: oneLine });
  fc.assert(
    fc.property(contact, (of) => {
      fc.pre(of.firstName + of.lastName !== '' && (of.firstName + of.lastName).trim() !== '');
      const fields = { ...contactForm.empty, ...of, short: true };
      const { text } = contactForm.write(fields);
      if (Object.values(of).some((value) => /[\r\n]/.test(value))) return;
      expect(text).toMatch(/^MECARD:/);
      for (const [name, value] of Object.entries(of))
        expect(contactForm.read(text)?.[name as keyof ContactFields], name).toBe(value.toWellFormed());
    }),
    { numRuns: 300 },
  );
});

test('names are read with or without a comma, and signs without their backslash', () => {
  expect(readMecard('mecard:N:Lovelace,Ada;NOTE:a\\;b\\:c;;')).toEqual({
    lastName: 'Lovelace',
    firstName: 'Ada',
    note: 'a;b:c',
  });
  expect(readMecard('MECARD:N:Ada Lovelace;;')).toEqual({ lastName: '', firstName: 'Ada Lovelace' });
});

test('there is no MECARD of what it has no room for', () => {
  expect(mecardOf({ ...contactForm.empty, firstName: 'Ada', jobTitle: 'Countess' })).toBeUndefined();
  expect(mecardOf({ ...contactForm.empty, firstName: 'Ada', note: 'a\nb' })).toBeUndefined();
  expect(mecardOf(contactForm.empty)).toBeUndefined();
});

test('what the form has no field for becomes lines of a vCard', () => {
  expect(unknownAsCard('MECARD:N:Ada;TEL:1;TEL:2;SOUND:A\\;B;ADR:a;ADR:b;;')).toEqual([
    'TEL:2',
    'X-SOUND:A\\;B',
    'ADR:;;b;;;;',
  ]);
});

test.each(['1-800-FLOWERS', '+49 30 901820,,12#', '(030) 901820'])(
  'a number that has not changed stays as it is written: %s',
  (number) => {
    const card = `MECARD:N:Ada;TEL:${number};;`;
    const fields = { ...contactForm.empty, ...contactForm.read(card) };
    expect(mecardOf({ ...fields, note: 'Hi' })).toBe(`MECARD:N:Ada;TEL:${number};NOTE:Hi;;`);
  },
);

test('what people write before a number goes, since phones would dial it', () => {
  const text = 'MECARD:N:Ada;TEL:Tel. +44 20 7946 0958;;';
  const fields = { ...contactForm.empty, ...readMecard(text), original: text };
  expect(mecardOf(fields)).toBe('MECARD:N:Ada;TEL:+442079460958;;');
});
