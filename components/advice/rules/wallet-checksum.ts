import { type Address, addressOf } from '../../text/address.ts';
import { isBase58Check } from '../../text/base58-check.ts';
import { isBech32 } from '../../text/bech32.ts';
import { messageOf } from '../../text/message.ts';
import type { Rule } from '../advice.ts';

/** Prefixes whose checksum is Bech32’s: addresses, invoices (BOLT 11), LNURL (LUD-01). */
const BECH32 = /^(?:bc|tb|bcrt|ln(?:bc|tb|tbs|bcrt)\d*[munp]?|lnurl)1[0-9a-z]{20,}$/i;

/** What such an address looks like without `bitcoin:` before it. */
const BARE = /^\s*(?:bc1[0-9a-z]{39}|bc1[0-9a-z]{59})\s*$/i;

/** Bitcoin’s first kinds of address, on its main network. */
const BASE58 = /^[13][1-9A-HJ-NP-Za-km-z]{25,34}$/;

/** An address of a wallet, or an invoice, that was mistyped. If the wallet does not notice, the money is lost. */
export const walletChecksum: Rule = ({ text }, address) => {
  const account = accountIn(text, address);
  const isWrong =
    (BECH32.test(account) && !isBech32(account)) || (BASE58.test(account) && !isBase58Check(account));
  if (!isWrong) return undefined;
  return {
    kind: 'wallet-checksum',
    severity: 'unreachable',
    sentence: messageOf('adviceWalletChecksum'),
    fixes: [],
  };
};

function accountIn(text: string, address: Address | undefined = addressOf(text)): string {
  if (address === undefined) return BARE.test(text) ? text.trim() : '';
  if (!/^(?:bitcoin|lightning):$/.test(address.url.protocol)) return '';
  return address.text.slice(address.path.start, address.path.end);
}
