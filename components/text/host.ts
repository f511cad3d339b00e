import ipaddr from 'ipaddr.js';
import type { Address } from './address.ts';
import { addressInName, isMachineDomain, isNetworkDomain } from './known-hosts.ts';

/** Who can reach a host; `nowhere` is a name that never exists in the public DNS. */
export type Reach = 'this-machine' | 'this-network' | 'nowhere' | 'anywhere';

/**
 * Names that are never delegated in the public DNS: `.local` (RFC 6762 3), `.home.arpa` (RFC 8375), `.internal`
 * (reserved by ICANN in 2024) and the others that networks are known to use for themselves (RFC 6762 appendix G).
 */
const PRIVATE_NAMES = /\.(?:local|home\.arpa|internal|intranet|private|corp|home|lan|localdomain)$/;

/** RFC 6761 6.2 and 6.4. Not `.example`, which is for documentation. */
const RESERVED_NAMES = /\.(?:test|invalid)$/;

/**
 * By IP range: RFC 1918 (private), RFC 3927 and RFC 4291 2.5.6 (link-local), RFC 4193 (unique local), RFC 3879 (the
 * site-local addresses before them), RFC 6598 (shared by the customers of one carrier).
 */
const PRIVATE_RANGES = new Set([
  'private',
  'linkLocal',
  'uniqueLocal',
  'deprecatedSiteLocal',
  'carrierGradeNat',
]);

/** RFC 1122 3.2.1.3 and RFC 4291 2.5.2, 2.5.3. Browsers open `0.0.0.0` and `[::]` on the machine itself. */
const MACHINE_RANGES = new Set(['loopback', 'unspecified']);

/** Schemes whose host is a network host. In addresses of apps, any word may be in its place. */
const NETWORK_SCHEMES = new Set(['http:', 'https:', 'ws:', 'wss:', 'ftp:']);

/** Who can reach the host of an address, judging by the address alone; `undefined` if it has no host. */
export function reachOf({ url }: Address): Reach | undefined {
  const host = url.hostname.toLowerCase().replace(/\.$/, '');
  if (host === '' || url.protocol === 'file:') return undefined;
  const reach = reachOfHost(host);
  const isOneLabel = reach === 'anywhere' && !/[.:]/.test(host);
  return isOneLabel && NETWORK_SCHEMES.has(url.protocol) ? 'this-network' : reach;
}

/** @param host in lower case; an IPv6 address with or without brackets */
export function reachOfHost(host: string): Reach {
  const bare = host.replace(/^\[|\]$/g, '');
  // RFC 6761 6.3: `localhost` and its subdomains are the machine itself. The longer name is in many hosts files.
  if (/(?:^|\.)localhost(?:\.localdomain)?$|^ip6-(?:localhost|loopback)$/.test(bare)) return 'this-machine';
  // The library's own check throws and catches, which is slower than everything else here.
  const isIp = /^[\d.]+$|:/.test(bare) && ipaddr.isValid(bare);
  return isIp ? reachOfIp(bare) : reachOfName(bare);
}

function reachOfName(name: string): Reach {
  // RFC 1035 2.3.4
  if (name.length > 253) return 'anywhere';
  const address = addressInName(name);
  if (address !== undefined && ipaddr.isValid(address)) return reachOfIp(address);
  if (isMachineDomain(name)) return 'this-machine';
  if (RESERVED_NAMES.test(name)) return 'nowhere';
  return PRIVATE_NAMES.test(name) || isNetworkDomain(name) ? 'this-network' : 'anywhere';
}

function reachOfIp(address: string): Reach {
  const range = rangeOf(address);
  if (MACHINE_RANGES.has(range)) return 'this-machine';
  return PRIVATE_RANGES.has(range) ? 'this-network' : 'anywhere';
}

/** The range of a valid IP address, as `ipaddr.js` calls it; an IPv4-mapped IPv6 address counts as IPv4. */
export function rangeOf(address: string): string {
  return ipaddr.process(address).range();
}
