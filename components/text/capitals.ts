import { type Address, isOnWeb } from './address.ts';

/** Bech32 and Bech32m (BIP 173, BIP 350, BOLT 11): a prefix, `1`, and data without `1`, `b`, `i` and `o`. */
const BECH32 = /^(?:bc|tb|bcrt|ltc|ln(?:bc|tb|tbs|bcrt)[0-9a-z]*|lnurl)1[02-9ac-hj-np-z]{6,}$/;

const PAYMENTS = new Set(['bitcoin:', 'lightning:', 'litecoin:']);

/**
 * The same text in capitals, which take less room in a code: a payment in Bech32, where case does not matter (BIP 173), or
 * an address without small letters after its host.
 *
 * @returns `undefined` if capitals would change the meaning, or if it is in capitals already
 */
export function inCapitals(text: string, address: Address | undefined): string | undefined {
  const capitals = address === undefined ? ofBech32(text) : (ofPayment(address) ?? ofHost(address));
  return capitals === text ? undefined : capitals;
}

function ofBech32(text: string): string | undefined {
  return BECH32.test(text) ? text.toUpperCase() : undefined;
}

/** Leaves what follows the account: parameter names are in small letters, and labels are for people. */
function ofPayment({ text, url, path }: Address): string | undefined {
  if (!PAYMENTS.has(url.protocol)) return undefined;
  const account = text.slice(path.start, path.end);
  const invoice = /([?&]lightning=)([^&]+)/i;
  const query = text
    .slice(path.end)
    .replace(invoice, (_, name: string, value: string) => name + (ofBech32(value) ?? value));
  const before = text.slice(0, path.start);
  return BECH32.test(account) ? (before + account).toUpperCase() + query : before + account + query;
}

/** RFC 3986 6.2.2.1: schemes and hosts ignore case; the rest must have no small letters. */
function ofHost(address: Address): string | undefined {
  const { text, userInfo, path } = address;
  const rest = text.slice(path.start);
  const isSame = isOnWeb(address) && userInfo === undefined && rest === rest.toUpperCase();
  return isSame && !/[^\0-\x7F]/.test(text) ? text.toUpperCase() : undefined;
}
