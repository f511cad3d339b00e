import { expect, test } from 'vitest';
import { isForDesktop } from '../../../components/text/desktop-schemes.ts';

test.each([
  ['ms-settings', 'display', true],
  ['ms-settings', '', true],
  ['steam', '//run/440', true],
  ['steam', '', false],
  ['cursor', '//file/a', true],
  // A note, and not an address.
  ['idea', ' buy milk', false],
  ['slack', '//open', false],
  ['https', '//example.com', false],
])('%s:%s is for computers: %s', (scheme, rest, expected) =>
  expect(isForDesktop(scheme, rest)).toBe(expected),
);
