import { expect, test } from 'vitest';
import { ownAddress } from '../../../components/browser/own-address.ts';

test('the address of a page says which it is, and after the # with which id', () => {
  expect(ownAddress('present', 'a-1')).toBe('/present.html#a-1');
});
