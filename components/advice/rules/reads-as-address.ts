import { isAnyText } from '../../payload/payload.ts';
import { placeOf } from '../../text/coordinates.ts';
import { withoutInvisible } from '../../text/invisible.ts';
import { type MessageKey, messageOf } from '../../text/message.ts';
import { phoneOf } from '../../text/phone-number.ts';
import { withoutPunctuation } from '../../text/punctuation.ts';
import { standardAddress, withAsciiDomain } from '../../text/standard-address.ts';
import { isKnownTopLevel } from '../../text/top-level-domains.ts';
import { fix, type Rule } from '../advice.ts';

/** What a text stands for, the sentence that says so, and the button; each gives the address or `undefined`. */
const READINGS: readonly [(text: string) => string | undefined, noticed: MessageKey, label: MessageKey][] = [
  [placeOf, 'adviceReadsAsPlace', 'advicePlaceFix'],
  [phoneOf, 'adviceReadsAsPhone', 'advicePhoneFix'],
  [mailOf, 'adviceReadsAsMail', 'adviceMailFix'],
  [linkOf, 'adviceReadsAsLink', 'adviceLinkFix'],
];

/** What people write before an address: `E-Mail: kim@…`, `Web: example.com`. */
const LABEL =
  /^\s*(?:(?:e-?)?mail|correo|courriel|почта|邮箱|電子郵件|メール|이메일|web(?:site|seite)?|www|url|link|homepage|internet|site|сайт|网址|網址)\s*[:：]\s*/iu;

/** As pages shorten addresses that are too long for them. */
const CUT = /(?:…|\.{3})[\s"'”’)\]>]*$/u;

/** Longer text is not one address. RFC 3986 sets no limit; what people select is far below. */
const LONGEST = 2000;

/** Last labels that are the type of a file, or the name of what a program is written with, more often than a domain. */
const FILE_TYPE =
  /^(?:[ch]|bash|bat|bin|cc|cfg|cjs|conf|cpp|cs|css|csv|dll|docx?|env|epub|exe|gif|go|gz|html?|ini|jar|java|jpe?g|js|json|jsx|kt|lock|log|lua|md|mdx|mjs|mkv|mm|mov|mp[34]|odt|pdf|php|pl|png|pptx?|ps|ps1|py|rb|rs|rst|sh|so|sql|svg|swift|tar|tex|toml|tsx?|txt|vue|wav|webp|xlsx?|xml|ya?ml|zip)$/i;

/** Text that is no address but stands for one. */
export const readsAsAddress: Rule = (payload, address) => {
  if (address !== undefined || !isAnyText(payload)) return undefined;
  if (payload.text.length > LONGEST || CUT.test(payload.text)) return undefined;
  for (const [read, noticed, label] of READINGS) {
    const found = read(payload.text);
    if (found === undefined) continue;
    const text = standardAddress(found) ?? found;
    return {
      kind: 'reads-as-address',
      severity: 'improvable',
      sentence: messageOf(noticed),
      fixes: [fix(payload, text, messageOf(label))],
    };
  }
  return undefined;
};

function bareOf(text: string): string {
  const visible = withoutInvisible(text).replace(LABEL, '');
  // `Kim Meier <kim@example.org>` (RFC 5322 3.4).
  const mailbox = /^[^<>@\r\n]{1,80}<([^<>@\s]+@[^<>@\s]+)>\s*$/.exec(visible)?.[1];
  return withoutPunctuation(mailbox ?? visible);
}

/** `example.com/x`, `localhost:3000`, `192.168.1.20/x`. Machines without a name seldom speak TLS. */
export function linkOf(written: string): string | undefined {
  const text = bareOf(written);
  const match = /^([\p{L}\p{N}][\p{L}\p{M}\p{N}.-]*)(:\d{1,5})?(?=$|[/?#])(.*)$/u.exec(text);
  if (match === null || /\s/.test(text)) return undefined;
  const [, host = '', port = '', rest = ''] = match;
  const isLocal = /^localhost$/i.test(host) && port + rest !== '';
  // `10.0.0.0/8` is a range of addresses (RFC 4632 3.1).
  const isIpv4 = /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host) && !/^\/\d{1,2}$/.test(port + rest);
  if (!isLocal && !isIpv4 && !isDomain(host, port + rest === '' && !/^www\./i.test(host))) return undefined;
  const address = `${isLocal || isIpv4 ? 'http' : 'https'}://${text}`;
  return URL.canParse(address) ? address : undefined;
}

/** @param alone whether nothing else tells that it is one, so that it may be a file, code, or two sentences */
function isDomain(host: string, alone: boolean): boolean {
  const labels = host.split('.');
  const last = labels.at(-1) ?? '';
  if (labels.length < 2 || labels.some((label) => /^-|^$|-$/.test(label))) return false;
  // A capital after a full stop begins a sentence.
  if (!/^(?:[\p{Ll}\p{Lo}\p{M}]{2,24}|[A-Z]{2,24}|xn--[a-z0-9-]+)$/u.test(last)) return false;
  if (isKnownTopLevel(last)) return !(alone && FILE_TYPE.test(last));
  // `Math.max/Math.min` is code.
  return !alone && !FILE_TYPE.test(last) && host === host.toLowerCase();
}

/** Dot-atoms of RFC 5322 3.2.3; written by RFC 6068 2, which has `%`, `?`, `&` and others encoded. */
export function mailOf(text: string): string | undefined {
  const match =
    /^([\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*)@([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)$/u.exec(
      bareOf(text),
    );
  if (match === null) return undefined;
  const [, local = '', domain = ''] = match;
  if (local.length > 64 || !isDomain(domain, false)) return undefined;
  const written = encodeURIComponent(local).replaceAll('%2B', '+');
  return withAsciiDomain(`mailto:${written}@${domain}`);
}
