import { expect, test } from 'vitest';
import { spelledTransfer, transferIn } from '../../../components/formats/transfer.ts';

const EPC = 'BCD\n002\n1\nSCT\n\nKim Meier\nDE89370400440532013000\nEUR12.30\n\nRF18539007547034';
const BILL = 'SPC\n0200\n1\nCH4431999123000889012\nS\nKim Meier AG';

test('a European transfer has an account and a reference, in whatever letters', () => {
  const transfer = { iban: 'DE89370400440532013000', reference: 'RF18539007547034' };
  expect(transferIn(EPC)).toEqual(transfer);
  expect(transferIn(EPC.replace('BCD', 'bcd').replace('SCT', 'Sct'))).toEqual(transfer);
});

test('a Swiss bill has an account', () => {
  expect(transferIn(BILL)).toEqual({ iban: 'CH4431999123000889012', reference: '' });
});

test.each(['', 'BCD\n002\n1\nXYZ', 'SPC\n9900\n1\nCH44'])('%j is no transfer', (text) => {
  expect(transferIn(text)).toBeUndefined();
  expect(spelledTransfer(text)).toBeUndefined();
});

test('a transfer is spelled as its standard has it, and its words stay as they are', () => {
  const written = EPC.replace('BCD', 'bcd').replace('DE89370400', 'de89 3704 00').replace('EUR12.30', '12,3');
  expect(spelledTransfer(written)).toBe(EPC);
});

test('a version that must have a bank without one, and a character set that the code is not in, are mended', () => {
  expect(spelledTransfer(EPC.replace('002', '001'))).toBe(EPC);
  const german = EPC.replace('Meier', 'Müller');
  expect(spelledTransfer(german.replace('\n1\n', '\n2\n'))).toBe(german);
});

test.each([
  EPC,
  EPC.replace('002', '001').replace('SCT\n', 'SCT\nCOBADEFFXXX'),
  EPC.replace('\n1\n', '\n2\n'),
  EPC.replace('EUR12.30', ''),
  EPC.replace('EUR12.30', 'a lot'),
  EPC.replace('EUR12.30', 'EUR10.500'),
])('%j stays as it is', (text) => {
  expect(spelledTransfer(text)).toBeUndefined();
});

test('what is no code is not spelled as one', () => {
  const words = 'BCD\n002\n1\nSCT\nKim Meier & Co\nKim Meier\nDE89370400440532013000\nEUR1\nRechnung 2024-11';
  expect(spelledTransfer(words)).toBeUndefined();
  expect(spelledTransfer(words.replace('SCT', 'sct'))).toBe(words);
});

test('lines out of their places stay', () => {
  const shifted = 'BCD\n002\n1\nSCT\nKim Meier\nde89370400440532013000\nEUR1\n\n\n\nThanks';
  expect(spelledTransfer(shifted)).toBeUndefined();
});
