import { expect, test } from 'vitest';
import { surroundedAddress, trimmedAddress } from '../../../components/text/surrounded-address.ts';

// The advice that comes of it is tested at length, see tests/unit/advice/rules/surroundings.test.ts.
test.each([
  ['See https://example.com/a, please.', 'https://example.com/a'],
  ['Link: https://example.com/a', 'https://example.com/a'],
  ['visit www.example.com/a', 'https://www.example.com/a'],
  ['https://example.com/a and https://example.com/b', undefined],
  ['https://example.com/a', undefined],
  ['no address', undefined],
])('the address in %s: %s', (text, expected) => expect(surroundedAddress(text)).toBe(expected));

test('only an address loses the blanks at its ends', () => {
  expect(trimmedAddress(' https://example.com/ \n')).toBe('https://example.com/');
  expect(trimmedAddress(' two words ')).toBe(' two words ');
});
