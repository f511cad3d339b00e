import { isKnownTopLevel } from './top-level-domains.ts';

/** Addresses that may contain unencoded blanks after the host. */
const BEGINS = /^(?:(?:https?|ftp):\/\/[^\s/?#]+[/?#]|upi:\/\/pay\?)/i;

/** Parameters whose values are words. */
const WORDS = /[?&#](?:q|query|s|search|keywords?|text|title|subject|body|name|pn|tn|message|label)=[^&]*$/i;

/** Words of sentences rather than of addresses. */
const OF_SENTENCES = new Set(
  `a about an and are at be because been but by can click could das der did die do does ein eine for from für had has have
   here hier how if in is ist it its may might mit must my not of on open or our please see should siehe sind that the
   then there these they this those to und von was we were when while who will with without would you your broken works`.split(
    /\s+/,
  ),
);

/** More words make a sentence. */
const MOST_WORDS = 8;

/** Up to this many words after an address may be either its title or a part of it. */
const MOST_UNCERTAIN = 2;

/**
 * Whether the blanks in a text are part of an address, as in `https://example.org/Shared Documents/Q3 Final.pdf`, rather
 * than separating it from words after it.
 *
 * @param text without blanks at either end
 * @returns `undefined` if they are not, or if there are none
 */
export function blanksInside(text: string): 'certain' | 'possible' | undefined {
  if (!/\s/.test(text)) return undefined;
  if (/^(?:mailto|sms):[^\s?]*\?\S/i.test(text)) return 'certain';
  if (/[\r\n]/.test(text) || !BEGINS.test(text)) return undefined;
  const [first = '', ...rest] = text.split(/\s+/, MOST_WORDS + 2);
  if (rest.length > MOST_WORDS || rest.some((word) => word.includes('://'))) return undefined;
  if (rest.some((word) => /[^&\s]&[\w.[\]-]+=/.test(word)) || WORDS.test(first)) return 'certain';
  const isOpen = /[\p{L}\p{N})_-]$/u.test(first);
  if (isOpen && endsInFile(rest.at(-1) ?? '')) return 'certain';
  if (rest.some((word) => word.split('/').some((part) => OF_SENTENCES.has(part.toLowerCase()))))
    return undefined;
  if (/[?&#][^&=\s]+=[^&]*$|\/wiki\/[^/?#]+$/.test(first) || rest.some(isPartOfPath)) return 'certain';
  const isPossible =
    isOpen && rest.length <= MOST_UNCERTAIN && rest.every((word) => /^[\p{L}\p{M}\p{N}_-]+$/u.test(word));
  return isPossible ? 'possible' : undefined;
}

/** `Documents/Q3`, not `24/7`. */
function isPartOfPath(word: string): boolean {
  return /[\p{L}\p{N}_)-]{2,}\/\S/u.test(word) && !/^\d+\/\d+$/.test(word);
}

function endsInFile(word: string): boolean {
  const ending = /[^/.]\.([a-z][a-z0-9]{1,4})(?:[?#].*)?$/i.exec(word)?.[1];
  return (
    ending !== undefined && (!isKnownTopLevel(ending) || /^(?:pl|py|sh|rs|md|so|zip|ps|cc)$/i.test(ending))
  );
}
