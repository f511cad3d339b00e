import { messageOf } from '../../text/message.ts';
import { parametersOf } from '../../text/parameters.ts';
import type { Rule } from '../advice.ts';

/** `pa` of a payment by UPI (NPCI, linking specification 1.6): an account and who keeps it. */
const ACCOUNT = /^[\w.-]{2,256}@[\w.-]{2,64}$/;

/** A payment by UPI that does not say who is to be paid. */
export const upiRecipient: Rule = (_payload, address) => {
  if (address?.url.protocol !== 'upi:' || address.url.hostname.toLowerCase() !== 'pay') return undefined;
  const account = parametersOf(address).find(({ name }) => name.toLowerCase() === 'pa')?.value ?? '';
  if (ACCOUNT.test(account)) return undefined;
  return {
    kind: 'upi-recipient',
    severity: 'unreachable',
    sentence: messageOf('adviceUpiRecipient'),
    fixes: [],
  };
};
