import { expect, test } from 'vitest';
import { CARD, said } from './said.ts';

test.each([
  [
    CARD.replace('FN:Ada Lovelace\n', ''),
    'BEGIN:VCARD\nVERSION:3.0\nN:Lovelace;Ada;;;\nTEL:+441234\nFN:Ada Lovelace\nEND:VCARD',
  ],
  [
    CARD.replace('N:Lovelace;Ada;;;\n', ''),
    'BEGIN:VCARD\nVERSION:3.0\nFN:Ada Lovelace\nTEL:+441234\nN:;Ada Lovelace;;;\nEND:VCARD',
  ],
])('a contact without one of its names: %j', (text, mended) =>
  expect(said(text)).toEqual({ 'unnamed-contact': [mended] }),
);
