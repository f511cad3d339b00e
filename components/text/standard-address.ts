import { type Address, addressOf, type Span } from './address.ts';
import { blanksInside } from './blanks-inside.ts';
import { withoutInvisible } from './invisible.ts';

/** Schemes whose host is a domain name or an IP address (WHATWG URL, special schemes). */
const WITH_HOST = new Set(['http:', 'https:', 'ftp:', 'ws:', 'wss:']);

/** Other schemes that follow RFC 3986, unlike `SMSTO:` and `WIFI:`. */
const ALSO = new Set(['mailto:', 'sms:', 'upi:', 'bitcoin:', 'lightning:']);

/** Fields of a `mailto:` that contain more addresses (RFC 6068 2). */
const MORE_RECIPIENTS = /(?<=[?&](?:to|cc|bcc)=)[^&#]+/gi;

/** Characters that RFC 3986 allows nowhere in an address. Browsers leave some as they are, such as `|` in a query. */
const NOT_ALLOWED = /[^!#-;=?-[\]_a-z~]/gu;

/**
 * An address in standard form: percent-encoded where required (RFC 3986 2.1, RFC 3987 3.1), with hosts in Punycode (UTS 46,
 * non-transitional, as in `URL`), also in `mailto:` (RFC 6068 2), and with slashes for backslashes, as browsers read them.
 * Everything else stays byte for byte.
 *
 * @returns `undefined` if the text is not an address, or already in standard form
 */
export function standardAddress(text: string): string | undefined {
  const written = withoutInvisible(text.slice(0, 20_000)).trim();
  const hasBlanks = blanksInside(written) !== undefined;
  const address = addressOf(hasBlanks ? withBlanksEncoded(written) : written);
  if (address === undefined) return undefined;
  const { protocol } = address.url;
  if (!WITH_HOST.has(protocol) && !ALSO.has(protocol)) return undefined;
  const standard = WITH_HOST.has(protocol) ? ofWeb(address) : ofApp(address);
  return standard !== written && URL.canParse(standard) ? standard : undefined;
}

function withBlanksEncoded(text: string): string {
  return text.replace(/\r\n|\r|\n/g, '%0D%0A').replace(/\s/g, '%20');
}

function ofWeb({ text, url, userInfo, host, path }: Address): string {
  const beforeHost = part(text, { start: 0, end: host.start });
  const name = part(text, host);
  const scheme = beforeHost.slice(0, beforeHost.length - (userInfo ? userInfo.end - userInfo.start + 1 : 0));
  return [
    scheme.replaceAll('\\', '/'),
    userInfo ? `${encoded(part(text, userInfo))}@` : '',
    /[^\0-\x7F]/.test(name) ? url.hostname : name,
    text.slice(host.end, path.start),
    encoded(part(text, path).replaceAll('\\', '/')),
    encoded(text.slice(path.end)),
  ].join('');
}

function ofApp({ text, url, path }: Address): string {
  const written = part(text, path);
  const recipients = url.protocol === 'mailto:' ? withAsciiDomains(written) : written;
  const rest = text.slice(path.end);
  const fields = url.protocol === 'mailto:' ? rest.replace(MORE_RECIPIENTS, withAsciiDomains) : rest;
  return text.slice(0, path.start) + encoded(recipients) + encoded(fields);
}

function withAsciiDomains(recipients: string): string {
  return recipients.split(',').map(withAsciiDomain).join(',');
}

/** An e-mail address with its domain in Punycode. */
export function withAsciiDomain(mail: string): string {
  const at = mail.lastIndexOf('@') + 1;
  if (at === 0 || !/[^\0-\x7F]/.test(mail.slice(at))) return mail;
  const domain = URL.parse(`http://${mail.slice(at)}`)?.hostname;
  return domain === undefined ? mail : mail.slice(0, at) + domain;
}

function encoded(text: string): string {
  return text.toWellFormed().replace(NOT_ALLOWED, encodeURIComponent);
}

function part(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
