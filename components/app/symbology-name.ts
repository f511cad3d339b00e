import type { Symbology } from '../reading/reading.ts';
import { type Message, messageOf } from '../text/message.ts';

/** Codes of squares, dots and stacked rows, by the names of their standards. */
const MATRIX: Partial<Record<Symbology, string>> = {
  QRCodeModel1: 'QR (Model 1)',
  MicroQRCode: 'Micro QR',
  RMQRCode: 'rMQR',
  DataMatrix: 'Data Matrix',
  Aztec: 'Aztec',
  AztecCode: 'Aztec',
  AztecRune: 'Aztec',
  PDF417: 'PDF417',
  CompactPDF417: 'PDF417',
  MicroPDF417: 'MicroPDF417',
  MaxiCode: 'MaxiCode',
};

/** Rows of bars whose standards write their names otherwise than the decoder does. */
const BARS: Partial<Record<Symbology, string>> = {
  Code39: 'Code 39',
  Code39Std: 'Code 39',
  Code39Ext: 'Code 39',
  Code32: 'Code 32',
  Code93: 'Code 93',
  Code128: 'Code 128',
  ITF14: 'ITF-14',
  DataBarOmni: 'DataBar',
  DataBarStk: 'DataBar',
  DataBarStkOmni: 'DataBar',
  DataBarLtd: 'DataBar',
  DataBarExp: 'DataBar',
  DataBarExpStk: 'DataBar',
  EANUPC: 'EAN',
  EAN13: 'EAN-13',
  EAN8: 'EAN-8',
  EAN5: 'EAN-5',
  EAN2: 'EAN-2',
  UPCA: 'UPC-A',
  UPCE: 'UPC-E',
  TelepenAlpha: 'Telepen',
  TelepenNumeric: 'Telepen',
  DXFilmEdge: 'DX',
};

/** "Aztec code", "EAN-13 barcode"; `undefined` for what everybody calls a QR code. */
export function symbologyName(symbology: Symbology): Message | undefined {
  if (symbology === 'QRCode' || symbology === 'QRCodeModel2') return undefined;
  const matrix = MATRIX[symbology];
  if (matrix !== undefined) return messageOf('matrixCode', matrix);
  return messageOf('barcode', BARS[symbology] ?? symbology);
}

export function isBarcode(symbology: Symbology): boolean {
  return !symbology.startsWith('QRCode') && MATRIX[symbology] === undefined;
}
