import { expect, test } from 'vitest';
import { encodingOf } from '../../../components/formats/encoding.ts';

test.each([
  ['BCD\n002\n1\nSCT\n\nKim', { errorCorrectionLevel: 'M', highestVersion: 13 }],
  ['BCD\r\n002\r\n1\r\nSCT', { errorCorrectionLevel: 'M', highestVersion: 13 }],
  ['SPC\r\n0200\r\n1', { errorCorrectionLevel: 'M', highestVersion: 25 }],
  ['SPC\nabc', undefined],
  ['BCD', undefined],
  ['https://example.com/', undefined],
])('%j', (text, encoding) => expect(encodingOf(text)).toEqual(encoding));
