import { expect, test } from 'vitest';
import { isBarcode, symbologyName } from '../../../components/app/symbology-name.ts';
import type { Symbology } from '../../../components/reading/reading.ts';
import { messageOf } from '../../../components/text/message.ts';

test.each<Symbology>(['QRCode', 'QRCodeModel2'])('%s is what everybody calls a QR code', (symbology) => {
  expect(symbologyName(symbology)).toBeUndefined();
  expect(isBarcode(symbology)).toBe(false);
});

test.each<[Symbology, string]>([
  ['AztecCode', 'Aztec'],
  ['MicroQRCode', 'Micro QR'],
  ['PDF417', 'PDF417'],
])('%s is an %s code', (symbology, name) => {
  expect(symbologyName(symbology)).toEqual(messageOf('matrixCode', name));
  expect(isBarcode(symbology)).toBe(false);
});

test.each<[Symbology, string]>([
  ['EAN13', 'EAN-13'],
  ['Code128', 'Code 128'],
  ['Codabar', 'Codabar'],
])('%s is an %s barcode', (symbology, name) => {
  expect(symbologyName(symbology)).toEqual(messageOf('barcode', name));
  expect(isBarcode(symbology)).toBe(true);
});
