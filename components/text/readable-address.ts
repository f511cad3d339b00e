import { addressOf, isOnWeb } from './address.ts';
import { LOOKS_LIKE_PUNCTUATION } from './like-punctuation.ts';

/** Whole characters of UTF-8 beyond ASCII, percent-encoded: in capitals, as RFC 3986 2.1 recommends, or in small letters. */
const ENCODED = /(?:%[89A-F][0-9A-F])+/gi;

/** An escape in small letters. */
const SMALL = /%(?:[89][a-f]|[a-f])/;

/** Shown decoded: letters, their marks, and digits. */
const SHOWN = /^[\p{L}\p{M}\p{N}]$/u;

/** Invisible characters, some of which are letters: Hangul fillers, joiners, variation selectors. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;

/** Scripts many of whose letters look like Latin ones. */
const LOOKS_LIKE_LATIN =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Lisu}]/u;

/** Consecutive letters. Escapes match first, because their digits may be letters. */
const WORD = /%[0-9A-Fa-f]{2}|[\p{L}\p{M}]+/gu;

/**
 * The address as people read it, for the box: `/wiki/日本語` for `/wiki/%E6%97%A5…`. Characters that have a meaning in an
 * address, are invisible, change the direction of the text, or look like others stay encoded; so do the host and what
 * precedes it. {@link exact} turns it back, byte for byte.
 *
 * @returns `undefined` if there is nothing to make readable: the box then shows the text itself, and what is typed
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
 * The address that a readable one stands for: UTF-8, percent-encoded (RFC 3987 3.1). Character by character, so that an
 * edit changes only what was edited; ASCII stays as it is. Unpaired surrogates become U+FFFD.
 *
 * @param before the address that was made readable, and later what `exact` returned last: its escapes decide between
 *   capitals, the rule, and small letters
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

/** A mark is decoded only after a letter: otherwise it would be drawn on what precedes it, perhaps a slash. */
function decodeLetters(run: string, encode: (character: string) => string): string {
  let characters: string;
  try {
    characters = decodeURIComponent(run);
  } catch {
    // Not UTF-8 but an older encoding, or truncated.
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

/** Encodes letters again that are in one word with Latin letters and could be mistaken for one: the `а` of `pаypal`. */
function encodeMixed(text: string, encode: (character: string) => string): string {
  return text.replace(WORD, (word) => {
    const isMixed = LOOKS_LIKE_LATIN.test(word) && /\p{Script=Latin}/u.test(word);
    return isMixed ? word.replace(/\P{Script=Latin}/gu, encode) : word;
  });
}
