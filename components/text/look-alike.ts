import { LOOKS_LIKE_PUNCTUATION } from './like-punctuation.ts';

/** Latin letters for phonetics that look like other ones: `ɑ`, `ɡ`, `ᴘ`. */
const PHONETIC = /[\u0250-\u02AF\u1D00-\u1DBF\uA727-\uA7FF]/;

/** Not a letter, mark, digit, emoji or joiner: `⁄` for a slash. */
const SYMBOL = /[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Join_Control}\0-\x7F]/u;

/** Dots that belong to the spelling: `col·legi` in Catalan, `・` between words in Japanese. */
const SPELLING = /(?<=l)·(?=l)|(?<=[\p{Script_Extensions=Katakana}\p{Script=Han}])・/gu;

/**
 * What may be combined in a word: letters of one script in everyday use, or of those used together in Japanese, Chinese and
 * Korean, Latin included (UAX 31 table 5; UTS 39 5.2, Highly Restrictive).
 */
const WORDS = [
  ...`Arabic Armenian Bengali Cyrillic Devanagari Ethiopic Georgian Greek Gujarati Gurmukhi Hebrew Kannada Khmer Lao Latin
  Malayalam Myanmar Oriya Sinhala Tamil Telugu Thaana Thai Tibetan`.split(/\s+/),
  'Latin Han Hiragana Katakana',
  'Latin Han Bopomofo',
  'Latin Han Hangul',
].map((scripts) => wordOf(scripts.split(' ')));

/** Small letters of other scripts that fonts draw like a Latin one: Cyrillic, Greek, Armenian. */
const LIKE_LATIN = /^[аеорсухіјѕһԁԛԝӏѵҽԍαικνορυχωοօսոհցզյ\d-]+$/;

/**
 * Whether a host may be mistaken for another: letters of several scripts in one word, a word whose letters all look Latin
 * under a Latin top-level domain, letters for phonetics, or signs that look like the delimiters of addresses.
 *
 * @param host as written; Punycode looks like nothing else
 */
export function isLookAlike(host: string): boolean {
  if (isAscii(host)) return false;
  // Other forms of a letter, such as full-width, lead to the same host.
  const labels = host.normalize('NFKC').toLowerCase().split(/[.。]/);
  const topLevel = labels.findLast((label) => label !== '') ?? '';
  return labels.some((written) => {
    const label = written.replace(SPELLING, '');
    if (isAscii(label)) return false;
    if (SYMBOL.test(label) || LOOKS_LIKE_PUNCTUATION.test(label) || PHONETIC.test(label)) return true;
    return !WORDS.some((word) => word.test(label)) || (LIKE_LATIN.test(label) && isAscii(topLevel));
  });
}

function isAscii(text: string): boolean {
  return /^[\0-\x7F]*$/.test(text);
}

/** Matches labels whose letters are all in these scripts, whatever else they contain. */
function wordOf(scripts: readonly string[]): RegExp {
  const letters = scripts.map((script) => String.raw`\p{Script_Extensions=${script}}`).join('');
  return new RegExp(String.raw`^(?:[${letters}]|\P{L})*$`, 'u');
}
