import { replaceSpan } from '../../text/address.ts';
import { messageOf } from '../../text/message.ts';
import { parametersOf } from '../../text/parameters.ts';
import { fix, type Rule } from '../advice.ts';

/** The parameter that holds the amount: digits with a decimal point (BIP 21; NPCI, linking specification 1.6). */
const NAMES: Readonly<Record<string, string>> = { 'bitcoin:': 'amount', 'upi:': 'am' };

/** An amount that wallets and banks ignore. A comma is replaced only where it cannot mark thousands. */
export const paymentAmount: Rule = (payload, address) => {
  const name = NAMES[address?.url.protocol ?? ''];
  if (address === undefined || name === undefined) return undefined;
  const amount = parametersOf(address).find((parameter) => parameter.name.toLowerCase() === name);
  if (amount === undefined || amount.value === '' || /^\d*\.?\d+$|^\d+\.$/.test(amount.value))
    return undefined;
  const isDecimal = /^(?:0?,\d+|\d+,\d{1,2})$/.test(amount.value);
  const written = payload.text.slice(amount.span.start, amount.span.end);
  const right = replaceSpan(payload.text, amount.span, written.replace(/,|%2C/i, '.'));
  return {
    kind: 'payment-amount',
    severity: 'limited',
    sentence: messageOf('advicePaymentAmount'),
    fixes: isDecimal ? [fix(payload, right, messageOf('adviceCorrectFix'))] : [],
  };
};
