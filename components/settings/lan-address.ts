import { withAsciiDigits } from '../text/ascii-digits.ts';

/** Labels of RFC 1123 2.1, at most 253 characters in all. */
const NAME = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/;

/** RFC 1122 3.2.1.3, RFC 6761 6.3, RFC 4291 2.5; `::ffff:` is how browsers write IPv4 addresses in IPv6. */
const THIS_MACHINE = /^(?:0\.|127\.|(?:.+\.)?localhost$|::1?$|::ffff:(?:7f|0:))/;

/** Link-local addresses need a zone, which no web address can carry (RFC 6874). */
const LINK_LOCAL_IPV6 = /^fe[89ab]/;

/**
 * Whether other devices may reach this computer at this address: an IPv4 address in four parts, an IPv6 address, or a name,
 * in lower case, without port or brackets, and not one that means the device that opens it.
 */
export function isLanAddress(text: string): boolean {
  const host = URL.parse(`http://${text.includes(':') ? `[${text}]` : text}/`)?.hostname;
  if (host === undefined) return false;
  const bare = host.replace(/^\[|\]$/g, '');
  if (THIS_MACHINE.test(bare)) return false;
  if (text.includes(':')) return !LINK_LOCAL_IPV6.test(bare);
  // Browsers read 192.168.1 as 192.168.0.1, and 0xc0 as 0.0.0.192, which nobody means.
  return bare === text && NAME.test(text);
}

/** Typed text in the form that {@link isLanAddress} accepts: ` Desk.local ` can be tidied, `http://desk/` cannot. */
export function tidyLanAddress(typed: string): string {
  return withAsciiDigits(typed)
    .toLowerCase()
    .replace(/^[\s[]+|[\s\].]+$/g, '');
}
