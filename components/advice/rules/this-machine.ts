import ipaddr from 'ipaddr.js';
import { replaceSpan } from '../../text/address.ts';
import { rangeOf, reachOf, reachOfHost } from '../../text/host.ts';
import { messageOf } from '../../text/message.ts';
import { fix, type Rule } from '../advice.ts';

/** Most likely to be reached by a phone in the same room first. */
const PREFERENCE = ['private', 'uniqueLocal', 'name', 'router', 'carrierGradeNat', 'unicast'];

/**
 * The first address of a private network is its router's. Where this machine has it, the network is most likely one of
 * its own, for virtual machines and containers.
 */
const ROUTER = /\.1$/;

/** Names that browsers make up so that pages do not learn the machine's addresses (mDNS ICE candidates). */
const MADE_UP_NAME = /^[0-9a-f]{8}-[0-9a-f-]{27}\.local$/i;

const NAME = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/i;

/** An address that means this machine to whoever opens it, so on the phone it means the phone. */
export const thisMachine: Rule = (payload, address, { lanAddress, lanAddresses }) => {
  if (address === undefined || reachOf(address) !== 'this-machine') return undefined;
  const { text, host, url } = address;
  const offers = offered(lanAddress, lanAddresses ?? []);
  // The browser does not say where this machine is in its network, so the person has to.
  const isUnknown = lanAddresses !== undefined && offers.length === 0;
  return {
    kind: 'this-machine',
    severity: 'unreachable',
    sentence: messageOf('adviceThisMachine', url.hostname),
    hint: messageOf('adviceThisMachineHint'),
    ...(isUnknown && { setting: { name: 'lanAddress', label: messageOf('adviceThisMachineEnter') } }),
    fixes: offers.map((lan) =>
      fix(
        payload,
        replaceSpan(text, host, ipaddr.IPv6.isValid(lan) ? `[${lan}]` : lan),
        messageOf('adviceThisMachineFix', lan),
      ),
    ),
  };
};

/** What the person has said knows better than any guess, and comes first. */
function offered(said: string | undefined, found: readonly string[]): string[] {
  return [...new Set([...(said === undefined ? [] : [said]), ...reachable(found)])];
}

/** Those of the machine's addresses that another device in its network may open, likeliest first. */
function reachable(lanAddresses: readonly string[]): string[] {
  return lanAddresses
    .map((lan) => ({ lan, rank: PREFERENCE.indexOf(sortOf(lan)) }))
    .filter(({ rank }) => rank !== -1)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ lan }) => lan);
}

/** Link-local IPv6 addresses are left out: they need a zone, which no address on the web can carry (RFC 6874). */
function sortOf(lan: string): string {
  if (ipaddr.IPv4.isValidFourPartDecimal(lan)) {
    const range = rangeOf(lan);
    return range === 'private' && ROUTER.test(lan) ? 'router' : range;
  }
  if (ipaddr.IPv6.isValid(lan)) return lan.includes('%') ? 'zoned' : rangeOf(lan);
  // Browsers take a name that ends in a number for an IPv4 address (WHATWG URL, host parsing).
  const isName = NAME.test(lan) && !/(?:^|\.)(?:\d+|0x[0-9a-f]*)$/i.test(lan) && !MADE_UP_NAME.test(lan);
  return isName && reachOfHost(lan.toLowerCase()) !== 'this-machine' ? 'name' : 'unusable';
}
