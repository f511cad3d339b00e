import { expect, test } from 'vitest';
import { isBase58Check } from '../../../components/text/base58-check.ts';

test.each([
  '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
  '3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy',
  '1111111111111111111114oLvT2',
])('the checksum of %s is right, and with another character it is not', (address) => {
  expect(isBase58Check(address)).toBe(true);
  expect(isBase58Check(address.replace(/.$/, 'z'))).toBe(false);
});

test.each(['', '0', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfN', `1${'z'.repeat(40)}`])('%j is none', (text) => {
  expect(isBase58Check(text)).toBe(false);
});
