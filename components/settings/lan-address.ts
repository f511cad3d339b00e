import { withAsciiDigits } from '../text/ascii-digits.ts';

/** Each label as RFC 1123 2.1 has it, 253 characters in all. */
const NAME = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/;

/** RFC 1122 3.2.1.3, RFC 6761 6.3, RFC 4291 2.5; `::ffff:` has a browser write an IPv4 address that way. */
const THIS_MACHINE = /^(?:0\.|127\.|(?:.+\.)?localhost$|::1?$|::ffff:(?:7f|0:))/;

/** A zone would have to follow a link-local address, and no address on the web can carry one (RFC 6874). */
const LINK_LOCAL_IPV6 = /^fe[89ab]/;

/**
 * Whether other devices may open this computer at what was typed: an IPv4 address in four parts, an IPv6 address, or a
 * name, in lower case and without port or brackets, but not one of those that mean whichever device opens it.
 */
export function isLanAddress(text: string): boolean {
  const host = URL.parse(`http://${text.includes(':') ? `[${text}]` : text}/`)?.hostname;
  if (host === undefined) return false;
  const bare = host.replace(/^\[|\]$/g, '');
  if (THIS_MACHINE.test(bare)) return false;
  if (text.includes(':')) return !LINK_LOCAL_IPV6.test(bare);
  // A browser writes 192.168.1 as 192.168.0.1, and 0xc0 as 0.0.0.192: nobody means these.
  return bare === text && NAME.test(text);
}

/** What a person typed, as {@link isLanAddress} wants it: `http://[FE80::1]:3000/` is not, ` Desk.local ` is. */
export function tidyLanAddress(typed: string): string {
  return withAsciiDigits(typed)
    .trim()
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '');
}
