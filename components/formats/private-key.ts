import { hasPrivateKey } from '../text/secret-value.ts';
import type { Format } from './format.ts';
import { slug } from './slug.ts';

/** What a key is called that has no name of its own. */
const GENERAL = 'Private key';

/** What each begins with, and what it is called in its own file: nothing of the key. */
const KEYS: readonly [pattern: RegExp, name: string][] = [
  // RFC 7468 10 and 11, OpenSSH's and OpenPGP's (RFC 9580 6.2).
  [/-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/, GENERAL],
  [/^[ \t]*(?:PrivateKey|PresharedKey)[ \t]*=[ \t]*[A-Za-z0-9+/]{43}=/im, 'WireGuard'],
  [/^AGE-SECRET-KEY-1/im, 'age key'],
  // SGP.22 4.1: activation code of an eSIM profile.
  [/^\s*LPA:1\$/i, 'eSIM'],
  // CTAP 2.2 11.5: what signs a phone's passkey in on another device.
  [/^\s*FIDO:\/\d/i, 'Passkey'],
];

/** A key that is its owner's alone: the private one of a pair, a tunnel's profile, an eSIM. */
export const privateKey = {
  id: 'private-key',
  name: 'formatPrivateKey',
  named: 'namedPrivateKey',
  direction: 'auto',
  hasFields: true,
  recognize: (text) =>
    KEYS.find(([pattern]) => pattern.test(text))?.[1] ?? (hasPrivateKey(text) ? GENERAL : undefined),
  called: (name) => (name === GENERAL ? '' : name),
  caption: (name) => name,
  fileName: (name) => slug(name),
  isSecret: () => true,
} as const satisfies Format<string>;
