import { expect, test } from 'vitest';
import { said } from './said.ts';

test('a contact of vCard 4.0', () => {
  const card =
    'BEGIN:VCARD\nVERSION:4.0\nN:Lovelace;Ada;;;\nFN:Ada Lovelace\nTEL;VALUE=uri;TYPE="cell,voice";PREF=1:tel:+441234\nGENDER:F\nEND:VCARD';
  const mended =
    'BEGIN:VCARD\nVERSION:3.0\nN:Lovelace;Ada;;;\nFN:Ada Lovelace\nTEL;TYPE=cell,voice;TYPE=PREF:+441234\nGENDER:F\nEND:VCARD';
  expect(said(card)).toEqual({ 'vcard-4': [mended] });
});
