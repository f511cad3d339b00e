/** Brackets, quotes and periods that a selection includes by accident. */
const BEFORE = /^[\s"'`“”„‘’‚«»‹›(<[{「『【《〈（]+/u;
const AFTER = /[\s"'`“”„‘’‚«»‹›.,;:!?。，、；：！？([{<（「『【《〈]/u;

/** A closing bracket belongs to the text only if its opening bracket does (RFC 3986 appendix C). */
const OPENING: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
  ['>', '<'],
  ['」', '「'],
  ['』', '『'],
  ['】', '【'],
  ['》', '《'],
  ['〉', '〈'],
  ['）', '（'],
]);

/** A text without the punctuation around it. */
export function withoutPunctuation(text: string): string {
  return withoutPunctuationAfter(text.replace(BEFORE, ''));
}

/** A text without the punctuation after it. */
export function withoutPunctuationAfter(text: string): string {
  const surplus = new Map<string, number>();
  let end = text.length;
  for (; end > 0; end--) {
    const last = text[end - 1] as string;
    const opening = OPENING.get(last);
    if (opening === undefined) {
      if (
        !AFTER.test(last) ||
        closesQuote(text.slice(0, end)) ||
        endsInAbbreviation(text.slice(Math.max(0, end - 80), end))
      )
        break;
    } else {
      const closers =
        surplus.get(last) ?? count(text.slice(0, end), last) - count(text.slice(0, end), opening);
      if (closers <= 0) break;
      surplus.set(last, closers - 1);
    }
  }
  return text.slice(0, end);
}

/** `?q='x'`: this quote may be in addresses (RFC 3986 2.2), and belongs to its opening quote. */
function closesQuote(text: string): boolean {
  return text.endsWith("'") && count(text, "'") % 2 === 0;
}

/** `/wiki/Washington,_D.C.`, `/wiki/Apple_Inc.`, `/wiki/Yahoo!`: the punctuation is part of the title. */
function endsInAbbreviation(text: string): boolean {
  return /(?:[._]\p{Lu}|_(?:Inc|Jr|Sr|Ltd|Corp|Co|Bros|vs|etc))\.$|\/wiki\/[^/?#]*\w!$/u.test(
    text.slice(-80),
  );
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
