import { describe, expect, test } from 'vitest';
import { hasPrivateKey, isKnownToken, isRandom, isValue } from '../../../components/text/secret-value.ts';

/** Joined here, so that no scanner takes this file for a leak. */
const GITHUB = ['ghp', 'aB3dE5fG7hJ9kL1mN3pQ5rS7tU9vW1xY3z'].join('_');

test.each([
  [GITHUB, true],
  [`https://example.com/?t=${GITHUB}`, true],
  ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmN', true],
  ['ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', false],
  ['ghp', false],
])('%s is a known token: %s', (value, expected) => expect(isKnownToken(value)).toBe(expected));

test('private keys are known, public ones are none', () => {
  expect(hasPrivateKey('-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl')).toBe(true);
  expect(hasPrivateKey('-----BEGIN PUBLIC KEY-----\nMIIB')).toBe(false);
});

test.each([
  ['hunter2', true],
  ['reset', false],
  ['YOUR_API_KEY', false],
  ['<token>', false],
  ['pk_live_51H', false],
  ['abc', false],
])('%s can be a password: %s', (value, expected) => expect(isValue(value)).toBe(expected));

describe('what looks random', () => {
  test.each([
    ['9f86d081884c7d659a2feaa0c55ad015', true],
    ['3fa85f64-5717-4562-b3fc-2c963f66afa6', true],
    ['A3-ASWWYB-798JRY-LJVD4', true],
    ['iphone15promax256gb', false],
    ['how-to-read-a-code', false],
    ['20261126094000000000', false],
    ['0x52908400098527886E0F7030069857D2E4169EE7', false],
  ])('%s: %s', (value, expected) => expect(isRandom(value, 16)).toBe(expected));

  test('what is too short does not', () => expect(isRandom('9f86d081', 16)).toBe(false));
});
