import { expect, test } from 'vitest';
import { EPC, said } from './said.ts';

test.each([
  EPC.replace('DE89', 'DE88'),
  EPC.replace('3000', '300'),
  EPC.replace('DE89', 'XX89'),
  `SPC\n0200\n1\nCH4431999123000889013\nS\nKim Meier AG`,
])('a payment to an account that does not exist: %j', (text) => expect(said(text)).toEqual({ iban: [] }));
