import { describe, expect, test } from 'vitest';
import { advise } from '../../../../components/advice/advise.ts';
import { secretsIn } from '../../../../components/advice/rules/sign-in.ts';
import { addressOf } from '../../../../components/text/address.ts';
import { HARMLESS_ADDRESSES, SECRET_ADDRESSES } from '../real-addresses.ts';

const exposed = (text: string) =>
  advise({ kind: 'page', text }, {}).filter(({ severity }) => severity === 'exposes');
const fixed = (text: string) =>
  exposed(text).flatMap(({ fixes }) => fixes.map(({ payload }) => payload.text));
const namesIn = (text: string) => {
  const address = addressOf(text);
  return address === undefined ? [] : secretsIn(address).map(({ name }) => name);
};

test('the measure is large enough, and a third or less of it are secrets', () => {
  expect(SECRET_ADDRESSES.length).toBeGreaterThanOrEqual(100);
  expect(HARMLESS_ADDRESSES.length).toBeGreaterThanOrEqual(2 * 100);
  expect(new Set(HARMLESS_ADDRESSES).size).toBe(HARMLESS_ADDRESSES.length);
});

test.each(SECRET_ADDRESSES.map((each) => [each.address, each] as const))(
  'there is a secret in %s',
  (address, { kind, names }) => {
    expect(exposed(address).map((advice) => advice.kind)).toContain(kind);
    expect(namesIn(address)).toEqual(names);
    // What stands in the path cannot be removed, everything else can.
    expect(fixed(address)).toHaveLength(kind === 'sign-in' && names.length === 0 ? 0 : 1);
  },
);

test.each(HARMLESS_ADDRESSES)('there is none in %s', (address) => {
  expect(exposed(address)).toEqual([]);
});

describe('removing it', () => {
  test.each<[string, string]>([
    ['https://kim:pw12@example.com/?a', 'https://kim@example.com/?a'],
    ['https://kim:p@w:12@example.com/', 'https://kim@example.com/'],
    ['https://:pw12@example.com/', 'https://example.com/'],
    ['https://example.com/?a=1&token=Zk3mQ9xT7bR2wL5p&b=%7E', 'https://example.com/?a=1&b=%7E'],
    ['https://example.com/?token=Zk3mQ9xT7bR2wL5p', 'https://example.com/'],
    ['https://example.com/?token=Zk3mQ9xT7bR2wL5p#top', 'https://example.com/#top'],
    ['https://example.com/?token=Zk3mQ9xT7bR2wL5p&&a', 'https://example.com/?&a'],
    ['https://example.com/?x&pwd=hunter22&password=hunter22&y', 'https://example.com/?x&y'],
    ['https://example.com/#access_token=Zk3mQ9xT7bR2wL5p&x=1', 'https://example.com/#x=1'],
    ['https://example.com/#/a?token=Zk3mQ9xT7bR2wL5p', 'https://example.com/#/a'],
    ['https://example.com/a;jsessionid=0A1B2C3D4E5F60718293A4B5C6D7E8F9?x', 'https://example.com/a?x'],
    ['https://example.com/?%74oken=Zk3mQ9xT7bR2wL5p&a=ü', 'https://example.com/?a=ü'],
  ])('leaves the rest as it is: %s', (text, rest) => {
    expect(fixed(text)).toEqual([rest]);
  });

  test('is not offered where an app would be left with nothing', () => {
    const text = 'otpauth://totp/Example:kim@example.com?secret=JBSWY3DPEHPK3PXP&issuer=Example';
    expect(exposed(text)).toMatchObject([{ kind: 'sign-in', fixes: [] }]);
  });

  test('is not offered where the address is the secret', () => {
    expect(exposed('https://app.example.com/reset-password/Zk3mQ9xT7bR2wL5pYc8v')).toMatchObject([
      { kind: 'sign-in', fixes: [] },
    ]);
  });
});
