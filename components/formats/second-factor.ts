import { addressOf } from '../text/address.ts';
import { decoded } from '../text/decoded.ts';
import { parametersOf } from '../text/parameters.ts';
import type { Format } from './format.ts';
import { joined, slug } from './slug.ts';

interface SecondFactor {
  issuer: string;
  /** `Issuer:account`; empty where there are several, or none is told. */
  label: string;
}

/** What an authenticator app makes one-time codes from: `otpauth:` and exports of several (`otpauth-migration:`). */
export const secondFactor = {
  id: 'second-factor',
  name: 'formatSecondFactor',
  direction: 'auto',
  hasFields: true,
  recognize(text) {
    if (!/^\s*(?:apple-)?otpauth(?:-migration)?:/i.test(text)) return undefined;
    const address = addressOf(text.trim().replaceAll(' ', '%20'));
    if (address === undefined) return { issuer: '', label: '' };
    const label = decoded(address.text.slice(address.path.start, address.path.end)).replace(/^\//, '');
    const named = parametersOf(address).find(({ name }) => name.toLowerCase() === 'issuer')?.value;
    const prefix = label.includes(':') ? label.split(':', 1)[0] : '';
    return { issuer: named || prefix || '', label };
  },
  caption: ({ issuer, label }) => label || issuer || 'otpauth',
  fileName: ({ issuer }) => joined('otpauth', slug(issuer)),
  isSecret: () => true,
} as const satisfies Format<SecondFactor>;
