import { addressOf, trimmed } from './address.ts';
import { blanksInside } from './blanks-inside.ts';
import { isBrowserScheme, isExtensionScheme } from './browser-schemes.ts';
import { isForDesktop } from './desktop-schemes.ts';
import { withoutInvisible } from './invisible.ts';
import { withoutPunctuation, withoutPunctuationAfter } from './punctuation.ts';

/** In UTF-16 units around the address. If there is more, the text itself was meant. */
const MOST_AROUND = 300;
const LONGEST = 4000;

/** An address in a sentence, up to a blank, a quote or an angle bracket. */
const IN_TEXT =
  /(?<![a-z0-9+.@/-])(?:(?:https?|ftp):\/\/|mailto:(?=[^\s@]+@)|www\.(?=[\p{L}\p{N}-]+\.))[^\s<>"“”„«»‹›「」『』【】《》〈〉]+/giu;

/** A word and a colon before an address: `URL:` (RFC 3986 appendix C), `Link:`. */
const LABEL = /^[<"'(]*([a-z][a-z0-9+.-]*):(?=(?:https?|ftp):\/\/)/i;

/** Schemes whose addresses contain another. */
const WRAPPING = new Set(['blob', 'data', 'filesystem', 'intent', 'jar', 'javascript']);

/** The end of an address that a page has shortened. */
const CUT = /(?:…|\.{3})["'”’)\]>]*$/u;

/**
 * The address in a text that contains more: punctuation, brackets, quotes, white space, invisible characters, a label, or a
 * sentence around one address.
 *
 * @returns `undefined` if it contains no address, several, or nothing but the address
 */
export function surroundedAddress(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  let found = once(text);
  // The rest may be surrounded, too.
  for (let again = found; again !== undefined; again = once(again)) found = again;
  return found === text ? undefined : found;
}

/** An address without the white space at its ends; any other text unchanged. */
export function trimmedAddress(text: string): string {
  if (text.length > LONGEST) return text;
  const core = trimmed(text);
  return core !== text && addressOf(core) !== undefined ? core : text;
}

/** Always shorter than the text, except that `www.` gets `https://`. */
function once(text: string): string | undefined {
  const visible = withoutInvisible(text).trim();
  const whole = withoutPunctuation(visible);
  const alone = blanksInside(whole) === 'certain' ? whole : (joinedLines(visible) ?? only(visible));
  return alone === undefined || alone === text || text.length - alone.length > MOST_AROUND
    ? undefined
    : alone;
}

function only(text: string): string | undefined {
  const scheme = /^([a-z][a-z0-9+.-]+):\S/i.exec(text)?.[1]?.toLowerCase();
  const label = LABEL.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && !isLabel(scheme, text) && !/^(?:https?|ftp|mailto)$/.test(scheme)) {
    // Another address may be part of this one.
    return addressOf(text) === undefined ? undefined : text;
  }
  if (label !== undefined && !isLabel(label, text)) return undefined;
  const found = new Set<string>();
  for (const match of text.matchAll(IN_TEXT)) {
    const address = addressAt(text, match.index, match[0]);
    if (address === undefined) return undefined;
    found.add(address);
  }
  const [first] = found;
  return found.size === 1 ? first : undefined;
}

/** Whether a scheme is only a label before an address. */
function isLabel(scheme: string, text: string): boolean {
  if (!LABEL.test(text) || /^(?:https?|ftp)$/.test(scheme)) return false;
  const isScheme = isBrowserScheme(scheme) || isExtensionScheme(scheme) || WRAPPING.has(scheme);
  return !isScheme && !isForDesktop(scheme, '//');
}

function addressAt(text: string, index: number, written: string): string | undefined {
  const before = text[index - 1] ?? '';
  let address = written
    // East Asian punctuation, dashes, HTML entities, and what follows the address of a Markdown link.
    .replace(/(?:[，。；！？、—]|&(?:quot|apos|lt|gt|#3[49]);|\]\().*$/u, '')
    .replaceAll('&amp;', '&');
  // In scripts without blanks between words, an address ends where ASCII ends.
  if (/\p{Lo}/u.test(before)) address = address.replace(/[^\0-\x7F].*$/u, '');
  if (CUT.test(address)) return undefined;
  address = withoutPunctuationAfter(address.replace(/['’]s$/, ''));
  if (/[*_~|]/.test(before)) address = address.replace(/[*_~|]+$/, '');
  const bare = withoutPunctuationAfter(address);
  const full = /^www\./i.test(bare) ? `https://${bare}` : bare;
  // A single word is not meant as a host unless a path follows.
  const isAddress = /^mailto:|^[a-z]+:\/\/[^/]*[^/a-z0-9-][^/]*|^[a-z]+:\/\/[^/]+\//i.test(full);
  return isAddress && addressOf(full) !== undefined ? full : undefined;
}

/**
 * An address that was broken into lines (RFC 3986 appendix C): in angle brackets, or if each line is as long as in e-mail
 * and the break is at a character that is typical of addresses.
 */
function joinedLines(text: string): string | undefined {
  if (!/[\r\n]/.test(text)) return undefined;
  const delimited = /^<(?:URL:)?\s*((?:https?|ftp):\/\/[^<>"]+)>$/i.exec(text)?.[1];
  if (delimited !== undefined) return withoutBlanks(delimited);
  const lines = text.split(/\s*[\r\n]+\s*/);
  if (!/^(?:https?|ftp):\/\//i.test(text) || lines.some((line) => /\s|:\/\/./.test(line.slice(8))))
    return undefined;
  const isBroken = lines.slice(0, -1).every((line, at) => {
    const next = lines[at + 1] ?? '';
    return (
      !/:\/\//.test(next) &&
      line.length >= 40 &&
      /^[!-~]+$/.test(next) &&
      (/[/?&=_%+~-]$/.test(line) || /^[/?&=_%+~#.-]\S/.test(next))
    );
  });
  return isBroken ? withoutBlanks(text) : undefined;
}

function withoutBlanks(text: string): string | undefined {
  const joined = text.replace(/\s+/g, '');
  return addressOf(joined) === undefined ? undefined : joined;
}
