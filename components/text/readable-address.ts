import { addressOf, isOnWeb } from './address.ts';
import { LOOKS_LIKE_PUNCTUATION } from './like-punctuation.ts';

/** Whole characters of UTF-8 beyond ASCII, percent-encoded: in capitals, as RFC 3986 2.1 has it, or in small letters. */
const ENCODED = /(?:%[89A-F][0-9A-F])+/gi;

/** One of them in small letters. */
const SMALL = /%(?:[89][a-f]|[a-f])/;

/** Shown decoded: letters, the marks on them, and digits. */
const SHOWN = /^[\p{L}\p{M}\p{N}]$/u;

/** Drawn as nothing at all, some of them letters: Hangul fillers, joiners, variation selectors. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;

/** Scripts many of whose letters look like Latin ones. */
const LOOKS_LIKE_LATIN =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Lisu}]/u;

/** Letters in a row; an encoded character, whose digits may be letters too, is none of them. */
const WORD = /%[0-9A-Fa-f]{2}|[\p{L}\p{M}]+/gu;

/**
 * The address with its letters as they are read, for the box: `/wiki/日本語` for `/wiki/%E6%97%A5…`. Everything that has
 * a meaning in an address, that cannot be seen, that changes the direction of the text, or that looks like something
 * else stays encoded; so do the host and what comes before it. {@link exact} turns it back, byte for byte.
 *
 * @returns `undefined` if there is nothing to make readable: the box then shows the text itself, and what is typed
 *   into it is the text itself
 */
export function readable(text: string): string | undefined {
  if (/[^\0-\x7F]/.test(text)) return undefined;
  const address = addressOf(text);
  if (address === undefined || !isOnWeb(address)) return undefined;
  const start = address.path.start;
  const encode = encoderFor(text);
  const decoded = text.slice(start).replace(ENCODED, (run) => decodeLetters(run, encode));
  const shown = text.slice(0, start) + encodeMixed(decoded, encode);
  return shown !== text && exact(shown, text) === text ? shown : undefined;
}

/**
 * The address that a readable one stands for: UTF-8, percent-encoded (RFC 3987 3.1). Character by character, so that
 * an edit changes nothing but what was edited; ASCII is left as it is. What is not UTF-16 becomes U+FFFD.
 *
 * @param before the address that was made readable, and later what `exact` gave last: its escapes say whether they are
 *   written in capitals, as is the rule, or in small letters
 */
export function exact(shown: string, before = ''): string {
  return shown.toWellFormed().replace(/[^\0-\x7F]/gu, encoderFor(before));
}

function encoderFor(address: string): (character: string) => string {
  const isSmall = SMALL.test(address);
  return (character) => {
    const encoded = encodeURIComponent(character);
    return isSmall ? encoded.toLowerCase() : encoded;
  };
}

/** A mark is decoded only after a letter: alone it would be drawn on what comes before it, a slash perhaps. */
function decodeLetters(run: string, encode: (character: string) => string): string {
  let characters: string;
  try {
    characters = decodeURIComponent(run);
  } catch {
    // Not UTF-8 but an older encoding, or cut in two.
    return run;
  }
  let previous = '';
  return Array.from(characters, (character) => {
    const isShown = isPlain(character) && (previous !== '' || !/\p{M}/u.test(character));
    previous = isShown ? character : '';
    return isShown ? character : encode(character);
  }).join('');
}

/** Compatibility characters, such as the full-width `／` and `ａ`, look like what they decompose to (UAX #15). */
function isPlain(character: string): boolean {
  return (
    SHOWN.test(character) &&
    !INVISIBLE.test(character) &&
    !LOOKS_LIKE_PUNCTUATION.test(character) &&
    character.normalize('NFKC') === character
  );
}

/** Encodes again what stands in one word with Latin letters and could be taken for one: the `а` of `pаypal`. */
function encodeMixed(text: string, encode: (character: string) => string): string {
  return text.replace(WORD, (word) => {
    const isMixed = LOOKS_LIKE_LATIN.test(word) && /\p{Script=Latin}/u.test(word);
    return isMixed ? word.replace(/\P{Script=Latin}/gu, encode) : word;
  });
}
