import { addressOf } from '../text/address.ts';
import { emvFields } from '../text/emv-fields.ts';
import { parametersOf } from '../text/parameters.ts';
import { encodingOf } from './encoding.ts';
import type { Encoding, Format } from './format.ts';
import { joined, slug, slugOfHost, slugOfPath } from './slug.ts';

interface Payment {
  /** How to call it in a file name, such as `bitcoin`. */
  means: string;
  /** Empty where the text does not say. */
  recipient: string;
  encoding?: Encoding;
}

/** By the scheme of their addresses. What stands after it is for the app alone, or a key. */
const CURRENCIES =
  /^(?:bitcoin(?:cash)?|lightning|ethereum|litecoin|dogecoin|monero|dash|zcash|solana|cardano|stellar|liquidnetwork|upi|payto|paytm|phonepe|swish|cashme|wxp|weixin|alipays?|bezahlen)$/i;

/** Money to be sent to somebody: a European transfer, a Swiss bill, Pix, UPI, a wallet's address. */
export const payment = {
  id: 'payment',
  name: 'formatPayment',
  named: 'namedPayment',
  direction: 'ltr',
  hasFields: true,
  recognize: (text) => bankTransfer(text) ?? pix(text) ?? byAddress(text),
  called: ({ recipient }) => recipient,
  fileName: ({ means, recipient }) => joined(means, slug(recipient)),
  encoding: ({ encoding }) => encoding,
} as const satisfies Format<Payment>;

function bankTransfer(text: string): Payment | undefined {
  const lines = text.split(/\r\n|\r|\n/, 40).map((line) => line.trim());
  const encoding = encodingOf(text);
  return encoding && { means: 'payment', recipient: lines[5] ?? '', encoding };
}

/** A code of EMVCo's: Pix and others. A Pix with a fault in it is one, too. */
function pix(text: string): Payment | undefined {
  const found = emvFields(text);
  if (found === undefined || !(found.isWhole || /br\.gov\.bcb\.pix/i.test(text))) return undefined;
  return { means: 'payment', recipient: found.fields.get('59') ?? '' };
}

function byAddress(text: string): Payment | undefined {
  const address = addressOf(text);
  const scheme = address?.url.protocol.slice(0, -1) ?? '';
  if (address === undefined || !CURRENCIES.test(scheme)) return undefined;
  const recipient = parametersOf(address).find(({ name }) => /^(?:pn|label|receiver-name)$/i.test(name));
  if (recipient !== undefined) return { means: scheme, recipient: recipient.value.replaceAll('+', ' ') };
  // Addresses of accounts are no words, and too long for a name.
  const { hostname, pathname } = address.url;
  return { means: joined(scheme, slugOfHost(hostname), slugOfPath(pathname)), recipient: '' };
}
