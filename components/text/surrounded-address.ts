import { addressOf, trimmed } from './address.ts';
import { blanksInside } from './blanks-inside.ts';
import { isBrowserScheme, isExtensionScheme } from './browser-schemes.ts';
import { isForDesktop } from './desktop-schemes.ts';
import { withoutInvisible } from './invisible.ts';
import { withoutPunctuation, withoutPunctuationAfter } from './punctuation.ts';

/** In UTF-16 units, around the address. Longer text is what was wanted, and the address in it a part of that. */
const MOST_AROUND = 300;
const LONGEST = 4000;

/** Where an address begins in a sentence; what ends it at the latest is a blank, a quote or an angle bracket. */
const IN_TEXT =
  /(?<![a-z0-9+.@/-])(?:(?:https?|ftp):\/\/|mailto:(?=[^\s@]+@)|www\.(?=[\p{L}\p{N}-]+\.))[^\s<>"“”„«»‹›「」『』【】《》〈〉]+/giu;

/** A word and a colon before an address: `URL:` (RFC 3986 appendix C), `Link:`. */
const LABEL = /^[<"'(]*([a-z][a-z0-9+.-]*):(?=(?:https?|ftp):\/\/)/i;

/** Schemes that have an address in theirs. */
const WRAPPING = new Set(['blob', 'data', 'filesystem', 'intent', 'jar', 'javascript']);

/** Whatever the text before it: as pages shorten what is too long for them. */
const CUT = /(?:…|\.{3})["'”’)\]>]*$/u;

/**
 * The address in a text that has more than that: punctuation, brackets, quotes, blanks and line ends, characters that
 * are not seen, a label before it, or a sentence with one address in it.
 *
 * @returns `undefined` if there is no address in it, more than one, or nothing else
 */
export function surroundedAddress(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  let found = once(text);
  // What remains may have been within twice.
  for (let again = found; again !== undefined; again = once(again)) found = again;
  return found === text ? undefined : found;
}

/** A pasted address without the blanks and line ends at its very ends; any other text as it is. */
export function trimmedAddress(text: string): string {
  if (text.length > LONGEST) return text;
  const core = trimmed(text);
  return core !== text && addressOf(core) !== undefined ? core : text;
}

/** Shorter than the text, but for `https://` before `www.`, which it has afterwards. */
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
    // Another address may be a part of this one.
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

/** Whether a scheme is only a word before an address. */
function isLabel(scheme: string, text: string): boolean {
  if (!LABEL.test(text) || /^(?:https?|ftp)$/.test(scheme)) return false;
  const isScheme = isBrowserScheme(scheme) || isExtensionScheme(scheme) || WRAPPING.has(scheme);
  return !isScheme && !isForDesktop(scheme, '//');
}

function addressAt(text: string, index: number, written: string): string | undefined {
  const before = text[index - 1] ?? '';
  let address = written
    // Full stops of East Asia, dashes, quotes and brackets of HTML, and what follows the address of a link in Markdown.
    .replace(/(?:[，。；！？、—]|&(?:quot|apos|lt|gt|#3[49]);|\]\().*$/u, '')
    .replaceAll('&amp;', '&');
  // Where words are not set apart by blanks, an address has ASCII alone.
  if (/\p{Lo}/u.test(before)) address = address.replace(/[^\0-\x7F].*$/u, '');
  if (CUT.test(address)) return undefined;
  address = withoutPunctuationAfter(address.replace(/['’]s$/, ''));
  if (/[*_~|]/.test(before)) address = address.replace(/[*_~|]+$/, '');
  const bare = withoutPunctuationAfter(address);
  const full = /^www\./i.test(bare) ? `https://${bare}` : bare;
  // A word alone is no host that anybody means, unless more of an address follows.
  const isAddress = /^mailto:|^[a-z]+:\/\/[^/]*[^/a-z0-9-][^/]*|^[a-z]+:\/\/[^/]+\//i.test(full);
  return isAddress && addressOf(full) !== undefined ? full : undefined;
}

/**
 * An address that was broken into lines (RFC 3986 appendix C): within angle brackets, or where a line is as long as lines
 * of mail are and ends, or the next begins, with a character that only addresses have there.
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
