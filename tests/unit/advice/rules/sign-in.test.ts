import { describe, expect, test } from 'vitest';
import { advise } from '../../../../components/advice/advise.ts';
import { secretsIn } from '../../../../components/advice/rules/sign-in.ts';
import { addressOf } from '../../../../components/text/address.ts';
import { HARMLESS_ADDRESSES, SECRET_ADDRESSES } from '../real-addresses.ts';

const exposed = (text: string) =>
  advise({ kind: 'page', text }, {}).filter(({ kind }) => kind === 'sign-in' || kind === 'password');
const fixed = (text: string) =>
  exposed(text).flatMap(({ fixes }) => fixes.map(({ payload }) => payload.text));
const namesIn = (text: string) => {
  const address = addressOf(text);
  return address === undefined ? [] : secretsIn(address).map(({ name }) => name);
};

test('the measure is large enough, and a third or less of it are secrets', () => {
  expect(SECRET_ADDRESSES.length).toBeGreaterThanOrEqual(200);
  expect(HARMLESS_ADDRESSES.length).toBeGreaterThanOrEqual(2 * SECRET_ADDRESSES.length);
  expect(SECRET_ADDRESSES.length + HARMLESS_ADDRESSES.length).toBeGreaterThanOrEqual(600);
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

describe('what is no address on the web', () => {
  const wireguard = 'yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=';

  test.each<[what: string, text: string, key: string]>([
    ['a way in by one word', 'https://example.com/magic/aB3dE5fG7hJ9kL2mN4pQ', 'adviceSignIn'],
    ['a way in that unlocks', 'https://example.com/unlock/aB3dE5fG7hJ9kL2mN4pQ', 'adviceSignIn'],
    [
      'a second factor',
      'otpauth://totp/Example:kim@example.org?secret=NRQXGZLUMVZGCZLT&issuer=Example',
      'adviceSecondFactor',
    ],
    ['one that counts', 'otpauth://hotp/Example:kim?secret=JBSWY3DPEHPK3PXP&counter=0', 'adviceSecondFactor'],
    [
      'several at once',
      'otpauth-migration://offline?data=CjEKCkhlbGxvId6tvu8SGEV4YW1wbGU6a2lt',
      'adviceSecondFactor',
    ],
    [
      'a key of TLS',
      '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA==\n-----END PRIVATE KEY-----',
      'advicePrivateKey',
    ],
    [
      'a key of SSH',
      '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEA\n-----END OPENSSH PRIVATE KEY-----',
      'advicePrivateKey',
    ],
    [
      'a key of OpenPGP',
      '-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlQVYBF\n-----END PGP PRIVATE KEY BLOCK-----',
      'advicePrivateKey',
    ],
    [
      'a tunnel of WireGuard',
      `[Interface]\nPrivateKey = ${wireguard}\nAddress = 10.0.0.2/32\n\n[Peer]\nPublicKey = ${wireguard}`,
      'advicePrivateKey',
    ],
    [
      'a key of age',
      'AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX',
      'advicePrivateKey',
    ],
    [
      'a key of age in small letters',
      'age-secret-key-1gfpyysjzgfpyysjzgfpyysjzgfpyysjzgfpyysjzgfpyysjzgfpq4egaex',
      'advicePrivateKey',
    ],
    ['a key of Nostr', 'nsec1vl029mgpspedva04g90vltkh6fvh240zqtv9k0t9af8935ke9laqsnlfe5', 'advicePrivateKey'],
    [
      'a key of Nostr as an address',
      'nostr:nsec1vl029mgpspedva04g90vltkh6fvh240zqtv9k0t9af8935ke9laqsnlfe5',
      'advicePrivateKey',
    ],
    ['a key of a wallet', '5Kb8kLf9zgWQnogidDA76MzPL6TsZZY36hWXMssSzNydYXYB9KF', 'advicePrivateKey'],
    ['a key of GitHub', 'ghp_kQ3vT8xZ1mN6bR9wY4cL7dJ2fH5gS0aE1uPi', 'adviceSignIn'],
    ['one in a setting', 'OPENAI_API_KEY="sk-proj-9xKq2mLr4Tz8Vw1Nc5Yd3Hj6Fp0GsAe"', 'adviceSignIn'],
    ['a proxy', 'ss://YWVzLTI1Ni1nY206cGFzc3dvcmQ@203.0.113.7:8388#home', 'adviceSignIn'],
    ['another proxy', 'trojan://kQ3vT8xZ1mN6@proxy.example.org:443?sni=example.org#home', 'adviceSignIn'],
    ['an app to sign in with', 'tg://login?token=AQJkQ3vT8xZ1mN6bR9wY4cL7dJ2', 'adviceSignIn'],
  ])('%s is told of, and nothing is offered', (_, text, key) => {
    expect(exposed(text)).toMatchObject([{ kind: 'sign-in', sentence: { key }, fixes: [] }]);
  });

  test.each([
    '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA\n-----END PUBLIC KEY-----',
    'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGkQ3vT8xZ1mN6bR9wY4cL7dJ2fH5gS0aE kim@example.org',
    `PublicKey = ${wireguard}`,
    'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p',
    'npub1sn0wdenkukak0d9dfczzeacvhkrgz92ak56egt7vdgzn8pv2wfqqhrjdv9',
    'otpauth://totp/Example:kim@example.org?issuer=Example',
    'The prefix sk- stands before keys, ghp_ before tokens.',
    'ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    'A private key is never shown.',
    'https://1drv.ms/b/s!Ando2OJc7Z6m?authkey=!AHk3mQ9xT7bR2wL5p',
    'https://example.com/magic?card=black-lotus-2nd-edition',
    'https://example.com/unlock/iphone15promax256gb',
    'lightning:lnbc10u1p3pj257pp5yztkwjcz5ftl5laxkav23zmzekaw37zk6kmv80pk4xaev5qhtz7q',
  ])('nothing is in %s', (text) => {
    expect(exposed(text)).toEqual([]);
  });
});

describe('a link that goes round', () => {
  test('is judged by where it leads, and the direct link is what is offered first', () => {
    const target = 'https://app.example.com/reset-password?token=Vb7xQ2mN9pL4rT8wZ1cK6dJ3';
    const text = `https://www.google.com/url?q=${encodeURIComponent(target)}`;
    expect(exposed(text)).toMatchObject([{ kind: 'sign-in', fixes: [] }]);
    expect(exposed(target)).toHaveLength(1);
  });
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
