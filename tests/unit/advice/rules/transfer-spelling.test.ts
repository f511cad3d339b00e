import { expect, test } from 'vitest';
import { EPC, said } from './said.ts';

test.each([
  [EPC.replace('BCD', 'bcd'), EPC],
  [EPC.replace('SCT', 'Sct').replace('DE89370400440532013000', 'de89 3704 0044 0532 0130 00'), EPC],
  [EPC.replace('EUR12.30', '12,30'), EPC],
  [EPC.replace('EUR12.30', '€ 12.30'), EPC],
])('a payment in another spelling: %j', (text, mended) =>
  expect(said(text)).toEqual({ 'transfer-spelling': [mended] }),
);
