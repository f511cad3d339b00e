import { expect, test } from 'vitest';
import { EPC, said } from './said.ts';

test('a payment with a wrong reference', () => {
  const text = EPC.replace('\n\nInvoice 4711', '\nRF19539007547034');
  expect(said(text)).toEqual({ 'creditor-reference': [] });
});
