import { expect, test } from 'vitest';
import type { Decoded } from '../../../components/reading/decoder.ts';
import { isSure } from '../../../components/reading/judging.ts';

const code = (symbology: Decoded['symbology'], text: string, lines: number): Decoded => ({
  text,
  bytes: new TextEncoder().encode(text),
  isBinary: false,
  symbology,
  corners: [
    { x: 0, y: 0 },
    { x: 9, y: 0 },
    { x: 9, y: 9 },
    { x: 0, y: 9 },
  ],
  lines,
});

test.each([
  ['a QR code', code('QRCode', 'A', 0), true],
  ['an empty QR code', code('QRCode', '', 0), false],
  ['an EAN in enough rows', code('EAN13', '4006381333931', 3), true],
  ['an EAN in two rows', code('EAN13', '4006381333931', 2), false],
  ['a long Code 39', code('Code39', 'PAGEHOP', 9), true],
  ['two digits between stripes', code('ITF', '42', 9), false],
  ['a short Codabar', code('Codabar', 'A1B', 40), false],
])('%s is believed or not: %j %s', (_name, decoded, isBelieved) => {
  expect(isSure(decoded)).toBe(isBelieved);
});
