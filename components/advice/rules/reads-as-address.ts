import { type MessageKey, messageOf } from '../../text/message.ts';
import { isKnownTopLevel } from '../../text/top-level-domains.ts';
import { fix, type Rule } from '../advice.ts';

interface Reading {
  text: string;
  noticed: MessageKey;
  label: MessageKey;
}

/** As pages shorten addresses that are too long for them. */
const CUT = /(?:…|\.{3})[\s"'”’)\]>]*$/u;

/** Longer text is not one address. RFC 3986 sets no limit; what people select is far below. */
const LONGEST = 2000;

/** Brackets, quotes and full stops that a selection takes along. */
const BEFORE = /^[\s"'“”‘’«»‹›(<[「『（]+/u;
const AFTER = /[\s"'“”‘’«»‹›.,;:!?。，；：！？]/u;

/** Closing brackets are part of the address if what they close is. */
const OPENING: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['>', '<'],
  ['」', '「'],
  ['』', '『'],
  ['）', '（'],
]);

/** Last labels that are the type of a file, or the name of what a program is written with, more often than a domain. */
const FILE_TYPE =
  /^(?:[ch]|bash|bat|bin|cc|cfg|cjs|conf|cpp|cs|css|csv|dll|docx?|env|epub|exe|gif|go|gz|html?|ini|jar|java|jpe?g|js|json|jsx|kt|lock|log|lua|md|mdx|mjs|mkv|mm|mov|mp[34]|odt|pdf|php|pl|png|pptx?|ps|ps1|py|rb|rs|rst|sh|so|sql|svg|swift|tar|tex|toml|tsx?|txt|vue|wav|webp|xlsx?|xml|ya?ml|zip)$/i;

/** Text that is no address but stands for one. */
export const readsAsAddress: Rule = (payload, address) => {
  if (address !== undefined || (payload.kind !== 'selection' && payload.kind !== 'text')) return undefined;
  if (payload.text.length > LONGEST || CUT.test(payload.text)) return undefined;
  const bare = bareOf(payload.text);
  const reading = place(payload.text) ?? phone(bare) ?? mail(bare) ?? link(bare);
  if (reading === undefined) return undefined;
  return {
    kind: 'reads-as-address',
    severity: 'improvable',
    sentence: messageOf(reading.noticed),
    fixes: [fix(payload, reading.text, messageOf(reading.label))],
  };
};

/** Without what stands around it in a sentence. */
function bareOf(text: string): string {
  let bare = text.replace(BEFORE, '');
  for (;;) {
    const last = bare.slice(-1);
    const opening = OPENING.get(last);
    const isAround = opening === undefined ? AFTER.test(last) : count(bare, last) > count(bare, opening);
    if (!isAround) return bare;
    bare = bare.slice(0, -1);
  }
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

/** `example.com/x`, `localhost:3000`, `192.168.1.20/x`. Machines without a name seldom speak TLS. */
function link(text: string): Reading | undefined {
  const match = /^([\p{L}\p{N}][\p{L}\p{M}\p{N}.-]*)(:\d{1,5})?(?=$|[/?#])(.*)$/u.exec(text);
  if (match === null || /\s/.test(text)) return undefined;
  const [, host = '', port = '', rest = ''] = match;
  const isLocal = /^localhost$/i.test(host) && port + rest !== '';
  // `10.0.0.0/8` is a range of addresses (RFC 4632 3.1).
  const isIpv4 = /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host) && !/^\/\d{1,2}$/.test(port + rest);
  if (!isLocal && !isIpv4 && !isDomain(host, port + rest === '' && !/^www\./i.test(host))) return undefined;
  const address = `${isLocal || isIpv4 ? 'http' : 'https'}://${text}`;
  return URL.canParse(address)
    ? { text: address, noticed: 'adviceReadsAsLink', label: 'adviceLinkFix' }
    : undefined;
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
function mail(text: string): Reading | undefined {
  const match =
    /^([\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*)@([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)$/u.exec(
      text,
    );
  if (match === null) return undefined;
  const [, local = '', domain = ''] = match;
  if (local.length > 64 || !isDomain(domain, false)) return undefined;
  const written = encodeURIComponent(local).replaceAll('%2B', '+');
  return { text: `mailto:${written}@${domain}`, noticed: 'adviceReadsAsMail', label: 'adviceMailFix' };
}

/** E.164: a plus sign and at most 15 digits, written by RFC 3966 without what separates them. */
function phone(text: string): Reading | undefined {
  // Plus signs and digits of East Asian width are the same to who reads them.
  const written = text.normalize('NFKC');
  if (!/^(?:\+|00 ?[1-9]\d{0,2}[ ().‐–/-])[\d ().‐–/-]+$/.test(written)) return undefined;
  // `00` is what most of the world dials for `+`; `(0)` is what is left out when calling from abroad.
  const digits = written
    .replace(/^00/, '+')
    .replace(/\(0\)/, '')
    .replace(/[^+\d]/g, '');
  if (!/^\+(?:1\d{10}|[2-9]\d{6,14})$/.test(digits)) return undefined;
  return { text: `tel:${digits}`, noticed: 'adviceReadsAsPhone', label: 'advicePhoneFix' };
}

/** `48.8584, 2.2945`, `48.8584° N 2.2945° E` or `48°51′30″N 2°17′40″E`, as RFC 5870 writes it. */
function place(text: string): Reading | undefined {
  if (text.length > 60) return undefined;
  // Quotes at the end are seconds.
  const bare = text.replace(/^[\s([（]+|[\s)\].）。]+$/g, '');
  const [latitude, longitude] = decimal(bare) ?? sexagesimal(bare) ?? [];
  if (latitude === undefined || longitude === undefined) return undefined;
  if (Math.abs(Number(latitude)) > 90 || Math.abs(Number(longitude)) > 180) return undefined;
  return { text: `geo:${latitude},${longitude}`, noticed: 'adviceReadsAsPlace', label: 'advicePlaceFix' };
}

/** Four decimals, which is about 10 m, tell coordinates from other pairs of numbers; so do N and E after two. */
function decimal(text: string): [string, string] | undefined {
  const match =
    /^([-+−]?\d{1,2}\.(\d{2,}))\s*°?\s*([NS]?)[,，;\s]\s*([-+−]?\d{1,3}\.(\d{2,}))\s*°?\s*([EW]?)$/i.exec(
      text,
    );
  if (match === null) return undefined;
  const [, latitude = '', minor = '', ns = '', longitude = '', other = '', ew = ''] = match;
  if ((ns === '' || ew === '') && Math.min(minor.length, other.length) < 4) return undefined;
  return [signed(latitude, /s/i.test(ns)), signed(longitude, /w/i.test(ew))];
}

function signed(number: string, negative: boolean): string {
  const plain = number.replace('−', '-').replace('+', '');
  return negative && !plain.startsWith('-') ? `-${plain}` : plain;
}

function sexagesimal(text: string): [string, string] | undefined {
  const part = String.raw`(\d{1,3})\s*°\s*(\d{1,2})\s*['′’]\s*(?:(\d{1,2}(?:\.\d+)?)\s*(?:["″”]|''|′′))?\s*`;
  const match = new RegExp(`^${part}([NS])[,;\\s]*${part}([EW])$`, 'i').exec(text);
  if (match === null) return undefined;
  const [, ...parts] = match;
  if ([1, 2, 5, 6].some((at) => Number(parts[at] ?? 0) >= 60)) return undefined;
  return [degrees(parts.slice(0, 4)), degrees(parts.slice(4))];
}

/** Six decimals are about 0.1 m, finer than a hundredth of a second of arc. */
function degrees([whole = '', minutes = '', seconds = '0', hemisphere = '']: (string | undefined)[]): string {
  const value = Number(whole) + Number(minutes) / 60 + Number(seconds) / 3600;
  return String(Number((/[sw]/i.test(hemisphere) ? -value : value).toFixed(6)));
}
