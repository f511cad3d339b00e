import { addressOf } from '../text/address.ts';
import { decoded } from '../text/decoded.ts';
import { parametersOf } from '../text/parameters.ts';
import type { Format } from './format.ts';
import { joined, slug } from './slug.ts';

interface SecondFactor {
  issuer: string;
  /** `Issuer:account`; empty where there are several, or none is told. */
  label: string;
  /** What codes are made from: `secret=`, or `data=` in an export. */
  hasSecret: boolean;
}

/** What an authenticator app makes one-time codes from: `otpauth:` and exports of several (`otpauth-migration:`). */
export const secondFactor = {
  id: 'second-factor',
  name: 'formatSecondFactor',
  named: 'namedSecondFactor',
  direction: 'auto',
  hasFields: true,
  recognize(text) {
    if (!/^\s*(?:apple-)?otpauth(?:-migration)?:/i.test(text)) return undefined;
    const address = addressOf(text.trim().replaceAll(' ', '%20'));
    if (address === undefined) return { issuer: '', label: '', hasSecret: false };
    const label = decoded(address.text.slice(address.path.start, address.path.end)).replace(/^\//, '');
    const parameters = parametersOf(address);
    const named = parameters.find(({ name }) => name.toLowerCase() === 'issuer')?.value;
    const hasSecret = parameters.some(({ name, value }) => /^(?:secret|data)$/i.test(name) && value !== '');
    const prefix = label.includes(':') ? label.split(':', 1)[0] : '';
    return { issuer: named || prefix || '', label, hasSecret };
  },
  called: ({ issuer, label }) => label || issuer,
  caption: ({ issuer, label }) => label || issuer || 'otpauth',
  fileName: ({ issuer }) => joined('otpauth', slug(issuer)),
  isSecret: ({ hasSecret }) => hasSecret,
} as const satisfies Format<SecondFactor>;
