import { LOOKS_LIKE_PUNCTUATION } from './like-punctuation.ts';

/** Of Latin letters, those that are for phonetics and look like others: `ɑ`, `ɡ`, `ᴘ`. */
const PHONETIC = /[\u0250-\u02AF\u1D00-\u1DBF\uA727-\uA7FF]/;

/** Neither a letter, a mark nor a digit, and no picture: `⁄` for a slash. Joiners shape letters. */
const SYMBOL = /[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Join_Control}\0-\x7F]/u;

/** Where dots within a word are spelling: `col·legi` in Catalan, `・` between words of Japanese. */
const SPELLING = /(?<=l)·(?=l)|(?<=[\p{Script_Extensions=Katakana}\p{Script=Han}])・/gu;

/**
 * What may stand together in a word: letters of one script, of those in everyday use, or of those that Japanese, Chinese
 * and Korean are written with, Latin ones included (UAX 31 table 5; UTS 39 5.2, Highly Restrictive).
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
 * Whether a host may be taken for another: letters of several scripts in one word, a word of letters that all look like
 * Latin ones under a Latin top level, letters for phonetics, or signs that look like those that part addresses.
 *
 * @param host as it is written. In Punycode nothing looks like anything else.
 */
export function isLookAlike(host: string): boolean {
  if (isAscii(host)) return false;
  // What is another form of a letter, such as full-width, leads where that letter leads.
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

/** Matches labels whose letters are all of these scripts, whatever else there is in them. */
function wordOf(scripts: readonly string[]): RegExp {
  const letters = scripts.map((script) => String.raw`\p{Script_Extensions=${script}}`).join('');
  return new RegExp(String.raw`^(?:[${letters}]|\P{L})*$`, 'u');
}
