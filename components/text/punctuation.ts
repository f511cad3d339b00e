/** Brackets, quotes and full stops that a selection takes along. */
const BEFORE = /^[\s"'`“”„‘’‚«»‹›(<[{「『【《〈（]+/u;
const AFTER = /[\s"'`“”„‘’‚«»‹›.,;:!?。，、；：！？([{<（「『【《〈]/u;

/** Closing brackets belong to what is within only if what they close does (RFC 3986 appendix C). */
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

/** A text without what stands around it in a sentence. */
export function withoutPunctuation(text: string): string {
  return withoutPunctuationAfter(text.replace(BEFORE, ''));
}

/** A text without what follows it in a sentence. */
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

/** `?q='x'`: addresses may have this quote (RFC 3986 2.2), and it belongs to what it closes, as brackets do. */
function closesQuote(text: string): boolean {
  return text.endsWith("'") && count(text, "'") % 2 === 0;
}

/** `/wiki/Washington,_D.C.`, `/wiki/Apple_Inc.`, `/wiki/Yahoo!`: there it is part of the title. */
function endsInAbbreviation(text: string): boolean {
  return /(?:[._]\p{Lu}|_(?:Inc|Jr|Sr|Ltd|Corp|Co|Bros|vs|etc))\.$|\/wiki\/[^/?#]*\w!$/u.test(
    text.slice(-80),
  );
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
